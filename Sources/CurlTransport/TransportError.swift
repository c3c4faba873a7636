/// Why a connection could not be made or held.
public enum TransportError: Error, Sendable, Equatable {
    /// The host is not the name or address of a host.
    case invalidHost(String)
    /// Going without TLS was asked for a server that is not this machine.
    case insecureNotAllowed(host: String)
    /// The name is unknown.
    case unresolved(host: String)
    /// Nothing answers at the port.
    case refused(host: String, port: UInt16)
    /// The certificate is not to be trusted; `reason` is the TLS library's.
    case badCertificate(host: String, reason: String)
    /// The file of certificate authorities cannot be used.
    case badAuthorityFile(path: String)
    /// The server offers no STARTTLS, refuses it or is logged in already without it.
    case startTLSRefused(host: String)
    /// TLS failed otherwise, for example because the server's version is too old.
    case tlsFailed(host: String, reason: String)
    /// The greeting was a goodbye or no IMAP at all.
    case unexpectedGreeting(host: String, text: String)
    /// The wait took longer than this.
    case timedOut(phase: Phase, after: Duration)
    /// The server closed the connection.
    case closedByPeer
    /// The connection broke.
    case broken(reason: String)
    /// The address is no https:// one; plain http:// is for this machine only.
    case invalidURL(String)
    /// The answer is longer than this.
    case tooLarge(limitBytes: Int)
    /// The task was cancelled.
    case cancelled
    /// The connection is not open.
    case notOpen
    /// libcurl failed in a way that has no case of its own.
    case library(code: UInt32, reason: String)

    /// What was waited for.
    public enum Phase: String, Sendable {
        case connecting, sending, receiving
    }

    /// Whether the same attempt may succeed later with nothing changed.
    public var isTransient: Bool {
        switch self {
        case .invalidHost, .insecureNotAllowed, .badCertificate, .badAuthorityFile,
            .startTLSRefused, .invalidURL, .tooLarge:
            false
        case .unresolved, .refused, .tlsFailed, .unexpectedGreeting, .timedOut, .closedByPeer,
            .broken, .cancelled, .notOpen, .library:
            true
        }
    }
}

extension TransportError: CustomStringConvertible {
    /// One line that says what happened and what to do.
    public var description: String {
        switch self {
        case .invalidHost(let host):
            "\"\(host)\" is not a server name: correct the server in the settings"
        case .insecureNotAllowed(let host):
            "\(host) is not this machine, so it is not spoken to without TLS: use imaps://"
        case .unresolved(let host):
            "the server name \(host) is unknown: check its spelling and this machine's DNS"
        case .refused(let host, let port):
            "nothing answers at \(host):\(port): check server and port, and the firewall"
        case .badCertificate(let host, let reason) where reason.contains("expired"):
            "the certificate of \(host) has expired (\(reason)): "
                + "whoever runs the server has to renew it; is this machine's clock right?"
        case .badCertificate(let host, let reason):
            "the certificate of \(host) is not trusted (\(reason)): "
                + "check the server name, or name its authority with ca_file"
        case .badAuthorityFile(let path):
            "the certificate authorities in \(path) cannot be read: check ca_file"
        case .startTLSRefused(let host):
            "\(host) does not offer STARTTLS, so no password was sent: use imaps://, "
                + "or find out who strips TLS on the way"
        case .tlsFailed(let host, let reason):
            "TLS with \(host) failed (\(reason)): check that TLS 1.2 or newer is spoken at this port"
        case .unexpectedGreeting(let host, let text):
            "\(host) did not greet as an IMAP server (\(text)): check the port, or try later"
        case .timedOut(let phase, let duration):
            "\(phase.rawValue) took longer than \(duration): the server or the network is stuck"
        case .closedByPeer:
            "the server closed the connection"
        case .broken(let reason):
            "the connection broke (\(reason))"
        case .invalidURL(let url):
            "\"\(url)\" is no https:// address (http:// is for this machine only)"
        case .tooLarge(let limit):
            "the answer is longer than \(limit) bytes"
        case .cancelled:
            "cancelled"
        case .notOpen:
            "the connection is not open"
        case .library(let code, let reason):
            "libcurl failed with code \(code) (\(reason))"
        }
    }
}
