public import Briefing
public import Foundation
public import MailFormat
public import Reading

/// One client as the archive knows it.
public struct ClientRow: Sendable, Equatable {
    /// The client's key: its address.
    public var client: String
    /// The newest display name; empty where unknown.
    public var name: String
    /// All addresses seen that are this client.
    public var addresses: [String]
    /// Mails by people, theirs and ours.
    public var messages: Int
    /// The result of the last assessment; nil before the first.
    public var summary: ClientSummary?
    /// Whether new mail waits for an assessment.
    public var isDirty: Bool
    /// Until when the owner wants silence about this client.
    public var snoozedUntil: Date?

    /// Makes a row.
    public init(
        client: String,
        name: String,
        addresses: [String],
        messages: Int,
        summary: ClientSummary?,
        isDirty: Bool,
        snoozedUntil: Date?
    ) {
        self.client = client
        self.name = name
        self.addresses = addresses
        self.messages = messages
        self.summary = summary
        self.isDirty = isDirty
        self.snoozedUntil = snoozedUntil
    }
}

/// What was read and what was set aside, and why.
public struct SetAsideCounts: Sendable, Codable, Equatable {
    /// Mails by people that were scored.
    public var read: Int
    /// Mails that wait for scoring.
    public var pending: Int
    /// Mails by machines, by reason.
    public var robots: [Message.RobotReason: Int]
    /// Mails whose sender is forged.
    public var forged: Int
    /// Mails that cannot be scored, by reason.
    public var unscored: [Signals.Unscored: Int]

    /// Makes counts.
    public init(
        read: Int = 0,
        pending: Int = 0,
        robots: [Message.RobotReason: Int] = [:],
        forged: Int = 0,
        unscored: [Signals.Unscored: Int] = [:]
    ) {
        self.read = read
        self.pending = pending
        self.robots = robots
        self.forged = forged
        self.unscored = unscored
    }
}

/// Something the office remembers about itself: last contact of a mailbox, last digest, heart beat.
public struct Fact: Sendable, Codable, Equatable {
    /// What is remembered.
    public var value: String
    /// Since when.
    public var at: Date

    /// Makes a fact.
    public init(value: String, at: Date) {
        self.value = value
        self.at = at
    }
}
