import Foundation
import Testing

@testable import Standing

@Suite struct StandingRuleTests {
    private let rule = StandingRule(parameters: .standard, threshold: 3)

    /// A sum of P of a given size, spread over weeks and matters.
    private func sum(_ total: Double) -> EvidenceSum {
        var sum = EvidenceSum(ceiling: 10)
        for week in 0..<4 where total > 0 {
            let mail = MailPlace(position: week, at: moment(Double(week) * 7), matter: week)
            sum.add(.only(.conduct, total / 4), of: mail)
        }
        return sum
    }

    private func state(_ standing: ClientStanding, calmMails: Int = 0) -> StandingState {
        var state = StandingState()
        state.standing = standing
        state.note(2, telling: 0.5, matter: 0, at: moment(21))
        state.note(.difficult, answering: 0, sum: 2, at: moment(21))
        for day in 0..<calmMails {
            state.note(-1, telling: 0.5, matter: 0, at: moment(22 + Double(day)))
        }
        return state
    }

    private func moment(_ day: Double) -> Double {
        Story.day(day).timeIntervalSinceReferenceDate
    }

    struct Step: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var from: ClientStanding
        var isSum = 0.0
        var hasSum = 0.0
        var calmMails = 0
        var day = 21.0
        var to: ClientStanding
    }

    @Test(arguments: [
        Step(testDescription: "little is known", from: .tooEarly, to: .tooEarly),
        Step(testDescription: "enough is known", from: .tooEarly, calmMails: 5, to: .content),
        Step(testDescription: "bad from the start", from: .tooEarly, isSum: 3.1, to: .isAProblem),
        Step(testDescription: "a fault", from: .content, hasSum: 1.3, to: .hasAProblem),
        Step(testDescription: "nearly mended", from: .hasAProblem, hasSum: 0.8, to: .hasAProblem),
        Step(testDescription: "settled", from: .hasAProblem, hasSum: 0.2, to: .content),
        Step(
            testDescription: "turned",
            from: .hasAProblem,
            isSum: 3.1,
            hasSum: 3,
            to: .isAProblem
        ),
        Step(testDescription: "still loud", from: .isAProblem, isSum: 2, day: 99, to: .isAProblem),
        Step(
            testDescription: "calm, but for few mails",
            from: .isAProblem,
            calmMails: 2,
            day: 99,
            to: .isAProblem
        ),
        Step(
            testDescription: "calm, but for few days",
            from: .isAProblem,
            calmMails: 9,
            day: 31,
            to: .isAProblem
        ),
        Step(
            testDescription: "mended",
            from: .isAProblem,
            calmMails: 9,
            day: 99,
            to: .content
        ),
        Step(
            testDescription: "mended, with a fault open",
            from: .isAProblem,
            hasSum: 2,
            calmMails: 9,
            day: 99,
            to: .hasAProblem
        ),
    ])
    func next(_ step: Step) {
        let next = rule.next(
            state(step.from, calmMails: step.calmMails),
            isSum: sum(step.isSum),
            hasSum: step.hasSum,
            at: moment(step.day)
        )
        #expect(next == step.to)
    }
}
