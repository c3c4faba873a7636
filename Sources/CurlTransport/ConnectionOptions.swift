/// How a connection is kept private.
public enum ConnectionSecurity: String, Sendable, Codable, CaseIterable {
    /// TLS from the first byte (`imaps://`).
    case tls
    /// STARTTLS, required: a server that does not offer it is refused.
    case startTLS
    /// No TLS; only for a server on this machine.
    case plain
}

/// Where to connect and how long to wait.
public struct ConnectionOptions: Sendable {
    /// The server's name or address.
    public var host: String
    /// The server's port.
    public var port: UInt16
    /// How the connection is kept private.
    public var security: ConnectionSecurity
    /// A file of certificate authorities that replaces the system's; nil for the system's.
    public var caFile: String?
    /// How long name look-up, connect, TLS and greeting may take together.
    public var connectTimeout: Duration
    /// How long the line may be silent before the kernel asks whether the peer still lives.
    public var keepAliveIdle: Duration

    /// Makes options.
    public init(
        host: String,
        port: UInt16,
        security: ConnectionSecurity,
        caFile: String? = nil,
        connectTimeout: Duration = .seconds(30),
        keepAliveIdle: Duration = .seconds(60)
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.caFile = caFile
        self.connectTimeout = connectTimeout
        self.keepAliveIdle = keepAliveIdle
    }

    /// The most that one read gives: a TLS record holds no more than 16 KB, and an idle connection keeps the buffer.
    var readBytes: Int { security == .plain ? 128 << 10 : 16 << 10 }

    /// Whether libcurl itself talks before it gives up the bytes, as STARTTLS demands.
    var beginsInTheClear: Bool { security == .startTLS }

    /// The URL that libcurl connects to; nil where the host is no host.
    ///
    /// Only STARTTLS asks for libcurl's IMAP, which asks for capabilities whether they were told or not and waits for
    /// the answer; of its HTTP nothing but the connection and its TLS is used.
    var url: String? {
        let forbidden: Set<Unicode.Scalar> = ["/", "@", "?", "#", "\\", "[", "]", "%", "\"", "'"]
        let isHost = host.unicodeScalars.allSatisfy { $0.value > 0x20 && !forbidden.contains($0) }
        guard !host.isEmpty, isHost else { return nil }
        let scheme =
            switch security {
            case .tls: "https"
            case .startTLS: "imap"
            case .plain: "http"
            }
        let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
        return "\(scheme)://\(name):\(port)/"
    }

    /// Whether `host` names this very machine.
    public static func isLoopback(_ host: String) -> Bool {
        let name = host.lowercased()
        if name == "localhost" || name == "::1" { return true }
        let octets = name.split(separator: ".", omittingEmptySubsequences: false)
        return octets.count == 4 && octets[0] == "127" && octets.allSatisfy { UInt8($0) != nil }
    }
}
