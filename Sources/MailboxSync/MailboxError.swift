public import CurlTransport
public import IMAPWire

/// Why a mailbox could not be read or written.
public enum MailboxError: Error, Sendable, Equatable {
    /// The connection failed.
    case transport(TransportError)
    /// The secret could not be had; the reason names the source, never the secret.
    case noPassword(account: String, reason: String)
    /// User or password were refused.
    case loginRefused(user: String, host: String, ServerReply)
    /// The access token was refused, perhaps ahead of its time; the text is the server's.
    case tokenRefused(user: String, host: String, ServerReply)
    /// The server offers no way to log in with a password.
    case noLoginMethod(host: String)
    /// The server offers no way to log in with an access token.
    case noTokenMethod(host: String)
    /// A command was answered NO.
    case refused(command: String, ServerReply)
    /// A command was answered BAD: it or the server is wrong.
    case rejected(command: String, ServerReply)
    /// The server said goodbye.
    case goodbye(ServerReply)
    /// The server's talk, or a value of ours, broke the protocol.
    case protocolBroken(WireError)
    /// The server's first answer was no IMAP.
    case noAnswer
    /// The folder has no UIDVALIDITY, so what was read cannot be told from what was not.
    case noUIDValidity(folder: String)
    /// The folder's UIDVALIDITY changed while it was read.
    case changedUnderway(folder: String)
    /// The server refuses every message of a batch.
    case unreadableBatch(folder: String, messages: Int)
    /// The session is not open.
    case notOpen

    /// Whether the same attempt may succeed later with nothing changed.
    public var isTransient: Bool {
        switch self {
        case .transport(let error): error.isTransient
        case .noPassword, .noLoginMethod, .noTokenMethod, .noUIDValidity: false
        case .loginRefused(_, _, let reply), .tokenRefused(_, _, let reply),
            .refused(_, let reply):
            reply.saysTryLater
        case .rejected: false
        case .goodbye, .protocolBroken, .noAnswer, .changedUnderway, .unreadableBatch, .notOpen:
            true
        }
    }

    /// Whether user, password or token were refused, so that trying often may lock the account.
    public var isRefusedLogin: Bool {
        switch self {
        case .loginRefused(_, _, let reply), .tokenRefused(_, _, let reply): !reply.saysTryLater
        default: false
        }
    }

    /// Whether the server asks to be left alone for a while.
    public var isThrottling: Bool {
        switch self {
        case .loginRefused(_, _, let reply), .tokenRefused(_, _, let reply), .refused(_, let reply),
            .goodbye(let reply):
            reply.saysTryLater
        default: false
        }
    }

    /// Whether one folder cannot be read, now and later, while the session and the other folders are sound.
    public var isClosedFolder: Bool {
        switch self {
        case .refused(let command, let reply), .rejected(let command, let reply):
            command.hasPrefix("EXAMINE ") && !reply.saysTryLater
        case .noUIDValidity: true
        default: false
        }
    }

    /// Whether it only says that the task was cancelled.
    public var isCancellation: Bool { self == .transport(.cancelled) }
}

extension MailboxError: CustomStringConvertible {
    /// One line that says what happened and what to do.
    public var description: String {
        switch self {
        case .transport(let error):
            error.description
        case .noPassword(let account, let reason):
            "no password for \(account) (\(reason)): check password in the settings"
        case .loginRefused(let user, let host, let reply):
            "\(host) refused the login of \(user) (\(reply)): "
                + "check user and password; some providers want an app password"
        case .tokenRefused(let user, let host, let reply):
            "\(host) refused the access token of \(user) (\(reply)): check user, and that IMAP is allowed "
                + "for the account; then sign in again with 'barometer login'"
        case .noTokenMethod(let host):
            "\(host) offers neither OAUTHBEARER nor XOAUTH2: sign in with a password there"
        case .noLoginMethod(let host):
            "\(host) offers no login with a password here: use imaps:// or the provider's IMAP server"
        case .refused(let command, let reply):
            "the server refused \(command) (\(reply))"
        case .rejected(let command, let reply):
            "the server did not understand \(command) (\(reply))"
        case .goodbye(let reply):
            "the server ended the session (\(reply))"
        case .protocolBroken(let error):
            "\(error)"
        case .noAnswer:
            "the server's answer is no IMAP: check server and port"
        case .noUIDValidity(let folder):
            "the server gives no UIDVALIDITY for \(folder), so it cannot be followed"
        case .changedUnderway(let folder):
            "\(folder) was rebuilt on the server while it was read: it is read again"
        case .unreadableBatch(let folder, let messages):
            "the server refused each of \(messages) messages of \(folder)"
        case .notOpen:
            "the session is not open"
        }
    }
}
