import CurlTransport
import Foundation
import TestSupport
import Testing

@testable import SignIn

/// Renewal ahead of the end, rotation, revocation, and what never leaks.
@Suite struct TokenKeeperTests {
    private let clock = TestClock()
    private let state: StateDirectory

    init() throws { state = try StateDirectory() }

    private func keeper(_ authorization: Authorization) -> TokenKeeper {
        TokenKeeper(authorization, stateDirectory: state.path, now: clock.now)
    }

    @Test func aFreshTokenCostsNoQuestion() async throws {
        let server = try TokenServer { _, _ in .error("server_error") }
        defer { server.stop() }
        let keeper = keeper(server.authorization())
        try await keeper.keep(.sample(at: clock.now()))
        #expect(try await keeper.accessToken() == "access-0")
        #expect(server.questions.isEmpty)
    }

    @Test func renewsAheadOfTheEndAndKeepsTheRotatedToken() async throws {
        let server = try TokenServer { _, number in
            .tokens("access-\(number + 1)", refresh: "refresh-\(number + 1)")
        }
        defer { server.stop() }
        let keeper = keeper(server.authorization(secret: "hush-hush"))
        try await keeper.keep(.sample(at: clock.now()))
        clock.advance(3600 - 599)
        #expect(try await keeper.accessToken() == "access-1")
        clock.advance(3600)
        #expect(try await keeper.accessToken() == "access-2")
        #expect(server.questions.map { $0.fields["refresh_token"] } == ["refresh-0", "refresh-1"])
        #expect(server.questions[0].fields["grant_type"] == "refresh_token")
        #expect(server.questions[0].fields["client_id"] == "app-1")
        #expect(server.questions[0].fields["client_secret"] == "hush-hush")
        #expect(state.contents.contains("refresh-2"))
        let attributes = try FileManager.default.attributesOfItem(atPath: state.tokenFile)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func aTokenThatIsNotRotatedStays() async throws {
        let server = try TokenServer { _, number in .tokens("access-\(number + 1)") }
        defer { server.stop() }
        let keeper = keeper(server.authorization())
        try await keeper.keep(.sample(at: clock.now()))
        for _ in 0..<2 {
            clock.advance(3600)
            _ = try await keeper.accessToken()
        }
        #expect(server.questions.map { $0.fields["refresh_token"] } == ["refresh-0", "refresh-0"])
    }

    @Test func manyAtOnceRenewOnce() async throws {
        let server = try TokenServer { _, number in
            .tokens("access-\(number + 1)", refresh: "refresh-\(number + 1)")
        }
        defer { server.stop() }
        let authorization = server.authorization()
        try await keeper(authorization).keep(.sample(at: clock.now()))
        clock.advance(4000)
        let tokens = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 {
                group.addTask { try await keeper(authorization).accessToken() }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(tokens == ["access-1"])
        #expect(server.questions.count == 1)
    }

    @Test func aRefusedTokenIsReplacedOnce() async throws {
        let server = try TokenServer { _, _ in .tokens("access-1") }
        defer { server.stop() }
        let keeper = keeper(server.authorization())
        try await keeper.keep(.sample(at: clock.now()))
        #expect(try await keeper.accessToken(insteadOf: "access-0") == "access-1")
        #expect(try await keeper.accessToken(insteadOf: "access-0") == "access-1")
        #expect(server.questions.count == 1)
    }

    @Test func aRevokedTokenIsToldWithItsMendAndNotAskedForAgainAtOnce() async throws {
        let server = try TokenServer { _, _ in .error("invalid_grant", "revoked: refresh-0") }
        defer { server.stop() }
        let keeper = keeper(server.authorization())
        try await keeper.keep(.sample(at: clock.now()))
        clock.advance(4000)
        for _ in 0..<3 {
            let error = await signInError { () async throws(SignInError) in
                try await keeper.accessToken()
            }
            #expect(error?.isTransient == false)
            #expect(error?.description.contains("'barometer login studio'") == true)
            #expect(error?.description.contains("invalid_grant: revoked: ***") == true)
            #expect("\(String(reflecting: error))".contains("refresh-0") == false)
        }
        #expect(server.questions.count == 1)
        clock.advance(16 * 60)
        _ = await signInError { () async throws(SignInError) in try await keeper.accessToken() }
        #expect(server.questions.count == 2)
        try await keeper.keep(.sample("new", refresh: "r", at: clock.now()))
        #expect(try await keeper.accessToken() == "new")
    }

    @Test func whileTheProviderIsAwayTheOldTokenServes() async throws {
        let server = try TokenServer { _, _ in .init(503, "down") }
        defer { server.stop() }
        let keeper = keeper(server.authorization())
        try await keeper.keep(.sample(at: clock.now()))
        clock.advance(3600 - 300)
        #expect(try await keeper.accessToken() == "access-0")
        let refused = await signInError { () async throws(SignInError) in
            try await keeper.accessToken(insteadOf: "access-0")
        }
        #expect(
            refused == .providerTrouble(status: 503),
            "one that the mail server refused does not"
        )
        clock.advance(400)
        let error = await signInError { () async throws(SignInError) in
            try await keeper.accessToken()
        }
        #expect(error == .providerTrouble(status: 503))
        #expect(error?.isTransient == true)
    }

    @Test func theApplicationsOwnRightNeedsNobody() async throws {
        let server = try TokenServer { _, number in .tokens("access-\(number)") }
        defer { server.stop() }
        let keeper = keeper(server.authorization(secret: "hush-hush", asApplication: true))
        #expect(try await keeper.accessToken() == "access-0")
        #expect(try await keeper.accessToken() == "access-0")
        #expect(server.questions[0].fields["grant_type"] == "client_credentials")
        #expect(server.questions[0].fields["scope"] == "mail offline_access")
        clock.advance(3500)
        #expect(try await keeper.accessToken() == "access-1")
    }

    @Test func noTokenIsSpentThatCouldNotBeReplaced() async throws {
        let server = try TokenServer { _, _ in .tokens("access-1", refresh: "refresh-1") }
        defer { server.stop() }
        let keeper = keeper(server.authorization())
        try await keeper.keep(.sample(at: clock.now()))
        clock.advance(4000)
        // Where the next file would be written there is a folder.
        let obstacle = state.path + "/tokens/.studio.json.part"
        try FileManager.default.createDirectory(atPath: obstacle, withIntermediateDirectories: true)
        let error = await signInError { () async throws(SignInError) in
            try await keeper.accessToken()
        }
        #expect(error == .file(operation: "open", path: obstacle, code: EEXIST))
        #expect(server.questions.isEmpty)
        try FileManager.default.removeItem(atPath: obstacle)
        #expect(try await keeper.accessToken() == "access-1")
    }

    @Test func tokensForOtherSettingsAreNone() async throws {
        let server = try TokenServer { _, _ in .tokens("x") }
        defer { server.stop() }
        try await keeper(server.authorization()).keep(.sample(at: clock.now()))
        let other = keeper(server.authorization(user: "berta@north.example"))
        let error = await signInError { () async throws(SignInError) in
            try await other.accessToken()
        }
        #expect(error == .notSignedIn(mailbox: "studio"))
        #expect(server.questions.isEmpty)
    }

    @Test func aFileThatOthersCanReadIsRefused() async throws {
        let server = try TokenServer { _, _ in .tokens("x") }
        defer { server.stop() }
        let keeper = keeper(server.authorization())
        try await keeper.keep(.sample(at: clock.now()))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640],
            ofItemAtPath: state.tokenFile
        )
        let error = await signInError { () async throws(SignInError) in
            try await keeper.accessToken()
        }
        #expect(error == .readableByOthers(path: state.tokenFile))
    }

    @Test(arguments: [
        "", "not JSON", "[]", String(repeating: "[", count: 200_000), #"{"access_token": 7}"#,
        #"{"access_token": "a\u0001b"}"#,
    ])
    func anAnswerWithoutSenseIsNoToken(_ body: String) async throws {
        let server = try TokenServer { _, _ in .init(200, body) }
        defer { server.stop() }
        let keeper = keeper(server.authorization(asApplication: true))
        let error = await signInError { () async throws(SignInError) in
            try await keeper.accessToken()
        }
        #expect(error == .unreadableAnswer(status: 200))
    }

    @Test func tokensNeverPrintThemselves() {
        let tokens = Tokens.sample("canary", refresh: "canary", at: clock.now())
        var dumped = ""
        dump(tokens, to: &dumped)
        #expect(!"\(tokens) \(String(reflecting: tokens)) \(dumped)".contains("canary"))
    }
}
