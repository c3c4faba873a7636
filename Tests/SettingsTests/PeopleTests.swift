import Testing

@testable import Settings

@Suite struct PeopleTests {
    static func settings(_ change: (inout BarometerSettings) -> Void = { _ in })
        -> BarometerSettings
    {
        var settings = BarometerSettings()
        settings.office.addresses = ["studio@north.example", "@south.example"]
        change(&settings)
        return settings
    }

    @Test(arguments: [
        ("studio@north.example", true), ("STUDIO@North.example", true),
        ("studio+plans@north.example", true), ("anna@north.example", false),
        ("anyone@south.example", true), ("x@mail.south.example", false),
        ("x@notsouth.example", false), ("south.example", false), ("", false), ("@", false),
        ("studio@north.example@evil.example", false), ("x@evil.example+@south.example", true),
    ])
    func knowsOurAddresses(_ address: String, _ isOurs: Bool) {
        #expect(Self.settings().isOurs(address) == isOurs)
    }

    @Test func aliasesAreOneClient() {
        let settings = Self.settings { settings in
            var anna = ClientSettings(address: "anna@firm.example")
            anna.aliases = ["anna@home.example", "@oldfirm.example"]
            settings.clients = [anna, ClientSettings(address: "@big.example")]
        }
        for (address, key) in [
            ("Anna@Home.example", "anna@firm.example"),
            ("bob@oldfirm.example", "anna@firm.example"),
            ("x@big.example", "@big.example"), ("bob@firm.example", "bob@firm.example"),
            ("nonsense", "nonsense"),
        ] {
            #expect(settings.clientKey(for: address) == key)
        }
    }

    @Test func companiesAreOneClientWhereSet() {
        let settings = Self.settings { $0.office.clientBy = .company }
        #expect(settings.clientKey(for: "bob@firm.example") == "@firm.example")
        #expect(settings.clientKey(for: "bob@gmail.com") == "bob@gmail.com")
    }

    @Test func theGroupingRuleChangesWithWhatGroups() {
        func rule(_ change: (inout BarometerSettings) -> Void) -> String {
            Self.settings(change).groupingRule
        }
        let plain = rule { _ in }
        #expect(rule { $0.clients = [ClientSettings(address: "anna@firm.example")] } == plain)
        #expect(rule { $0.alerts.lateAfterHours = 3 } == plain)
        #expect(rule { $0.clients = [ClientSettings(address: "@firm.example")] } != plain)
        #expect(rule { $0.office.clientBy = .company } != plain)
        var anna = ClientSettings(address: "anna@firm.example")
        anna.aliases = ["b@home.example", "a@home.example"]
        let joined = rule { $0.clients = [anna] }
        #expect(joined != plain)
        anna.aliases.reverse()
        anna.vip = true
        #expect(rule { $0.clients = [anna] } == joined)
        // By company, a person who is named stays one.
        let byCompany = rule { $0.office.clientBy = .company }
        #expect(
            rule {
                $0.office.clientBy = .company
                $0.clients = [ClientSettings(address: "anna@firm.example")]
            } != byCompany
        )
    }

    @Test func defaultAuthServersAreOursAndOurProviders() {
        let settings = Self.settings { settings in
            var mailbox = MailboxSettings.blank
            mailbox.server = MailServer(scheme: .imaps, host: "imap.gmail.com")
            settings.mailboxes = [mailbox]
        }
        for (host, counts) in [
            ("mx.north.example", true), ("MX.South.example", true), ("mx.google.com", true),
            ("evil-north.example", false), ("north.example.evil.example", false),
            ("protection.outlook.com", false), ("", false),
        ] {
            #expect(settings.isAuthServer(host) == counts, "\(host)")
        }
    }

    @Test func setAuthServersReplaceTheDefaults() {
        let settings = Self.settings { $0.office.authServers = ["mx.other.example"] }
        #expect(settings.isAuthServer("MX.other.example"))
        #expect(!settings.isAuthServer("mx.north.example"))
        #expect(settings.authDomains == ["mx.other.example"])
    }
}
