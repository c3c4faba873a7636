/// Turns calibrated probabilities into signals.
struct HeadDecoder: Sendable {
    var thresholds: HeadThresholds

    /// The signals of one mail, its words still to be found.
    func signals(_ chances: [Float], direction: MailDirection, language: String) -> Signals {
        switch direction {
        case .inbound: .inbound(client(chances, language))
        case .outbound: .outbound(act(chances, language))
        }
    }

    /// The tone in -1...1.
    func sentiment(_ chances: [Float]) -> Double {
        let expected = chances[HeadLayout.sentiment].reduce(-2, +)
        let stretched = (expected - thresholds.sentimentShift) * thresholds.sentimentStretch
        return Double(min(2, max(-2, stretched)) / 2)
    }

    private func client(_ chances: [Float], _ language: String) -> ClientSignals {
        let more = falling(chances[HeadLayout.demands])
        let urgency = falling(chances[HeadLayout.urgency])
        let marks = zip(ConductMark.allCases, chances[HeadLayout.marks]).map { ($0, Double($1)) }
        return ClientSignals(
            language: language,
            sentiment: sentiment(chances),
            polarity: chances[HeadLayout.polarity].map(Double.init),
            demands: Double(more.reduce(0, +)),
            demandCount: demandCount(more),
            urgency: urgency.map(Double.init),
            urgencyLevel: urgencyLevel(urgency),
            problem: Double(chances[HeadLayout.problem]),
            gratitude: Double(chances[HeadLayout.gratitude]),
            conduct: Double(chances[HeadLayout.conduct]),
            marks: Dictionary(uniqueKeysWithValues: marks),
            decided: ClientSignals.Decided(
                polarity: polarity(chances),
                problem: chances[HeadLayout.problem] > thresholds.problem,
                gratitude: chances[HeadLayout.gratitude] > thresholds.gratitude,
                conduct: conduct(chances)
            ),
            words: []
        )
    }

    private func act(_ chances: [Float], _ language: String) -> ActSignals {
        let acts = zip(Act.allCases, chances[HeadLayout.acts]).map { ($0, Double($1)) }
        return ActSignals(
            language: language,
            act: acts.max { $0.1 < $1.1 }?.0 ?? .reply,
            probabilities: Dictionary(uniqueKeysWithValues: acts)
        )
    }

    private static let strongSentiment = 0.75

    private func polarity(_ chances: [Float]) -> Polarity {
        let weights = [1, thresholds.neutral, thresholds.positive]
        let weighed = zip(chances[HeadLayout.polarity], weights).map { $0 * $1 }
        let best = zip(Polarity.allCases, weighed).max { $0.1 < $1.1 }?.0 ?? .neutral
        let sentiment = sentiment(chances)
        // The two are learnt apart; what is furious or delighted is not neutral.
        guard best == .neutral, abs(sentiment) >= Self.strongSentiment else { return best }
        return sentiment < 0 ? .negative : .positive
    }

    private func conduct(_ chances: [Float]) -> [ConductMark] {
        guard chances[HeadLayout.conduct] >= thresholds.conduct else { return [] }
        let marks = Array(zip(ConductMark.allCases, chances[HeadLayout.marks]))
        let found = marks.filter { $0.1 > thresholds.mark }.map(\.0)
        // Some conduct is certain: then the likeliest mark names it.
        return found.isEmpty ? marks.max { $0.1 < $1.1 }.map { [$0.0] } ?? [] : found
    }

    /// "More than k" can be no likelier than "more than k - 1".
    private func falling(_ chances: ArraySlice<Float>) -> [Float] {
        var least = Float(1)
        return chances.map { chance in
            least = min(least, chance)
            return least
        }
    }

    /// What the very number counts on top of being within one: without it, two would always be a
    /// safer guess than one.
    private static let exactness: Float = 0.1

    /// The number that is most likely within one, where none is not some.
    private func demandCount(_ more: [Float]) -> Int {
        let steps = [1] + more + [0]
        let exactly = zip(steps, steps.dropFirst()).map { $0 - $1 }
        var best = (
            count: 0, gain: (exactly.first ?? 1) * (1 + Self.exactness) * thresholds.noDemand
        )
        for count in 1..<exactly.count {
            let gain =
                exactly[max(1, count - 1)...min(count + 1, exactly.count - 1)].reduce(0, +)
                + Self.exactness * exactly[count]
            if gain > best.gain { best = (count, gain) }
        }
        return best.count
    }

    private func urgencyLevel(_ urgency: [Float]) -> Int {
        guard let any = urgency.first, let most = urgency.last, any >= thresholds.deadline else {
            return 0
        }
        return most / max(any, 1e-6) > thresholds.ultimatum ? 2 : 1
    }
}
