import Foundation
import Testing

@testable import Standing

@Suite struct BaselineTests {
    private func baseline(_ reading: ClientReading, mails: Int) -> Baseline {
        var baseline = Baseline(.standard)
        for _ in 0..<mails { baseline.learn(reading) }
        return baseline
    }

    @Test("the usual starts at the office's and moves to the client's own")
    func shrinks() {
        let rates = [0, 3, 20, 60].map { baseline(.politeProblem, mails: $0).negativeRate }
        #expect(rates == rates.sorted())
        #expect(abs(rates[0] - StandingParameters.standard.priorNegative) < 1e-9)
        #expect(rates[3] > 0.5)
    }

    @Test("what is said with conduct marks makes no usual")
    func conductIsNoUsual() {
        let difficult = baseline(.difficult, mails: 30)
        #expect(difficult.negativeRate < baseline(.politeProblem, mails: 30).negativeRate / 2)
    }

    @Test("demands at the usual rate show no growth, doubled ones do")
    func demandGrowth() {
        var steady = Baseline(.standard)
        for week in 0..<40 { steady.count(demands: 1, at: Double(week) * Seconds.week) }
        #expect(steady.demandGrowth < 0.2)
        var growing = steady
        for day in 0..<20 {
            growing.count(demands: 3, at: 40 * Seconds.week + Double(day) * Seconds.day)
        }
        #expect(growing.demandGrowth == 1)
    }
}
