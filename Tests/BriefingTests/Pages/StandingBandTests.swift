import Foundation
import Standing
import Testing

@testable import Briefing

@Suite struct StandingBandTests {
    static func shift(_ to: ClientStanding, daysAgo: Double) -> Shift {
        Shift(
            from: .content,
            to: to,
            messageID: "<m>",
            at: Office.now.addingTimeInterval(-daysAgo * 86_400),
            strength: 1,
            evidence: [],
            ourShare: []
        )
    }

    @Test func spansReachFromShiftToShift() {
        let spans = StandingBand.spans(
            [
                Self.shift(.content, daysAgo: 1_000), Self.shift(.hasAProblem, daysAgo: 73),
                Self.shift(.isAProblem, daysAgo: 36.5),
            ],
            now: Office.now
        )
        #expect(
            spans == [
                .init(standing: .content, start: 0, length: 800),
                .init(standing: .hasAProblem, start: 800, length: 100),
                .init(standing: .isAProblem, start: 900, length: 100),
            ]
        )
    }

    @Test func futureAndAncientShiftsDoNotLeaveTheScale() {
        let spans = StandingBand.spans(
            [Self.shift(.content, daysAgo: 1e9), Self.shift(.isAProblem, daysAgo: -50)],
            now: Office.now
        )
        #expect(spans == [.init(standing: .content, start: 0, length: 1_000)])
    }

    @Test func calmClientsHaveNoBand() {
        #expect(StandingBand.all(Office.report).map(\.client) == ["anna@firm.example"])
    }
}
