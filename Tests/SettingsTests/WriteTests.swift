import Testing

@testable import Settings

@Suite struct WriteTests {
    @Test func smallestFileIsAsSmallAsCanBe() throws {
        #expect(
            ReferenceTests.expected.toml == """
                [office]
                addresses = ["studio@north.example"]

                [[mailbox]]
                name = "studio"
                server = "imaps://imap.north.example"
                user = "studio@north.example"
                password = { credential = "imap-studio" }

                """
        )
    }

    @Test func comesBackAsItWas() throws {
        var settings = ReferenceTests.expected
        settings.office.name = "Nörth \"&\" \\ Søn"
        settings.office.language = .pl
        settings.office.workingHours.span = .init(start: 0, end: 1440)
        settings.mailboxes.append(
            MailboxSettings(
                name: "two",
                server: MailServer(scheme: .imap, host: "::1", port: 1143),
                user: "u",
                password: .command(["/bin/x", "a \"b\""]),
                insecure: true,
                caFile: "/ca.pem",
                folders: ["A/B", "Ü"]
            )
        )
        var oauth = MailboxSettings(
            name: "three",
            server: MailServer(scheme: .imaps, host: "h.example"),
            user: "u",
            password: nil,
            signIn: .oauth
        )
        oauth.oauth.applicationID = "app"
        oauth.oauth.applicationSecret = .file("/secret")
        oauth.oauth.tokenURL = "https://sso.example/t"
        oauth.oauth.authorizeURL = "https://sso.example/a?x=1"
        oauth.oauth.deviceURL = "http://localhost:1/d"
        oauth.oauth.scope = "a b"
        settings.mailboxes.append(oauth)
        settings.alerts.budget = Budget(count: 0.5, per: .week)
        settings.alerts.deliver = [.file, .inbox]
        settings.digest.at = 24 * 60
        settings.delivery.directory = "/out"
        var client = ClientSettings(address: "@firm.example")
        client.aliases = ["a@b.example"]
        client.mute = true
        client.budget = Budget(count: 4, per: .year)
        settings.clients = [client]
        #expect(try BarometerSettings.parse(settings.toml) == settings)
    }

    @Test(arguments: [
        SecretSource.credential("a"), .file("/a b"), .command(["x", "y"]), .shell("a | b"),
        .env("P"),
    ])
    func secretSourcesComeBack(_ source: SecretSource) throws {
        var settings = ReferenceTests.expected
        settings.mailboxes[0].password = source
        #expect(try BarometerSettings.parse(settings.toml) == settings)
    }
}
