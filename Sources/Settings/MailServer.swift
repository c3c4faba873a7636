/// A mail server by its address, such as "imaps://imap.north.example".
public struct MailServer: Sendable, Equatable {
    /// How the connection is secured.
    public var scheme: Scheme
    /// The host's name or IP address, without brackets.
    public var host: String
    /// The port.
    public var port: Int

    /// How the connection is secured.
    public enum Scheme: String, Sendable, CaseIterable {
        /// TLS from the start (RFC 8314).
        case imaps
        /// STARTTLS, required.
        case imap

        var defaultPort: Int { self == .imaps ? 993 : 143 }
    }

    /// Makes a server; the port is the scheme's own by default.
    public init(scheme: Scheme, host: String, port: Int? = nil) {
        self.scheme = scheme
        self.host = host
        self.port = port ?? scheme.defaultPort
    }
}
