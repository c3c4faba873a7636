import Testing

@testable import Reading

@Suite("What probabilities owe each other")
struct HeadCoherenceTests {
    private func chances(positive: Float) -> [Float] {
        var chances = [Float](repeating: 0.5, count: HeadLayout.count)
        let rest = (1 - positive) / 2
        chances.replaceSubrange(HeadLayout.polarity, with: [rest, rest, positive])
        chances[HeadLayout.conduct] = 0.8
        HeadCoherence.apply(&chances)
        return chances
    }

    @Test("Gladness leaves little room for conduct", arguments: [(1, 0.1), (0.9, 0.19)])
    func glad(_ positive: Float, _ room: Float) {
        let chances = chances(positive: positive)
        #expect(abs(chances[HeadLayout.conduct] - room) < 1e-5)
        for mark in HeadLayout.marks { #expect(abs(chances[mark] - room) < 1e-5) }
        #expect(chances[HeadLayout.problem] == 0.5)
    }

    @Test("Without gladness nothing changes")
    func cold() {
        let chances = chances(positive: 0.1)
        #expect(chances[HeadLayout.conduct] == 0.8)
        for mark in HeadLayout.marks { #expect(chances[mark] == 0.5) }
    }
}
