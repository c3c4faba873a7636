public import Foundation
public import MailFormat
public import Reading

/// Who wrote a mail, seen from the office.
public enum Direction: String, Sendable, Codable {
    /// A client wrote to us.
    case inbound
    /// We wrote to a client.
    case outbound
}

/// How far one folder of one mailbox was read (RFC 3501 §2.3.1.1).
public struct FolderPosition: Sendable, Codable, Equatable {
    /// The mailbox's name in the settings.
    public var mailbox: String
    /// The folder's name as the server spells it.
    public var folder: String
    /// The folder's UIDVALIDITY when it was read.
    public var uidValidity: UInt32
    /// The highest UID that is stored or left to `historyLeft`; 0 before the first.
    public var lastUID: UInt32
    /// The highest UID that was there when the folder was first read: up to it all is history.
    public var historyEnd: UInt32
    /// History up to this UID is still to be read; 0 where all is.
    public var historyLeft: UInt32
    /// Where the folder was rebuilt on the server: when it was last read before.
    ///
    /// What was written after that is no history, wherever it lies.
    public var liveAfter: Date?

    /// Makes a position.
    public init(
        mailbox: String,
        folder: String,
        uidValidity: UInt32,
        lastUID: UInt32,
        historyEnd: UInt32 = 0,
        historyLeft: UInt32 = 0,
        liveAfter: Date? = nil
    ) {
        self.mailbox = mailbox
        self.folder = folder
        self.uidValidity = uidValidity
        self.lastUID = lastUID
        self.historyEnd = historyEnd
        self.historyLeft = historyLeft
        self.liveAfter = liveAfter
    }
}

/// A mail on its way into the archive.
public struct IncomingMessage: Sendable, Equatable {
    /// The mail.
    public var message: Message
    /// Who wrote it.
    public var direction: Direction
    /// The clients it belongs to: the author of an inbound mail, the recipients of ours who are not us.
    public var clients: [String]
    /// The mailbox it came from.
    public var mailbox: String
    /// Whether it was there before the daemon first looked, so that it raises no alert.
    public var isHistory: Bool

    /// Makes an incoming mail.
    public init(
        message: Message,
        direction: Direction,
        clients: [String],
        mailbox: String,
        isHistory: Bool
    ) {
        self.message = message
        self.direction = direction
        self.clients = clients
        self.mailbox = mailbox
        self.isHistory = isHistory
    }
}

/// A stored mail that waits for its reading.
public struct UnscoredMessage: Sendable, Equatable {
    /// The row to hand back with the signals.
    public var row: Int64
    /// The Message-ID header.
    public var messageID: String
    /// Who wrote it.
    public var direction: Direction
    /// The subject.
    public var subject: String
    /// What the author wrote.
    public var newWords: String
    /// Whether it answers another mail.
    public var isReply: Bool
    /// Message-IDs that it answers, oldest first.
    public var references: [String]
    /// When it was written.
    public var at: Date
    /// What the mails that it answers said.
    public var seen: SeenWords

    /// Makes an unscored mail.
    public init(
        row: Int64,
        messageID: String,
        direction: Direction,
        subject: String,
        newWords: String,
        isReply: Bool,
        references: [String],
        at: Date,
        seen: SeenWords = SeenWords()
    ) {
        self.row = row
        self.messageID = messageID
        self.direction = direction
        self.subject = subject
        self.newWords = newWords
        self.isReply = isReply
        self.references = references
        self.at = at
        self.seen = seen
    }
}

/// One mail of a client's timeline, as the assessment reads it.
public struct TimelineRow: Sendable, Codable, Equatable {
    /// The Message-ID header.
    public var messageID: String
    /// When it was written.
    public var at: Date
    /// Message-IDs that it answers, oldest first.
    public var references: [String]
    /// The subject.
    public var subject: String
    /// Who wrote it.
    public var direction: Direction
    /// The author, then those it went to.
    public var people: [Person]
    /// Whether it raises no alert.
    public var isHistory: Bool
    /// What was read in it; words are there until their keeping time is over.
    public var signals: Signals?
    /// Whether a person wrote it; timelines hold human mail only.
    public var kind: Message.Kind

    /// Makes a row.
    public init(
        messageID: String,
        at: Date,
        references: [String],
        subject: String,
        direction: Direction,
        people: [Person],
        isHistory: Bool,
        signals: Signals?,
        kind: Message.Kind
    ) {
        self.messageID = messageID
        self.at = at
        self.references = references
        self.subject = subject
        self.direction = direction
        self.people = people
        self.isHistory = isHistory
        self.signals = signals
        self.kind = kind
    }
}
