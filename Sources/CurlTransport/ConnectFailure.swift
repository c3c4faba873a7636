import CCurl
import Glibc

/// Turns libcurl's codes of a failed connect into errors that say what to do.
struct ConnectFailure {
    var code: CURLcode
    var text: String
    var greeting: String
    var systemErrorNumber: Int
    var options: ConnectionOptions

    /// The typed error.
    var error: TransportError {
        let host = options.host
        return switch code {
        case CURLE_ABORTED_BY_CALLBACK:
            .cancelled
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            .unresolved(host: host)
        case CURLE_COULDNT_CONNECT:
            systemErrorNumber == ETIMEDOUT
                ? .timedOut(phase: .connecting, after: options.connectTimeout)
                : .refused(host: host, port: options.port)
        case CURLE_OPERATION_TIMEDOUT:
            .timedOut(phase: .connecting, after: options.connectTimeout)
        case CURLE_PEER_FAILED_VERIFICATION:
            .badCertificate(host: host, reason: text)
        case CURLE_SSL_CACERT_BADFILE:
            .badAuthorityFile(path: options.caFile ?? "")
        case CURLE_USE_SSL_FAILED:
            .startTLSRefused(host: host)
        case CURLE_SSL_CONNECT_ERROR:
            .tlsFailed(host: host, reason: text)
        case CURLE_WEIRD_SERVER_REPLY:
            .unexpectedGreeting(host: host, text: greeting.isEmpty ? text : greeting)
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING:
            .broken(reason: text)
        default:
            .library(code: code.rawValue, reason: text)
        }
    }
}
