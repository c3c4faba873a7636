import Foundation
import Testing

@testable import Reading

@Suite("Simple features")
struct MailFeaturesTests {
    private func vector(_ text: String) -> [Float] {
        MailFeatures.vector(text: text, sentences: 1, outbound: false)
    }

    @Test(
        "Every text gives the same number of finite, bounded features",
        arguments: [
            "", " \n", "Gut.", String(repeating: "!", count: 100_000),
            String(repeating: "A\u{301}", count: 5000), "1. eins\n2) zwei\n- drei\n• vier",
            "\u{0}\u{FFFD}\u{202E}", "ВСЁ ПЛОХО!!! 👎🏿",
        ]
    )
    func bounded(_ text: String) {
        let vector = vector(text)
        #expect(vector.count == MailFeatures.count)
        #expect(vector.allSatisfy { $0.isFinite && $0 >= 0 && $0 < 20 })
    }

    @Test("They count what shouting, asking and lists look like")
    func counts() {
        let calm = vector("Please send the plan.")
        let loud = vector("SEND THE PLAN!!! NOW??\n1. TODAY\n2. AT 17:30")
        // Exclamation marks, doubled ones, questions, doubled ones, words in capitals.
        for index in 1...5 { #expect(loud[index] > calm[index]) }
        #expect(vector("at 17:30")[7] == log1p(1))
        #expect(vector("1. a\n2) b\n- c\nd")[14] == log1p(3))
        #expect(vector("one two three")[15] == log1p(3))
    }
}
