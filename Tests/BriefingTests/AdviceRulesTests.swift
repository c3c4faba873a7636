import Foundation
import Standing
import Testing

@testable import Briefing

@Suite struct AdviceRulesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let why: String
        let standing: ClientStanding
        var signals: [String] = []
        var shares = 0
        var isWaiting = false
        let advice: [Advice]

        var testDescription: String { why }
    }

    static let cases = [
        Case(why: "all is well", standing: .content, advice: []),
        Case(why: "well but waiting", standing: .content, isWaiting: true, advice: [.answerNow]),
        Case(
            why: "a prospect who starts badly is priced before the contract",
            standing: .tooEarly,
            signals: ["entitlement"],
            advice: [.setBoundaries, .priceExtraWork]
        ),
        Case(
            why: "a fault is mended",
            standing: .hasAProblem,
            advice: [.listen, .apologiseAndRepair, .agreeOnDate]
        ),
        Case(
            why: "our own share comes first",
            standing: .hasAProblem,
            shares: 3,
            advice: [.ownShareFirst, .listen, .apologiseAndRepair, .agreeOnDate]
        ),
        Case(
            why: "demands are priced",
            standing: .hasAProblem,
            signals: ["demands"],
            advice: [.listen, .apologiseAndRepair, .agreeOnDate, .priceExtraWork]
        ),
        Case(
            why: "nothing satisfies",
            standing: .isAProblem,
            signals: ["after_remedy", "scope_creep"],
            advice: [.setBoundaries, .priceExtraWork, .finishAndPart]
        ),
        Case(
            why: "one slip does not explain it",
            standing: .isAProblem,
            signals: ["insult"],
            shares: 1,
            advice: [.setBoundaries, .finishAndPart]
        ),
        Case(
            why: "several slips are said plainly",
            standing: .isAProblem,
            signals: ["tone"],
            shares: 3,
            isWaiting: true,
            advice: [.ownShareFirst, .answerNow, .setBoundaries, .listen]
        ),
    ]

    @Test(arguments: cases)
    func advises(test: Case) {
        let evidence = test.signals.map {
            Evidence(messageID: "<m>", at: Office.now, signal: $0, weight: 1, words: "")
        }
        let share = OurShare(kind: .lateAnswer, at: Office.now, hours: 50)
        let advice = AdviceRules.advice(
            standing: test.standing,
            evidence: evidence,
            ourShare: Array(repeating: share, count: test.shares),
            isWaiting: test.isWaiting
        )
        #expect(advice == test.advice)
    }

    @Test func aNewClientWhoStartsSoIsDeclinedOrPriced() {
        func first(isProspect: Bool) -> Advice? {
            AdviceRules.advice(for: Office.shift, isProspect: isProspect).first
        }
        #expect(first(isProspect: true) == .declineOrPrice)
        #expect(first(isProspect: false) != .declineOrPrice)
    }

    @Test func aProspectIsOneForSomeWeeks() {
        var client = Office.anna
        #expect(!client.isProspect(at: Office.now))
        client.firstContact = Office.now.addingTimeInterval(-10 * 86_400)
        #expect(client.isProspect(at: Office.now))
        client.firstContact = Office.now.addingTimeInterval(-80 * 86_400)
        #expect(!client.isProspect(at: Office.now))
    }
}
