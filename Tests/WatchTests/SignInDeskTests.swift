import Foundation
import Logging
import MailboxSync
import Settings
import SignIn
import TestSupport
import Testing

@testable import Watch

/// A mailbox opened with tokens of a token server, at a real mail server that checks them.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"), .serialized)
final class SignInDeskTests {
    private let mail: TokenDovecot
    private let directory = FileManager.default.temporaryDirectory.appending(
        path: "barometer-desk-\(UInt64.random(in: 0 ... .max))"
    ).path

    init() throws { mail = try TokenDovecot() }

    deinit {
        mail.stop()
        try? FileManager.default.removeItem(atPath: directory)
    }

    private func settings(_ server: TokenServer, _ kind: SignInKind) -> BarometerSettings {
        var mailbox = MailboxSettings(
            name: "studio",
            server: MailServer(scheme: .imap, host: "127.0.0.1", port: Int(mail.dovecot.port)),
            user: "anna",
            password: nil,
            signIn: kind,
            insecure: true
        )
        mailbox.oauth.applicationID = "app"
        mailbox.oauth.applicationSecret = .env("SECRET")
        mailbox.oauth.tokenURL = server.url("/token")
        mailbox.oauth.deviceURL = server.url("/device")
        mailbox.oauth.scope = "mail"
        var settings = BarometerSettings()
        settings.mailboxes = [mailbox]
        settings.state.directory = directory
        return settings
    }

    /// Signs in once by a code, as `barometer login` does.
    private func signIn(_ settings: BarometerSettings) async throws {
        let desk = SignInDesk(stateDirectory: directory, environment: ["SECRET": "hush"])
        let flow = DeviceFlow(
            desk.authorization(of: settings.mailboxes[0]),
            now: { Date() },
            sleep: { _ in }
        )
        let tokens = try await flow.finish(try await flow.start())
        try await desk.keeper(of: settings.mailboxes[0]).keep(tokens)
    }

    private func open(_ settings: BarometerSettings) async -> (any Error)? {
        let accounts = Accounts(
            settings,
            environment: ["SECRET": "hush"],
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        do {
            try await accounts.open(settings.mailboxes[0]).close()
            return nil
        } catch {
            return error
        }
    }

    private static let device = TokenServer.Answer(
        200,
        #"{"device_code": "d", "user_code": "u", "verification_uri": "https://x.example", "expires_in": 60}"#
    )

    @Test func aTokenRefusedAheadOfItsTimeIsReplacedOnce() async throws {
        let good = try mail.token(user: "anna")
        let server = try TokenServer { question, _ in
            if question.path == "/device" { return Self.device }
            let isRenewal = question.fields["grant_type"] == "refresh_token"
            return .tokens(isRenewal ? good : "ended-early", refresh: "r")
        }
        defer { server.stop() }
        let settings = settings(server, .oauth)
        #expect(await open(settings) as? SignInError == .notSignedIn(mailbox: "studio"))
        try await signIn(settings)
        let error = await open(settings)
        #expect(error == nil, "\(String(describing: error))")
        #expect(await open(settings) == nil)
        #expect(server.questions.count == 3)
    }

    @Test func aRevokedPermissionIsToldByItsMend() async throws {
        let server = try TokenServer { question, number in
            if question.path == "/device" { return Self.device }
            let isRenewal = question.fields["grant_type"] == "refresh_token"
            return isRenewal
                ? .error("invalid_grant", "revoked")
                : .tokens("x", refresh: "r\(number)", expiresIn: 0)
        }
        defer { server.stop() }
        let settings = settings(server, .oauth)
        try await signIn(settings)
        let error = try #require(await open(settings))
        #expect("\(error)".contains("barometer login studio"))
        #expect(Patience.waitsForOwner(error))
        // Once the owner has signed in again the daemon must see it.
        let desk = SignInDesk(stateDirectory: directory, environment: ["SECRET": "hush"])
        let before = desk.fingerprint(of: settings.mailboxes[0])
        try await signIn(settings)
        #expect(desk.fingerprint(of: settings.mailboxes[0]) != before)
    }

    @Test func anApplicationNeedsNobody() async throws {
        let good = try mail.token(user: "anna")
        let server = try TokenServer { question, _ in
            question.fields["client_secret"] == "hush" ? .tokens(good) : .error("invalid_client")
        }
        defer { server.stop() }
        let error = await open(settings(server, .oauthApp))
        #expect(error == nil, "\(String(describing: error))")
        #expect(server.questions.map { $0.fields["grant_type"] } == ["client_credentials"])
    }
}
