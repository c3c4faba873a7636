import Foundation
import Testing

@testable import Standing

@Suite struct StandingTuningTests {
    private let standard = StandingParameters.standard

    @Test("nothing tuned is the standard, and out of range is the nearest in it")
    func ranges() {
        #expect(standard.tuned(by: StandingTuning()) == standard)
        let tuned = standard.tuned(
            by: StandingTuning(
                weights: [.conduct: 9, .breadth: -.infinity],
                halfLifeDays: 1,
                remedyWindowDays: .nan,
                minimumMails: 1_000
            )
        )
        #expect(tuned.conduct.weight == 2 * standard.conduct.weight && tuned.breadth == 0)
        #expect(tuned.isHalfLifeDays == 30 && tuned.remedyWindowDays == 0)
        #expect(tuned.mailsToJudge == 50)
    }

    @Test(
        "a signal that counts for nothing shows in no evidence",
        arguments: StandingSignal.allCases
    )
    func silenced(signal: StandingSignal) {
        var story = Story()
        story.calm(6, from: 0)
        story.hardTimes(8, from: 60)
        let parameters = standard.tuned(by: StandingTuning(weights: [signal: 0]))
        let told = story.assess(Assessor(parameters: parameters)).evidence.map(\.signal)
        #expect(!told.contains(signal.rawValue))
        if signal == .conduct { #expect(!told.contains("insult")) }
    }

    @Test("no client is judged on fewer mails than the owner asks for")
    func minimumMails() {
        var story = Story()
        story.hardTimes(8, from: 0)
        let parameters = standard.tuned(by: StandingTuning(minimumMails: 7))
        let shifts = story.assess(Assessor(parameters: parameters)).shifts
        #expect(shifts.allSatisfy { $0.to == .content || $0.at >= Story.day(24) })
    }

    @Test("a reader with other base rates: the same mail says less where it is read more often")
    func bases() {
        var bases = ReaderBases.fitted
        #expect(standard.read(by: bases) == standard || same(standard.read(by: bases), standard))
        bases.conduct = 0.35
        bases.negative = .nan
        let read = standard.read(by: bases)
        #expect(read.conduct.base > standard.conduct.base)
        #expect(read.negative.base == standard.negative.base)
        #expect(read.conduct.ratios(0.6).isOverContent < standard.conduct.ratios(0.6).isOverContent)
    }

    private func same(_ a: StandingParameters, _ b: StandingParameters) -> Bool {
        abs(a.conduct.base - b.conduct.base) < 1e-12
            && abs(a.negative.base - b.negative.base) < 1e-12
    }
}
