internal import CurlTransport
public import Foundation

/// A sign-in with a code that a person types on any other device (RFC 8628).
public struct DeviceFlow: Sendable {
    private let authorization: Authorization
    private let server: TokenEndpoint
    private let sleep: @Sendable (Duration) async throws -> Void

    /// What the person is told.
    public struct Code: Sendable {
        /// Where to go.
        public var url: String
        /// What to type there.
        public var userCode: String
        /// How long the code can be used.
        public var lifetime: Duration
        let deviceCode: String
        let interval: Duration
    }

    /// Makes a flow.
    public init(
        _ authorization: Authorization,
        now: @escaping @Sendable () -> Date,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.authorization = authorization
        self.sleep = sleep
        server = TokenEndpoint(authorization: authorization, now: now)
    }

    /// Asks for a code.
    /// - Throws: ``SignInError``.
    public func start() async throws(SignInError) -> Code {
        guard let url = authorization.provider.deviceURL else { throw .flowMissing(.device) }
        let (status, reply) = try await server.post(
            [("scope", authorization.provider.scope)],
            to: url
        )
        guard let device = reply.deviceCode, let user = reply.userCode,
            let page = reply.verificationURL
        else { throw .unreadableAnswer(status: status) }
        return Code(
            url: page,
            userCode: user,
            lifetime: .seconds(min(reply.expiresIn ?? 900, 3600)),
            deviceCode: device,
            // RFC 8628 §3.2: five seconds where the server names no interval.
            interval: .seconds(min(max(reply.interval ?? 5, 1), 120))
        )
    }

    /// Waits until the person has typed the code and said yes.
    /// - Throws: ``SignInError``.
    public func finish(_ code: Code) async throws(SignInError) -> Tokens {
        var interval = code.interval
        var waited = Duration.zero
        let fields = [
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("device_code", code.deviceCode),
        ]
        while waited < code.lifetime {
            do { try await sleep(interval) } catch { throw .cancelled }
            waited += interval
            do throws(SignInError) {
                let tokens = try await server.tokens(fields)
                guard tokens.refresh != nil else {
                    throw .noRefreshToken(mailbox: authorization.mailbox)
                }
                return tokens
            } catch {
                interval = try nextInterval(interval, after: error)
            }
        }
        throw .tooLate
    }

    /// RFC 8628 §3.5: what each refusal means for the next question.
    private func nextInterval(
        _ interval: Duration,
        after error: SignInError
    ) throws(SignInError) -> Duration {
        switch error {
        case .refused(_, let refusal):
            switch refusal.code {
            case "authorization_pending": return interval
            case "slow_down": return interval + .seconds(5)
            // The last is Microsoft's.
            case "access_denied", "authorization_declined": throw .denied
            case "expired_token", "code_expired": throw .tooLate
            default: throw error
            }
        // "On encountering a connection timeout, clients MUST … reduce their polling frequency".
        case .transport(let failure) where failure.isTransient:
            return min(interval * 2, .seconds(60))
        case .providerTrouble: return min(interval * 2, .seconds(60))
        default: throw error
        }
    }
}
