import Foundation
import Settings
import Standing
import Testing

@testable import Watch

/// What settings make of the assessor.
struct AssessorsTests {
    private func assessors(_ change: (inout BarometerSettings) -> Void) -> Assessors {
        var settings = BarometerSettings()
        settings.office.timeZone = "Europe/Rome"
        change(&settings)
        return Assessors(office: Office(settings), clients: 40, context: .unknown)
    }

    private static let changes: [@Sendable (inout BarometerSettings) -> Void] = [
        { $0.alerts.budget = Budget(count: 1, per: .week) },
        { $0.alerts.lateAfterHours = 48 },
        { $0.office.holidays = [Holiday(month: 12, day: 25)] },
        { $0.office.workingHours.days = [.mon] },
        { $0.office.timeZone = "Europe/Istanbul" },
        { $0.judgement.halfLifeDays = 90 },
        { $0.judgement.remedyWindowDays = 0 },
        { $0.judgement.minimumMails = 7 },
        { $0.judgement.weights.tone = 0.5 },
        { settings in
            var anna = ClientSettings(address: "anna@firm.example")
            anna.vip = true
            settings.clients = [anna]
        },
    ]

    @Test("each setting that judges has all clients judged anew", arguments: changes.indices)
    func ruleChanges(_ index: Int) {
        #expect(assessors(Self.changes[index]).rule != assessors { _ in }.rule)
    }

    @Test("the same settings have the same rule, and a name changes nothing")
    func ruleStays() {
        #expect(assessors { _ in }.rule == assessors { $0.office.name = "North" }.rule)
        #expect(assessors(Self.changes[3]).rule == assessors(Self.changes[3]).rule)
    }

    @Test("every weight of the settings is a signal of the judgement")
    func weightsAreSignals() {
        #expect(
            Set(SignalWeights.names.map(\.name)) == Set(StandingSignal.allCases.map(\.rawValue))
        )
    }

    @Test("defaults are what was fitted")
    func defaults() {
        let tuned = StandingParameters.standard.tuned(by: StandingTuning(JudgementSettings()))
        #expect(tuned == .standard)
    }

    @Test("a client of special weight is told earlier, one with an own budget as it says")
    func special() {
        let all = assessors { settings in
            var anna = ClientSettings(address: "anna@firm.example")
            anna.vip = true
            var ben = ClientSettings(address: "ben@firm.example")
            ben.budget = Budget(count: 1, per: .year)
            settings.clients = [anna, ben]
            settings.alerts.budget = Budget(count: 1, per: .year)
        }
        let (anna, ben) = (
            all.assessor(of: "anna@firm.example"), all.assessor(of: "ben@firm.example")
        )
        #expect(anna.threshold < all.usual.threshold)
        #expect(ben.threshold < anna.threshold)
        #expect(all.assessor(of: "carl@firm.example").threshold == all.usual.threshold)
    }

    @Test("a holiday is out of hours")
    func holiday() throws {
        var settings = BarometerSettings()
        settings.office.holidays = [Holiday(month: 12, day: 25)]
        let friday = try Date("2026-12-25T10:00:00Z", strategy: .iso8601)
        #expect(Office(settings).isOutOfHours(friday))
        #expect(!Office(BarometerSettings()).isOutOfHours(friday))
    }

    @Test(
        "the office's clock is the calendar's",
        arguments: ["Europe/Rome", "Europe/Istanbul", "Asia/Kolkata", "America/St_Johns"]
    )
    func clock(_ name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        let offsets = OfficeOffsets(zone)
        for hour in stride(from: -200_000.0, to: 250_000, by: 997) {
            let date = Date(timeIntervalSinceReferenceDate: hour * 3_600 + 59)
            #expect(
                offsets.offset(at: date.timeIntervalSinceReferenceDate)
                    == Double(zone.secondsFromGMT(for: date))
            )
        }
    }
}
