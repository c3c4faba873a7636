/// A mail server found for an address.
public struct FoundServer: Sendable, Equatable {
    /// The host's name.
    public var host: String
    /// The port.
    public var port: UInt16
    /// STARTTLS in place of TLS from the start.
    public var usesStartTLS: Bool
    /// The user name that the server wants; nil where that is not known.
    public var user: String?
    /// Who says so.
    public var source: Source

    /// Who told of a server.
    public enum Source: Sendable, Equatable {
        /// The domain itself, over HTTPS.
        case domain
        /// The domain's DNS (RFC 6186), which anybody on the way may have forged.
        case dns
        /// Mozilla's directory of providers, over HTTPS.
        case directory
    }

    /// The server as an address.
    public var url: String {
        let isUsual = port == (usesStartTLS ? 143 : 993)
        return (usesStartTLS ? "imap://" : "imaps://") + host + (isUsual ? "" : ":\(port)")
    }

    /// Whether the server lies in a domain, so that the domain's own certificate vouches for it.
    public func lies(in domain: String) -> Bool { host == domain || host.hasSuffix("." + domain) }
}
