/// A command of ours (RFC 9051 §6). SELECT, STORE, EXPUNGE, COPY and MOVE are not offered: a mailbox is read without a trace.
public enum Command: Sendable {
    /// Asks what the server can do.
    case capability
    /// Does nothing; lets the server tell news.
    case noop
    /// Ends the session.
    case logout
    /// Says what we are (RFC 2971); no fields sends NIL.
    case id([String: String])
    /// Turns extensions on (RFC 5161).
    case enable([String])
    /// Logs in with a password in the clear: over TLS only.
    case login(user: String, password: String)
    /// Logs in by SASL; the initial response goes along where the server has SASL-IR.
    case authenticate(mechanism: String, initialResponse: [UInt8]?)
    /// Asks where mailboxes live.
    case namespace
    /// Lists mailboxes, with `RETURN (SPECIAL-USE)` where the server has LIST-EXTENDED and SPECIAL-USE.
    case list(reference: MailboxName, pattern: String, returnsSpecialUse: Bool)
    /// Opens a mailbox for reading only.
    case examine(MailboxName, condStore: Bool = false)
    /// Asks for counters of a mailbox.
    case status(MailboxName, [StatusItem])
    /// Fetches by UID.
    case uidFetch(UIDSet, [FetchItem])
    /// Searches, answered with UIDs; all keys must hold.
    case uidSearch([SearchKey])
    /// Waits for news (RFC 2177); ended by ``done``.
    case idle
    /// Stores a message (RFC 9051 §6.3.12): flags such as `\Seen`, the internal date in seconds since 1970.
    case append(MailboxName, flags: [String], internalDate: Int64?, message: [UInt8])
    /// Closes the mailbox; one opened by EXAMINE loses nothing by it.
    case close
    /// Closes the mailbox without expunging (RFC 3691).
    case unselect

    /// The line that ends IDLE.
    public static let done: [UInt8] = Array("DONE\r\n".utf8)
}

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

/// A command as bytes: send one chunk, wait for `+` before each further one.
public struct EncodedCommand: Sendable, Equatable {
    /// The chunks; all but the first need a continuation first.
    public var chunks: [[UInt8]]
}

extension Command {
    /// The command as bytes under a tag.
    /// - Throws: ``WireError/unencodable(_:)`` where a value cannot be sent safely.
    public func encoded(
        tag: String,
        literals: LiteralMode = .synchronizing
    ) throws(WireError) -> EncodedCommand {
        throw .unencodable(.tag)
    }
}
