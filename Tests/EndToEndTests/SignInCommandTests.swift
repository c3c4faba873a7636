import Foundation
import TestSupport
import Testing

/// `init` and `login` as a user types them, at a real mail server and a token server of the test's own.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"), .serialized)
final class SignInCommandTests {
    private let scratch: Scratch
    private let mail: TokenDovecot

    init() throws {
        scratch = try Scratch()
        mail = try TokenDovecot()
    }

    deinit { mail.stop() }

    private var state: String { scratch.path("state") }
    private var settings: String { scratch.path("barometer.toml") }

    private func writeSettings(_ server: TokenServer) throws {
        try scratch.write(
            """
            [office]
            addresses = ["studio@north.example"]

            [[mailbox]]
            name      = "studio"
            server    = "imap://127.0.0.1:\(mail.dovecot.port)"
            user      = "anna"
            insecure  = true
            sign_in   = "oauth"
            client_id = "app"
            token_url  = "\(server.url("/token"))"
            device_url = "\(server.url("/device"))"
            authorize_url = "\(server.url("/authorize"))"
            scope     = "mail"

            [state]
            directory = "\(state)"
            """,
            to: "barometer.toml"
        )
    }

    private static let device = TokenServer.Answer(
        200,
        #"{"device_code": "d", "user_code": "WDJB-MJHT", "verification_uri": "https://x.example/d", "expires_in": 60, "interval": 1}"#
    )

    @Test func loginByCodeThenSyncThenRevoked() async throws {
        let token = try mail.token(user: "anna")
        let server = try TokenServer { question, number in
            switch question.fields["grant_type"] {
            case nil: Self.device
            case "refresh_token": .error("invalid_grant", "revoked")
            default:
                number == 1
                    ? .error("authorization_pending")
                    : .tokens(token, refresh: "canary-refresh", expiresIn: number == 2 ? 3600 : 0)
            }
        }
        defer { server.stop() }
        try writeSettings(server)
        let before = try await Program.run(["sync", "--config", settings, "--until", "fetched"])
        #expect(before.status == 1)
        #expect(before.errors.contains("'barometer login studio'"))

        let login = try await Program.run(["login", "studio", "--config", settings])
        #expect(login.status == 0, "\(login.errors)")
        #expect(login.output.contains("https://x.example/d"))
        #expect(login.output.contains("WDJB-MJHT"))
        #expect(!(login.output + login.errors).contains("canary"))
        let file = try FileManager.default.attributesOfItem(atPath: state + "/tokens/studio.json")
        #expect(file[.posixPermissions] as? Int == 0o600)

        try mail.dovecot.deliver(
            Array("From: a@firm.example\r\nSubject: s\r\n\r\nHello there\r\n".utf8),
            user: "anna"
        )
        let sync = try await Program.run(["sync", "--config", settings, "--until", "fetched"])
        #expect(sync.status == 0, "\(sync.errors)")

        // The next sign-in gives a token that has ended already, and no other after it.
        #expect(try await Program.run(["login", "--config", settings]).status == 0)
        let after = try await Program.run(["sync", "--config", settings, "--until", "fetched"])
        #expect(after.status == 1)
        #expect(after.errors.contains("taken back"))
        #expect(after.errors.contains("'barometer login studio'"))
        #expect(!after.errors.contains("canary"))
    }

