import Testing

@testable import Standing

@Suite struct MatterTests {
    @Test("the worst and the calmest mail of a day count, once each")
    func dayScore() {
        var day = DayScore()
        #expect(day.added(by: 1, at: 0) == 1)
        #expect(day.added(by: 0.5, at: Seconds.hour) == 0)
        #expect(day.added(by: 1.5, at: 2 * Seconds.hour) == 0.5)
        #expect(day.added(by: -0.5, at: 3 * Seconds.hour) == -0.5)
        #expect(day.added(by: -0.2, at: 4 * Seconds.hour) == 0)
        #expect(day.added(by: 1, at: 30 * Seconds.hour) == 1)
    }

    @Test("thanks that ask nothing end a wait")
    func thanksEndAWait() {
        var matter = Matter()
        matter.settle(.politeProblem, at: 5)
        #expect(matter.waitingSince == 5)
        matter.settle(.tone(0.8, gratitude: 0.9, demands: 0), at: 9)
        #expect(matter.waitingSince == nil)
    }

    @Test("an answer uses up the remedy, and an unhappy one is counted")
    func remedyIsAnsweredOnce() {
        var matter = Matter(openRemedy: 0.9)
        matter.settle(.unhappy, at: 0)
        #expect(matter.openRemedy == 0)
        #expect(matter.unhappyAnswers == 0.9)
    }
}
