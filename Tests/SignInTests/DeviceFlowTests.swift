import Foundation
import Synchronization
import TestSupport
import Testing

@testable import SignIn

/// Waiting for a person with a code (RFC 8628 §3.5).
@Suite struct DeviceFlowTests {
    private static let device = TokenServer.Answer(
        200,
        #"{"device_code": "dev", "user_code": "WD-JB", "verification_uri": "https://x.example/d", "expires_in": 60, "interval": 5}"#
    )

    /// Signs in against a script of answers; gives the outcome and how long each wait was.
    private func signIn(
        _ answers: [TokenServer.Answer]
    ) async throws -> (tokens: Tokens?, error: SignInError?, waits: [Duration]) {
        let server = try TokenServer { question, number in
            question.path == "/device" ? Self.device : answers[min(number - 1, answers.count - 1)]
        }
        defer { server.stop() }
        let waits = Log()
        let flow = DeviceFlow(
            server.authorization(),
            now: TestClock().now,
            sleep: { waits.add($0) }
        )
        let code = try await flow.start()
        #expect(code.userCode == "WD-JB")
        #expect(
            server.questions[0].fields == ["client_id": "app-1", "scope": "mail offline_access"]
        )
        do throws(SignInError) {
            let tokens = try await flow.finish(code)
            #expect(server.questions.last?.fields["device_code"] == "dev")
            return (tokens, nil, waits.all)
        } catch {
            return (nil, error, waits.all)
        }
    }

    private final class Log: Sendable {
        private let waits = Mutex<[Duration]>([])
        var all: [Duration] { waits.withLock { $0 } }
        func add(_ wait: Duration) { waits.withLock { $0.append(wait) } }
    }

    @Test func waitsAndSlowsDownAsToldAndEndsWithTokens() async throws {
        let (tokens, error, waits) = try await signIn([
            .error("authorization_pending"), .error("slow_down"), .error("authorization_pending"),
            .init(503, "down"), .tokens("a", refresh: "r"),
        ])
        #expect(error == nil)
        #expect(tokens?.access == "a")
        #expect(waits == [5, 5, 10, 10, 20].map(Duration.seconds))
    }

    @Test func anExpiredCodeIsTold() async throws {
        #expect(try await signIn([.error("expired_token")]).error == .tooLate)
        let (_, error, waits) = try await signIn([.error("authorization_pending")])
        #expect(error == .tooLate)
        #expect(waits.count == 12)
    }

    @Test(arguments: ["access_denied", "authorization_declined"])
    func aNoIsANo(_ code: String) async throws {
        #expect(try await signIn([.error(code)]).error == .denied)
    }

    @Test func withoutLastingPermissionNothingIsKept() async throws {
        let error = try await signIn([.tokens("a")]).error
        #expect(error == .noRefreshToken(mailbox: "studio"))
    }

    @Test func anUnknownApplicationIsTold() async throws {
        let error = try await signIn([.error("invalid_client", "unknown\\r\\nInjected: x")]).error
        guard case .refused(_, let refusal) = error else {
            Issue.record("expected a refusal, got \(String(describing: error))")
            return
        }
        #expect(refusal.description == "invalid_client: unknown")
    }
}