    @Test func aRunningDaemonSaysWhatItWaitsForAndTakesTheSignInUp() async throws {
        let token = try mail.token(user: "anna")
        let server = try TokenServer { question, _ in
            question.path == "/device" ? Self.device : .tokens(token, refresh: "canary-refresh")
        }
        defer { server.stop() }
        try writeSettings(server)
        try mail.dovecot.makeMaildir(user: "anna")
        let daemon = try Program.start(["run", "--config", settings])
        defer { daemon.kill() }
        func statusSays(_ words: String) async throws -> Bool {
            try await Program.run(["status", "--config", settings]).output.contains(words)
        }
        #expect(
            try await eventually(within: 60) { try await statusSays("'barometer login studio'") },
            "\(daemon.errors)"
        )
        #expect(try await Program.run(["login", "--config", settings]).status == 0)
        #expect(
            try await eventually(within: 60) { try await statusSays("studio: last contact") },
            "\(daemon.errors)"
        )
        #expect(try await !statusSays("no answer"))
        #expect(!daemon.errors.contains("canary"))
    }

    @Test func loginByBrowser() async throws {
        let server = try TokenServer { _, _ in .tokens("access", refresh: "refresh") }
        defer { server.stop() }
        try writeSettings(server)
        let run = try Program.start(["login", "--browser", "--config", settings])
        var page: URLComponents?
        let isAsked = await eventually(within: 60) {
            page = run.output.split(separator: "\n").first { $0.hasPrefix("http") }
                .flatMap { URLComponents(string: String($0)) }
            return page != nil
        }
        #expect(isAsked, "\(run.errors)")
        func field(_ name: String) -> String {
            page?.queryItems?.first { $0.name == name }?.value ?? ""
        }
        let curl = Process()
        curl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        curl.arguments = [
            "python3", "-c",
            "import sys, urllib.request; urllib.request.urlopen(sys.argv[1]).read()",
            field("redirect_uri") + "?code=c&state=" + field("state"),
        ]
        try curl.run()
        await curl.end()
        #expect(curl.terminationStatus == 0)
        #expect(await run.ends(within: 60))
        #expect(run.result.status == 0, "\(run.errors)")
        #expect(server.questions.first?.fields["code"] == "c")
    }

    @Test func loginOfAMailboxWithoutNeedIsToldSo() async throws {
        try scratch.write(
            "[office]\naddresses = [\"@n.example\"]\n[[mailbox]]\nname = \"a\"\nserver = \"imaps://h.example\"\n"
                + "user = \"u\"\npassword = { env = \"P\" }\n",
            to: "barometer.toml"
        )
        let plain = try await Program.run(["login", "--config", settings])
        #expect(plain.status == 1)
        #expect(plain.errors.contains("barometer check"))
        let unknown = try await Program.run(["login", "b", "--config", settings])
        #expect(unknown.status == 64)
    }

    @Test func initKnowsTheProviderAndWritesNoPassword() async throws {
        let written = try await Program.run(
            [
                "init", "--config", settings, "--user", "anna@gmail.com", "--password-env",
                "PASSWORD",
                "--untried",
            ],
            environment: ["PASSWORD": "canary"]
        )
        #expect(written.status == 0, "\(written.errors)")
        #expect(written.errors.contains("https://myaccount.google.com/apppasswords"))
        let text = try String(contentsOfFile: settings, encoding: .utf8)
        #expect(text.contains("\"imaps://imap.gmail.com\""))
        #expect(!text.contains("canary"))
    }

    @Test func initWritesASignInThatTheSettingsAccept() async throws {
        let missing = try await Program.run([
            "init", "--config", settings, "--user", "anna@outlook.com", "--untried",
        ])
        #expect(missing.status == 64)
        #expect(missing.errors.contains("--client-id"))
        let written = try await Program.run([
            "init", "--config", settings, "--user", "anna@outlook.com", "--client-id", "0a1b",
            "--tenant", "north.example", "--state", state, "--untried",
        ])
        #expect(written.status == 0, "\(written.errors)")
        let check = try await Program.run(["sync", "--config", settings, "--until", "fetched"])
        #expect(check.errors.contains("'barometer login anna'"), "\(check.errors)")
    }

    @Test func initWritesNothingWhereTheLoginFails() async throws {
        let failed = try await Program.run(
            [
                "init", "--config", settings, "--user", "anna", "--state", state, "--insecure",
                "--server", "imap://127.0.0.1:\(mail.dovecot.port)", "--password-env", "PASSWORD",
            ],
            environment: ["PASSWORD": "wrong"]
        )
        #expect(failed.status != 0)
        #expect(!FileManager.default.fileExists(atPath: settings))
    }
}
