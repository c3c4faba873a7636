public import Foundation

/// Something to be sent, before it is in the outbox.
public struct Parcel: Sendable, Equatable {
    /// What it is.
    public var kind: Kind
    /// What makes it unique: a second parcel of the same key is never stored, so never sent.
    public var key: String
    /// Where it goes, as Delivery understands it, such as "inbox".
    public var receiver: String
    /// The Message-ID it carries, the same on every attempt.
    public var messageID: String
    /// The bytes to send, such as an .eml; emptied once sent.
    public var payload: Data
    /// The clients it names, so that forgetting one finds it.
    public var clients: [String]
    /// Not to be sent before this time.
    public var notBefore: Date

    /// What a parcel holds.
    public enum Kind: String, Sendable, Codable {
        /// One shift.
        case alert
        /// The digest of a day.
        case digest
    }

    /// Makes a parcel.
    public init(
        kind: Kind,
        key: String,
        receiver: String,
        messageID: String,
        payload: Data,
        clients: [String],
        notBefore: Date
    ) {
        self.kind = kind
        self.key = key
        self.receiver = receiver
        self.messageID = messageID
        self.payload = payload
        self.clients = clients
        self.notBefore = notBefore
    }
}

/// A parcel in the outbox, with what became of it.
public struct OutboxEntry: Sendable, Equatable {
    /// The row.
    public var id: Int64
    /// The parcel; `notBefore` is the time of the next attempt.
    public var parcel: Parcel
    /// What became of it.
    public var state: State
    /// How often sending was begun.
    public var attempts: Int
    /// Why the last attempt failed.
    public var lastError: String?
    /// When it was sent.
    public var sentAt: Date?

    /// The life of a parcel: queued → sending → sent, or failed until its next attempt.
    public enum State: String, Sendable, Codable, CaseIterable {
        /// Waits for its first attempt.
        case queued
        /// An attempt was begun; after a crash it may or may not have arrived.
        case sending
        /// Arrived.
        case sent
        /// The last attempt failed; due again at `notBefore`, never where that is in the distant future.
        case failed
    }

    /// Makes an entry.
    public init(
        id: Int64,
        parcel: Parcel,
        state: State,
        attempts: Int,
        lastError: String?,
        sentAt: Date?
    ) {
        self.id = id
        self.parcel = parcel
        self.state = state
        self.attempts = attempts
        self.lastError = lastError
        self.sentAt = sentAt
    }
}
