import Testing

@testable import Standing

@Suite struct TroubledDaysTests {
    @Test("days are counted, each by its worst mail, however many friendly ones surround it")
    func days() {
        var days = TroubledDays()
        #expect(days.conductRate == 0)
        for hour in 0..<6 {
            days.note(hour == 3 ? 0.9 : 0, at: Double(hour) * Seconds.hour)
        }
        #expect(days.conductRate == 0.9)
        for day in 1...8 { days.note(0, at: Double(day) * Seconds.day) }
        #expect(abs(days.conductRate - 0.1) < 1e-9)
    }

    @Test("with the sum near zero trouble is over, and the next days are counted anew")
    func over() {
        var state = StandingState()
        state.note(.difficult, answering: 0, sum: 1, at: 0)
        state.note(.difficult, answering: 0, sum: 0.05, at: 2 * Seconds.day)
        #expect(state.troubledDays.conductRate == 0)
    }
}
