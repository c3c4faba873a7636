import Testing

@testable import Reading

@Suite("From probabilities to decisions")
struct HeadDecoderTests {
    private let decoder = HeadDecoder(thresholds: HeadThresholds())

    /// Probabilities of a calm, neutral mail, changed here and there.
    private func chances(_ changes: [Int: Float] = [:]) -> [Float] {
        var chances = [Float](repeating: 0.02, count: HeadLayout.count)
        chances[1] = 0.96
        chances.replaceSubrange(HeadLayout.sentiment, with: [0.99, 0.98, 0.02, 0.01])
        for (output, chance) in changes { chances[output] = chance }
        return chances
    }

    private func client(_ chances: [Float]) throws -> ClientSignals {
        let signals = decoder.signals(chances, direction: .inbound, language: "pl")
        guard case .inbound(let client) = signals else { throw NotAClient() }
        return client
    }

    private struct NotAClient: Error {}

    @Test("A calm mail is calm")
    func calm() throws {
        let client = try client(chances())
        #expect(client.decided.polarity == .neutral)
        #expect(abs(client.sentiment) < 0.05)
        #expect(client.demandCount == 0 && client.urgencyLevel == 0)
        #expect(client.decided.conduct.isEmpty && !client.decided.problem)
        #expect(client.language == "pl")
    }

    @Test("What is furious is not neutral, whatever polarity says")
    func coherent() throws {
        var furious = chances()
        furious.replaceSubrange(HeadLayout.sentiment, with: [0.1, 0.02, 0.01, 0])
        #expect(try client(furious).decided.polarity == .negative)
    }

    @Test("Some conduct with no mark above its level takes the likeliest mark")
    func likeliestMark() throws {
        let found = try client(chances([HeadLayout.conduct: 0.9, 19: 0.4, 20: 0.3]))
        #expect(found.decided.conduct == [.entitlement])
        let none = try client(chances([HeadLayout.conduct: 0.4, 19: 0.9]))
        #expect(none.decided.conduct.isEmpty)
    }

    @Test(
        "The number of demands is the one most likely within one, and none is not some",
        arguments: [
            ([0.1, 0.05, 0, 0, 0], 0), ([0.9, 0.1, 0.02, 0, 0], 1),
            ([0.95, 0.9, 0.8, 0.2, 0.15], 3),
            ([0.9, 0.95, 0.95, 0.95, 0.95], 5), ([0.55, 0.05, 0.02, 0.01, 0.01], 1),
        ] as [([Float], Int)]
    )
    func demands(_ more: [Float], _ expected: Int) throws {
        var numbers = chances()
        numbers.replaceSubrange(HeadLayout.demands, with: more)
        let client = try client(numbers)
        #expect(client.demandCount == expected)
        #expect(client.demands >= 0 && client.demands <= 5)
    }

    @Test(
        "Urgency needs a deadline before it can be an ultimatum",
        arguments: [
            ([0.2, 0.9], 0), ([0.8, 0.2], 1), ([0.8, 0.7], 2),
        ] as [([Float], Int)]
    )
    func urgency(_ numbers: [Float], _ expected: Int) throws {
        let client = try client(chances([12: numbers[0], 13: numbers[1]]))
        #expect(client.urgencyLevel == expected)
        #expect(client.urgency[1] <= client.urgency[0])
    }

    @Test("An act is the likeliest one")
    func act() {
        let signals = decoder.signals(
            chances([29: 0.7]),
            direction: .outbound,
            language: "ru"
        )
        guard case .outbound(let ours) = signals else {
            Issue.record("not ours")
            return
        }
        #expect(ours.act == .compensation)
        #expect(ours.probabilities.count == 6)
    }

    @Test("Calibration draws overconfident readings towards what was right")
    func calibration() {
        // Logits of ±4, right three times in four: 0.98 is told where 0.75 is true.
        let outputs = (0..<200).map { index in
            var row = [Float](repeating: 0, count: HeadLayout.count)
            row[HeadLayout.problem] = index % 2 == 0 ? 4 : -4
            return row
        }
        let targets = (0..<200).map { index in
            var target = HeadTarget(outputs: HeadLayout.count)
            target.note((index % 2 == 0) != (index % 8 < 2), at: HeadLayout.problem)
            return target
        }
        let calibration = HeadCalibration(outputs: outputs, targets: targets)
        let high = calibration.probabilities(outputs[0])[HeadLayout.problem]
        #expect(abs(high - 0.75) < 0.02)
        // What was never labelled stays as it is.
        #expect(calibration.scale[HeadLayout.gratitude] == 1)
    }
}
