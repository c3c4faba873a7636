public import Foundation

/// One mail as its readers need it: who wrote what to whom, when, and in which matter.
public struct Message: Sendable, Codable, Equatable {
    /// The Message-ID header with its angle brackets; made from the content's SHA-256 where there is none (RFC 5322 §3.6.4).
    public var id: String
    /// The author (From), or nil where the header is missing or holds no address.
    public var author: Person?
    /// Those the mail went to: To, then Cc.
    public var recipients: [Person]
    /// The subject, decoded (RFC 2047), on one line.
    public var subject: String
    /// When it was written: Date, else the server's internal date.
    public var date: Date
    /// Message-IDs that this one answers, oldest first: References, then In-Reply-To.
    public var references: [String]
    /// Whether a person wrote it, a machine sent it, or its sender is forged.
    public var kind: Kind
    /// What the author wrote in this mail: no quotes, signature or disclaimer; empty where nothing is left.
    public var newWords: String
    /// What was wrong with the mail and mended on the way.
    public var defects: [Defect]

    /// Who or what sent a mail.
    public enum Kind: Sendable, Codable, Equatable {
        /// A person's mail.
        case human
        /// Sent by a machine: auto-replies, lists, bounces, calendars.
        case robot(RobotReason)
        /// Our own server says that the author's domain did not send it (DMARC, RFC 7489).
        case forged
    }

    /// Why a mail counts as a machine's.
    public enum RobotReason: String, Sendable, Codable, CaseIterable {
        /// Auto-Submitted other than "no" (RFC 3834), or a vendor's equivalent.
        case automatic
        /// List-Id, List-Unsubscribe or Precedence: bulk, list, junk (RFC 2919, 2369).
        case list
        /// A delivery report (RFC 3464) or a mail with a null return path.
        case bounce
        /// An invitation or its answer (RFC 5546).
        case calendar
        /// A sender that takes no answers, such as noreply@.
        case noReply
    }

    /// Makes a message from its parts.
    public init(
        id: String,
        author: Person?,
        recipients: [Person],
        subject: String,
        date: Date,
        references: [String],
        kind: Kind,
        newWords: String,
        defects: [Defect]
    ) {
        self.id = id
        self.author = author
        self.recipients = recipients
        self.subject = subject
        self.date = date
        self.references = references
        self.kind = kind
        self.newWords = newWords
        self.defects = defects
    }
}

/// A person in a header: an address and perhaps a name.
public struct Person: Sendable, Codable, Hashable {
    /// The address, lower-cased, such as "anna@firm.example".
    public var address: String
    /// The display name, decoded; empty where none is given.
    public var name: String

    /// Makes a person; the address is lower-cased.
    public init(address: String, name: String = "") {
        self.address = address.lowercased()
        self.name = name
    }
}

/// Something wrong with a mail that was noted and mended, never fatal.
public enum Defect: String, Sendable, Codable, CaseIterable {
    /// No Message-ID: one was made from the content.
    case missingMessageID
    /// No readable author address.
    case missingAuthor
    /// No readable Date: the internal date stands in.
    case badDate
    /// A charset unknown or untrue: replacement characters stand in.
    case badCharset
    /// A MIME structure that does not follow RFC 2045.
    case badStructure
    /// More than a limit allows: the rest was left unread.
    case truncated
    /// No text part to read.
    case noText
}
