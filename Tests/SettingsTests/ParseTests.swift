import Foundation
import Testing

@testable import Settings

/// A file with something wrong, and what is said about it.
struct BadFile: Sendable, CustomTestStringConvertible {
    let text: String
    let messages: [String]

    init(_ text: String, _ messages: String...) {
        self.text = text
        self.messages = messages
    }

    var testDescription: String { text }
}

@Suite struct ParseTests {
    static let office = "[office]\naddresses = [\"@north.example\"]\n"
    static let mailbox = """
        [[mailbox]]
        name = "a"
        server = "imaps://h.example"
        user = "u"
        password = { env = "P" }

        """

    static let bad: [BadFile] = [
        BadFile(
            "",
            "f.toml: office.addresses: found nothing; allowed: a list of addresses or domains, such as [\"…\"]"
        ),
        BadFile(
            office + "langage = \"en\"",
            "f.toml:3: office.langage: found an unknown key; allowed: one of addresses, name, language, time_zone, "
                + "working_hours, working_days, holidays, hours_per_demand, client_by, auth_servers (did you mean language?)"
        ),
        BadFile(
            office + "[ofice]\n",
            "f.toml:3: ofice: found an unknown key; allowed: one of office, mailbox, state, alerts, judgement, weights, digest, delivery, "
                + "privacy, client (did you mean office?)"
        ),
        BadFile(
            office + "language = \"xx\"",
            "f.toml:3: office.language: found \"xx\"; allowed: one of en, it, pl, tr, ru, de, fr, es"
        ),
        BadFile(
            office + "time_zone = 7",
            "f.toml:3: office.time_zone: found 7; allowed: the name of a time zone, such as \"Europe/Rome\""
        ),
        BadFile(
            office + "working_days = [\"mon\", \"mon\"]",
            "f.toml:3: office.working_days: found [\"mon\", \"mon\"]; allowed: a list with some of "
                + "mon, tue, wed, thu, fri, sat, sun"
        ),
        BadFile(
            office + "working_hours = \"18:00-09:00\"",
            "f.toml:3: office.working_hours: found \"18:00-09:00\"; allowed: two times of day as \"09:00-18:00\", "
                + "the first before the second"
        ),
        BadFile(
            office + "\n[alerts]\n\nlate_after_hours = 5000\nbudget = \"often\"",
            "f.toml:6: alerts.late_after_hours: found 5000; allowed: a whole number from 1 to 720, in hours",
            "f.toml:7: alerts.budget: found \"often\"; allowed: \"N per day\", week, month or year, "
                + "N above 0 and at most 1000"
        ),
        BadFile(
            office + "[digest]\nat = 07:00:00",
            "f.toml:4: digest.at: found a date or time; allowed: a time of day as \"07:00\""
        ),
        BadFile(
            office + "[mailbox]\nname = \"a\"",
            "f.toml:3: mailbox: found a table; allowed: a list of tables, each as [[mailbox]]"
        ),
        BadFile(
            office + mailbox.replacing("password = { env = \"P\" }\n", with: ""),
            "f.toml:3: mailbox.password: found nothing; allowed: { credential = \"…\" }, { file = \"…\" }, "
                + "{ command = \"…\" } or { env = \"…\" }: never the secret itself; needed with sign_in = \"password\""
        ),
        BadFile(
            office + mailbox + "sign_in = \"google\"\nclient_id = \"x\"\ntenant = \"t.example\"",
            "f.toml:3: mailbox.client_secret: found nothing; allowed: { credential = \"…\" }, { file = \"…\" }, "
                + "{ command = \"…\" } or { env = \"…\" }: never the secret itself; needed with sign_in = \"google\"",
            "f.toml:7: mailbox.password: found a value; allowed: nothing with sign_in = \"google\"",
            "f.toml:10: mailbox.tenant: found a value; allowed: nothing with sign_in = \"google\""
        ),
        BadFile(
            office
                + mailbox.replacing(
                    "password = { env = \"P\" }",
                    with:
                        "sign_in = \"oauth\"\nclient_id = \"x\"\nscope = \"mail\"\ntoken_url = \"http://sso.example/\""
                ),
            "f.toml:3: mailbox.authorize_url: found nothing; allowed: an https:// address (http:// for this machine only), "
                + "or a device_url; needed with sign_in = \"oauth\"",
            "f.toml:10: mailbox.token_url: found \"http://sso.example/\"; allowed: an https:// address (http:// for this machine only)"
        ),
        BadFile(
            office
                + mailbox.replacing(
                    "password = { env = \"P\" }",
                    with:
                        "sign_in = \"microsoft_app\"\nclient_id = \"x\"\nclient_secret = { env = \"S\" }"
                ),
            "f.toml:3: mailbox.tenant: found \"common\"; allowed: the directory's identifier or domain; "
                + "needed with sign_in = \"microsoft_app\""
        ),
        BadFile("office = 3", "f.toml:1: office: found a number; allowed: a table, as [office]"),
        BadFile(
            office + mailbox + mailbox,
            "f.toml:9: mailbox.name: found \"a\" a second time; allowed: a name for each mailbox alone"
        ),
        BadFile(
            office + mailbox + "insecure = true",
            "f.toml:8: mailbox.insecure: found true, with imaps://h.example; allowed: true for imap:// to this machine "
                + "(localhost, 127.0.0.1, [::1]) only"
        ),
        BadFile(
            office
                + "[[client]]\naddress = \"a@b.example\"\naliases = [\n  \"x@y.example\", # = ]\n  \"a@b.example\",\n]\nnme = \"\"",
            "f.toml:5: client.aliases: found \"a@b.example\", a second time; allowed: a client's address, once in all",
            "f.toml:9: client.nme: found an unknown key; allowed: one of address, aliases, name, vip, mute, budget "
                + "(did you mean name?)"
        ),
        BadFile(
            office + "[[client]]\naddress = \"me@north.example\"",
            "f.toml:4: client.address: found \"me@north.example\", an address of ours; allowed: "
                + "a client's address, once in all"
        ),
    ]

