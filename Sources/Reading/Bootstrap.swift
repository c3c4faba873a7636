/// How far figures might have fallen elsewhere had other mails of the same kind been labelled.
struct Bootstrap {
    /// How often the mails are drawn anew.
    let draws: Int
    private static let seed: UInt64 = 20_26
    private static let tail = 0.025

    /// The middle 95 % of each figure over all draws.
    func interval(
        gold: [GoldMail],
        signals: [Signals]
    ) -> (low: Evaluation.Figures, high: Evaluation.Figures) {
        let answers = zip(gold, signals).map { Evaluation.Answer($0, $1) }
        var random = SeededRandom(seed: Self.seed)
        let drawn = (0..<draws).map { _ in
            let sample = answers.indices.map { _ in
                answers[Int(random.next() % UInt64(answers.count))]
            }
            return Evaluation.figures(
                sample.filter { $0.act == nil },
                acts: sample.compactMap(\.act)
            )
        }
        var (low, high) = (Evaluation.Figures(), Evaluation.Figures())
        for path in Evaluation.Figures.all.map(\.path) {
            let sorted = drawn.map { $0[keyPath: path] }.filter { !$0.isNaN }.sorted()
            guard let first = sorted.first, let last = sorted.last else { continue }
            let rank = Int(Self.tail * Double(sorted.count))
            low[keyPath: path] = sorted.dropFirst(rank).first ?? first
            high[keyPath: path] = sorted.dropLast(rank).last ?? last
        }
        return (low, high)
    }
}

extension Evaluation.Figures {
    /// The figures by their short names, in the order in which they are told.
    public static var all: [(name: String, path: WritableKeyPath<Self, Double>)] {
        [
            ("polarity", \.polarity), ("kappa", \.kappa), ("demands", \.demands),
            ("urgency", \.urgency), ("problem", \.problem), ("gratitude", \.gratitude),
            ("conduct", \.conduct), ("marks", \.marks), ("acts", \.acts),
        ]
    }
}
