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

extension MailServer {
    /// Reads "imaps://host:port"; nil where it is not that.
    ///
    /// No user, password, path or query: those have their own settings.
    public init?(_ text: String) {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
            let scheme = Scheme(rawValue: text[..<colon].lowercased()),
            text[colon...].hasPrefix("://")
        else { return nil }
        var rest = text[colon...].dropFirst(3)
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        guard let (host, port) = Self.split(rest), Text.isHost(host) else { return nil }
        self.init(scheme: scheme, host: host.lowercased(), port: port)
    }

    /// Whether the server is this machine itself.
    public var isLoopback: Bool {
        if host == "localhost" || host.hasSuffix(".localhost") || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Host and port of "host", "host:port", "[v6]" or "[v6]:port".
    private static func split(_ text: Substring) -> (host: String, port: Int?)? {
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            let host = String(text[text.index(after: text.startIndex)..<end])
            let rest = text[text.index(after: end)...]
            guard Text.isIPv6(host) else { return nil }
            if rest.isEmpty { return (host, nil) }
            guard rest.hasPrefix(":"), let port = port(rest.dropFirst()) else { return nil }
            return (host, port)
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return (String(parts[0]), nil)
        case 2: return port(parts[1]).map { (String(parts[0]), $0) }
        default: return nil
        }
    }

    private static func port(_ text: Substring) -> Int? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return UInt16(text).flatMap { $0 == 0 ? nil : Int($0) }
    }
}

extension MailServer: CustomStringConvertible {
    /// The address, with the port where it is not the usual one.
    public var description: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(scheme.rawValue)://\(name)" + (port == scheme.defaultPort ? "" : ":\(port)")
    }
}
