import Foundation
import Testing

@testable import Standing

@Suite struct ReplayTests {
    private func turned(from day: Double) -> [Observation] {
        var story = Story()
        story.calm(8, from: day)
        story.hardTimes(8, from: day + 60)
        return story.observations
    }

    private func replay(_ budget: Double, since: Date? = nil) -> Replay {
        var replay = Replay(
            Assessor(falseAlarmsPerClientYear: budget),
            since: since,
            until: Story.day(365)
        )
        for client in 0..<4 { replay.add(turned(from: Double(client) * 10), of: "\(client)") }
        var calm = Story()
        calm.calm(40, from: 0)
        replay.add(calm.observations, of: "calm")
        return replay
    }

    @Test("a replay finds the shifts that assessing finds")
    func sameAsAssessing() throws {
        let assessor = Assessor()
        let story = turned(from: 0)
        let shifts = assessor.assess(story, at: .distantFuture).shifts
        let found = assessor.replay(story, at: .distantFuture)
        #expect(found.alerts.map(\.at) == shifts.filter { $0.to == .isAProblem }.map(\.at))
        #expect(found.standing == shifts.last?.to)
        let alert = try #require(found.alerts.first)
        #expect(alert.tellingMails >= 2 && alert.days > 2)
    }

    @Test("alerts a month come with an interval, and only those asked for count")
    func rate() {
        let all = replay(0.05)
        #expect(all.clients == 5 && all.alerts.count == 4)
        #expect(abs(all.months - 12) < 0.1)
        #expect(all.alertsPerMonth.low < 4 / 12.0 && all.alertsPerMonth.high > 4 / 12.0)
        #expect(replay(0.05, since: Story.day(340)).alerts.isEmpty)
    }

    @Test("a looser budget gains no fewer alerts, and tells them no later")
    func comparison() {
        let change = ReplayComparison(before: replay(0.001), after: replay(0.5))
        #expect(change.lost.isEmpty)
        #expect(change.kept.allSatisfy { $0.after.at <= $0.before.at })
        #expect(change.kept.count + change.gained.count == 4)
        let back = ReplayComparison(before: replay(0.5), after: replay(0.001))
        #expect(back.gained.isEmpty && back.lost == change.gained)
    }

    @Test(
        "Poisson intervals, against the exact ones",
        arguments: [(0, 0.0, 2.996), (1, 0.051, 4.744), (4, 1.366, 9.154), (25, 17.38, 34.92)]
    )
    func interval(_ count: Int, _ low: Double, _ high: Double) {
        let estimate = RateEstimate(count: count, over: 1)
        #expect(abs(estimate.low - low) < 0.05)
        #expect(abs(estimate.high - high) < 0.05)
    }
}
