public import CurlTransport

/// What opens a mailbox.
public enum Credential: Sendable {
    /// A password.
    case password(String)
    /// An access token of OAuth 2.0.
    case accessToken(String)
}

/// Where a mailbox lives and how to log in to it.
public struct MailboxAccount: Sendable {
    /// The owner's name for it.
    public var name: String
    /// The server's name or address.
    public var host: String
    /// The server's port: by custom 993 with TLS from the start, 143 with STARTTLS.
    public var port: UInt16
    /// How the connection is kept private.
    public var security: ConnectionSecurity
    /// Who logs in.
    public var user: String
    /// What gives the secret, asked at each login so that a changed one is found.
    public var credential: @Sendable () async throws -> Credential
    /// A file of certificate authorities that replaces the system's.
    public var caFile: String?

    /// Makes an account whose secret is fetched at each login.
    public init(
        name: String,
        host: String,
        port: UInt16,
        security: ConnectionSecurity,
        user: String,
        caFile: String? = nil,
        credential: @escaping @Sendable () async throws -> Credential
    ) {
        self.name = name
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.caFile = caFile
        self.credential = credential
    }

    /// Makes an account with a password that is known.
    public init(
        name: String,
        host: String,
        port: UInt16,
        security: ConnectionSecurity,
        user: String,
        caFile: String? = nil,
        password: String
    ) {
        self.init(
            name: name,
            host: host,
            port: port,
            security: security,
            user: user,
            caFile: caFile
        ) { .password(password) }
    }
}

extension MailboxAccount: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The account without its secret.
    public var description: String {
        "\(name) (\(user) at \(host):\(port), \(security.rawValue))"
    }

    /// The account without its secret.
    public var debugDescription: String { description }

    /// The account's fields without its secret, so that `dump` cannot tell it either.
    public var customMirror: Mirror {
        Mirror(self, children: ["name": name, "host": host, "port": port, "user": user])
    }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Three dots, whatever the secret.
    public var description: String { "•••" }

    /// Three dots, whatever the secret.
    public var debugDescription: String { "•••" }

    /// No children, so that `dump` cannot tell the secret either.
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .enum) }
}
