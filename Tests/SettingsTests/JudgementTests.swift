import Testing

@testable import Settings

/// What an owner may tune, and what is refused.
struct JudgementTests {
    private func parse(_ text: String) throws(SettingsError) -> BarometerSettings {
        try BarometerSettings.parse("[office]\naddresses = [\"studio@north.example\"]\n" + text)
    }

    @Test func isRead() throws {
        let settings = try parse(
            """
            holidays = ["12-25", "2026-12-28"]
            hours_per_demand = 0.25
            [judgement]
            half_life_days = 90
            remedy_window_days = 0
            minimum_mails = 5
            [weights]
            tone = 0.5
            out_of_hours = 0
            [[client]]
            address = "anna@firm.example"
            vip = true
            """
        )
        #expect(
            settings.office.holidays == [
                Holiday(month: 12, day: 25), Holiday(year: 2026, month: 12, day: 28),
            ]
        )
        #expect(settings.office.hoursPerDemand == 0.25)
        #expect(settings.judgement.halfLifeDays == 90)
        #expect(settings.judgement.remedyWindowDays == 0)
        #expect(settings.judgement.minimumMails == 5)
        #expect(settings.judgement.weights.tone == 0.5)
        #expect(settings.judgement.weights.outOfHours == 0)
        #expect(settings.judgement.weights.conduct == 1)
        #expect(settings.clients.map(\.vip) == [true])
        #expect(try BarometerSettings.parse(settings.toml) == settings)
    }

    @Test(arguments: [
        "[judgement]\nhalf_life_days = 29",
        "[judgement]\nminimum_mails = 0",
        "[weights]\ntone = 2.1",
        "[weights]\ntone = -1",
        "[weights]\ntone = nan",
        "[weights]\nanger = 1",
        "holidays = [\"02-30\"]",
        "holidays = [\"2026-02-29\"]",  // not a leap year
        "holidays = [\"2026-1-1\"]",  // two digits each
        "holidays = [\"25-12\"]",  // the month comes first
        "holidays = [\"12-25-2026\"]",
        "holidays = \"12-25\"",
    ])
    func isRefused(_ text: String) {
        #expect(throws: SettingsError.self) { try parse(text) }
    }

    @Test func everyWeightHasItsSetting() {
        #expect(
            SignalWeights.names.map(\.name) == Declarations.weights.page.settings.map(\.key)
        )
    }

    @Test func leapDayIsNotInEveryYear() {
        let day = Holiday(month: 2, day: 29)
        #expect(day.exists(in: 2028))
        #expect(!day.exists(in: 2026))
    }

    @Test func commandIsADelivery() throws {
        let text =
            "[digest]\ndeliver = [\"command\"]\n[delivery]\ncommand = [\"/usr/sbin/sendmail\", \"-t\"]"
        let settings = try parse(text)
        #expect(settings.digest.deliver == [.command])
        #expect(settings.delivery.command == ["/usr/sbin/sendmail", "-t"])
    }

    @Test(arguments: [
        "[digest]\ndeliver = [\"command\"]",  // which one?
        "[delivery]\ncommand = [\"sendmail\"]",  // no shell looks for it
    ])
    func commandIsRefused(_ text: String) {
        #expect(throws: SettingsError.self) { try parse(text) }
    }
}
