public import Briefing
public import Foundation
public import MailFormat

/// All that is stored of a client.
public struct ClientExport: Sendable {
    /// The client's key.
    public var client: String
    /// Every address that is this client.
    public var addresses: [String]
    /// The name that goes with an address, where one is known.
    public var names: [String: String]
    /// How the client stood when last judged; nil before the first time.
    public var summary: ClientSummary?
    /// Until when the owner wants silence.
    public var snoozedUntil: Date?
    /// Mail that was read, oldest first, with what was read in it.
    public var messages: [TimelineRow]
    /// Mail not yet read, with its full words, and mail set aside.
    public var others: [OtherMail]
    /// Every shift, with what the owner said of it.
    public var alerts: [Alert]
    /// Letters that name the client.
    public var outbox: [OutboxEntry]

    /// A mail without a reading.
    public struct OtherMail: Sendable {
        /// The Message-ID header.
        public var messageID: String
        /// When it was written.
        public var at: Date
        /// Who wrote it.
        public var direction: Direction
        /// Whether a person wrote it; nil where a newer version knows.
        public var kind: Message.Kind?
        /// Whether it is still to be read; else it was set aside.
        public var isPending: Bool
        /// The subject.
        public var subject: String
        /// What the author wrote, until it is read.
        public var newWords: String?
    }
}
