import Foundation
import Synchronization
import TestSupport

@testable import SignIn

/// A state directory that goes when the test is done.
final class StateDirectory: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "barometer-sign-in-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var tokenFile: String { path + "/tokens/studio.json" }

    /// Everything that lies in it, as text.
    var contents: String {
        (try? String(contentsOfFile: tokenFile, encoding: .utf8)) ?? ""
    }
}

/// A clock that tests set.
final class TestClock: Sendable {
    private let seconds = Mutex<TimeInterval>(1_780_000_000)

    var now: @Sendable () -> Date {
        { Date(timeIntervalSince1970: self.seconds.withLock { $0 }) }
    }

    func advance(_ by: TimeInterval) { seconds.withLock { $0 += by } }
}

extension TokenServer {
    /// An authorization at this server.
    func authorization(
        secret: String? = nil,
        asApplication: Bool = false,
        user: String = "anna@north.example"
    ) -> Authorization {
        var read: (@Sendable () async throws -> String)?
        if let secret { read = { secret } }
        return Authorization(
            mailbox: "studio",
            user: user,
            provider: Provider(
                tokenURL: url("/token"),
                authorizeURL: url("/authorize"),
                deviceURL: url("/device"),
                scope: "mail offline_access"
            ),
            applicationID: "app-1",
            applicationSecret: read,
            asApplication: asApplication
        )
    }
}

/// What an attempt failed with; nil where it did not.
func signInError<Value>(_ attempt: () async throws(SignInError) -> Value) async -> SignInError? {
    do throws(SignInError) {
        _ = try await attempt()
        return nil
    } catch {
        return error
    }
}

extension Tokens {
    static func sample(
        _ access: String = "access-0",
        refresh: String? = "refresh-0",
        at now: Date,
        lifetime: TimeInterval = 3600
    ) -> Tokens {
        Tokens(access: access, refresh: refresh, issued: now, expires: now + lifetime)
    }
}
