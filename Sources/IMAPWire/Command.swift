/// A command of ours (RFC 9051 §6).
///
/// SELECT, STORE, EXPUNGE, COPY and MOVE are not offered: a mailbox is read without a trace.
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
    /// Asks for counters of several mailboxes at once (RFC 5819); a name with `*` or `%` in it would be a pattern.
    case listStatus([MailboxName], [StatusItem])
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
