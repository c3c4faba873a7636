/// A counter that STATUS can tell.
public enum StatusItem: String, Sendable {
    /// How many messages there are.
    case messages = "MESSAGES"
    /// The next UID.
    case uidNext = "UIDNEXT"
    /// The generation of UIDs.
    case uidValidity = "UIDVALIDITY"
    /// How many messages are unseen.
    case unseen = "UNSEEN"
    /// The highest mod-sequence (RFC 7162).
    case highestModSeq = "HIGHESTMODSEQ"
}

/// What UID FETCH can ask for; sections only by PEEK, so `\Seen` stays as it is.
public enum FetchItem: Sendable, Equatable {
    /// The UID.
    case uid
    /// The flags.
    case flags
    /// The internal date.
    case internalDate
    /// RFC822.SIZE.
    case size
    /// The MIME tree.
    case bodyStructure
    /// The mod-sequence.
    case modSeq
    /// Google's labels (X-GM-EXT-1).
    case gmailLabels
    /// `BODY.PEEK[section]`, such as `HEADER`, `1`, `2.1` or the empty name for all; with `<offset.count>` where given.
    case peek(section: String, offset: UInt32 = 0, count: UInt32? = nil)
}

/// One condition of a search (RFC 9051 §6.4.4).
public enum SearchKey: Sendable, Equatable {
    /// Every message.
    case all
    /// Messages with these UIDs.
    case uid(UIDSet)
    /// Messages whose header field holds this text.
    case header(name: String, contains: String)
    /// Messages received on this day (in seconds since 1970) or later.
    case since(Int64)
}

/// Which literals the server takes without being asked first (RFC 7888).
public enum LiteralMode: Sendable {
    /// None: after each literal's size our side waits for `+`.
    case synchronizing
    /// Up to 4,096 bytes (LITERAL-).
    case minus
    /// All (LITERAL+).
    case plus

    /// The best mode of a server with these capabilities (upper-cased).
    public init(capabilities: Set<String>) {
        self =
            capabilities.contains("LITERAL+")
            ? .plus
            : capabilities.contains("LITERAL-") || capabilities.contains("IMAP4REV2")
                ? .minus : .synchronizing
    }
}