    @Test(arguments: bad)
    func saysWhatIsWrong(_ file: BadFile) {
        #expect(Self.problems(file.text) == file.messages)
    }

    static func problems(_ text: String) -> [String] {
        do {
            _ = try BarometerSettings.parse(text, file: "f.toml")
            return []
        } catch {
            return error.description.components(separatedBy: "\n")
        }
    }

    @Test(arguments: [
        ("a =", 1), ("[office\n", 1), ("a = 1\na = 2", 2),
        ("[office]\nname = \"x\"\nname = \"y\"", 3),
    ])
    func saysWhereTheSyntaxIsWrong(_ text: String, _ line: Int) throws {
        let error = #expect(throws: SettingsError.self) { try BarometerSettings.parse(text) }
        #expect(error?.problems.map(\.line) == [line])
        #expect(error?.problems.first?.found.hasPrefix("no valid TOML") == true)
    }

    /// Whatever is wrong, what may be the password is not shown.
    @Test(arguments: [
        "password = \"hunter2\"", "password = hunter2", "password = { file = hunter2 }",
        "password = { fil = \"hunter2\" }", "password = [\"hunter2\"]", "password = 'hunter2",
        "passwort = \"hunter2\"", "password = { env = \"P\", secret = \"hunter2\" }",
        "password = \"hunter2\" hunter2",
        "password = { env = \"P\" }\nserver = \"imaps://u:hunter2@h.example\"",
        "password = \"\"\"hunter2\nhunter2",
    ])
    func neverShowsASecret(_ line: String) {
        let messages = Self.problems(
            Self.office + "[[mailbox]]\nname = \"a\"\nuser = \"u\"\n" + line
        )
        #expect(!messages.isEmpty)
        #expect(messages.allSatisfy { !$0.contains("hunter") }, "\(messages)")
    }

    @Test func readsTheWholeFile() throws {
        let text = """
            [office]
            addresses = ["Studio@North.example", "@north.example"]
            language = "tr"
            time_zone = "Europe/Istanbul"
            auth_servers = ["MX.north.example"]
            working_hours = "8:30-17:00"
            client_by = "company"
            [[mailbox]]
            name = "local"
            server = "imap://localhost:1143"
            user = "u"
            password = { command = ["/bin/echo", "x"] }
            insecure = true
            folders = ["Clients/2026"]
            [alerts]
            budget = "0.5 per week"
            deliver = ["file"]
            [digest]
            at = "18:45"
            [privacy]
            keep_words_days = 30
            [[client]]
            address = "Anna@Firm.example"
            mute = true
            budget = "2 per year"
            """
        let settings = try BarometerSettings.parse(text)
        #expect(settings.office.addresses == ["studio@north.example", "@north.example"])
        #expect(settings.office.language == .tr)
        #expect(settings.office.authServers == ["mx.north.example"])
        #expect(settings.office.workingHours.start == 510)
        #expect(
            settings.mailboxes.first?.server
                == MailServer(scheme: .imap, host: "localhost", port: 1143)
        )
        #expect(settings.mailboxes.first?.password == .command(["/bin/echo", "x"]))
        #expect(settings.alerts.budget.perYear == 365.25 / 14)
        #expect(settings.alerts.deliver == [.file])
        #expect(settings.digest.at == 18 * 60 + 45)
        #expect(settings.privacy.keepWordsDays == 30)
        #expect(settings.client("anna@firm.example")?.mute == true)
        #expect(settings.client("anna@firm.example")?.budget == Budget(count: 2, per: .year))
    }

    @Test func relativePathsBeginAtTheFile() throws {
        let temporary = try TemporaryDirectory()
        let directory = temporary.path
        let path = directory + "/b.toml"
        let password = Self.mailbox.replacing("env = \"P\"", with: "file = \"secret\"")
        let text = Self.office + "[state]\ndirectory = \"state\"\n" + password
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let settings = try BarometerSettings.load(path: path)
        #expect(settings.state.directory == directory + "/state")
        #expect(settings.deliveryDirectory == directory + "/state/outbox")
        #expect(settings.mailboxes.first?.password == .file(directory + "/secret"))
    }

    @Test func saysThatThereIsNoFile() {
        let error = #expect(throws: SettingsError.self) {
            try BarometerSettings.load(path: "/nowhere/b.toml")
        }
        #expect(
            error?.description
                == "/nowhere/b.toml: found no file that can be read; allowed: a settings file, as `barometer init` writes it"
        )
    }
}
