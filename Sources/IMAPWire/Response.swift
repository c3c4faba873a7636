/// One response of the server, complete with its literals (RFC 9051 §7).
public enum Response: Sendable, Equatable {
    /// The end of a command: the only response that carries one of our tags.
    case tagged(tag: String, Status)
    /// An untagged OK, NO, BAD, BYE or PREAUTH.
    case status(Status)
    /// A line that starts with `+`: go on sending; its text, or a SASL challenge.
    case continuation(text: String)
    /// What the server can do, upper-cased.
    case capability(Set<String>)
    /// One mailbox of a LIST.
    case list(MailboxListing)
    /// One mailbox of an LSUB.
    case lsub(MailboxListing)
    /// The numbers that a SEARCH found (UIDs after UID SEARCH), in the server's order.
    case search([UInt32], modSeq: UInt64?)
    /// What an extended SEARCH found (RFC 4731).
    case esearch(ExtendedSearch)
    /// The flags that the mailbox knows.
    case flags([String])
    /// How many messages the mailbox holds.
    case exists(UInt32)
    /// How many of them are new to all sessions.
    case recent(UInt32)
    /// A message, by sequence number, is gone.
    case expunge(UInt32)
    /// Messages, by UID, are gone (RFC 7162).
    case vanished(UIDSet, earlier: Bool)
    /// What is told about one message.
    case fetch(FetchResponse)
    /// Counters of a mailbox that need not be open.
    case mailboxStatus(MailboxStatus)
    /// Extensions that are on from now, upper-cased.
    case enabled(Set<String>)
    /// Where mailboxes live (RFC 2342).
    case namespace(Namespaces)
    /// What the server says it is (RFC 2971).
    case id([String: String])
    /// A response this module does not know; never an error.
    case unknown(name: String, raw: [UInt8])
    /// A known response with broken grammar; the stream itself is sound, so reading goes on.
    case unreadable(name: String, WireError)
}

/// One mailbox as LIST tells it.
public struct MailboxListing: Sendable, Equatable {
    /// Attributes such as `\Noselect` or `\Sent` (RFC 6154), lower-cased.
    public var attributes: Set<String>
    /// The hierarchy delimiter; nil for a flat name space.
    public var delimiter: Character?
    /// The name.
    public var mailbox: MailboxName

    /// Makes a listing.
    public init(attributes: Set<String>, delimiter: Character?, mailbox: MailboxName) {
        self.attributes = attributes
        self.delimiter = delimiter
        self.mailbox = mailbox
    }
}

/// What an extended SEARCH found (RFC 4731 §3.1).
public struct ExtendedSearch: Sendable, Equatable {
    /// The tag of the command it answers, where told.
    public var tag: String?
    /// Whether the numbers are UIDs.
    public var isUID = false
    /// The lowest number.
    public var min: UInt32?
    /// The highest number.
    public var max: UInt32?
    /// How many there are.
    public var count: UInt32?
    /// All of them.
    public var all: UIDSet?
    /// The highest mod-sequence among them (RFC 7162).
    public var modSeq: UInt64?

    /// Makes an empty result.
    public init() {}
}

/// Counters of a mailbox (RFC 9051 §7.3.4).
public struct MailboxStatus: Sendable, Equatable {
    /// Whose they are.
    public var mailbox: MailboxName
    /// The counters by upper-cased name, such as MESSAGES, UIDNEXT or HIGHESTMODSEQ.
    public var items: [String: UInt64]

    /// Makes a set of counters.
    public init(mailbox: MailboxName, items: [String: UInt64]) {
        self.mailbox = mailbox
        self.items = items
    }
}

/// Where mailboxes live (RFC 2342).
public struct Namespaces: Sendable, Equatable {
    /// One prefix with its delimiter.
    public struct Entry: Sendable, Equatable {
        /// What every name in it starts with, such as `INBOX.`.
        public var prefix: MailboxName
        /// The hierarchy delimiter; nil for a flat name space.
        public var delimiter: Character?

        /// Makes an entry.
        public init(prefix: MailboxName, delimiter: Character?) {
            self.prefix = prefix
            self.delimiter = delimiter
        }
    }

    /// Our own mailboxes.
    public var personal: [Entry]
    /// Those of other users.
    public var otherUsers: [Entry]
    /// Those that all share.
    public var shared: [Entry]

    /// Makes a set of name spaces.
    public init(personal: [Entry], otherUsers: [Entry], shared: [Entry]) {
        self.personal = personal
        self.otherUsers = otherUsers
        self.shared = shared
    }
}
