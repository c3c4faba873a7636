import Foundation

/// Finds the thresholds under which readings of unseen mails agree best with their labels.
struct ThresholdTuning {
    let gold: [GoldMail]
    /// Calibrated probabilities, one row for each gold mail.
    let chances: [[Float]]

    private static let rounds = 2

    /// One threshold, the values to try and the figure it serves.
    private struct Coordinate {
        let threshold: WritableKeyPath<HeadThresholds, Float>
        let values: [Float]
        let figure: KeyPath<Evaluation.Figures, Double>
    }

    /// Searches coordinate by coordinate, twice round.
    func search() -> HeadThresholds {
        var thresholds = HeadThresholds()
        for _ in 0..<Self.rounds {
            for coordinate in Self.coordinates { improve(&thresholds, coordinate) }
        }
        tunePolarity(&thresholds)
        return thresholds
    }

    private static var coordinates: [Coordinate] {
        func steps(_ from: Float, _ to: Float, _ by: Float) -> [Float] {
            Array(stride(from: from, to: to + by / 2, by: by))
        }
        return [
            Coordinate(threshold: \.sentimentShift, values: steps(-0.4, 0.4, 0.1), figure: \.kappa),
            Coordinate(
                threshold: \.sentimentStretch,
                values: steps(0.9, 1.6, 0.1),
                figure: \.kappa
            ),
            Coordinate(threshold: \.noDemand, values: steps(0.7, 1.3, 0.1), figure: \.demands),
            Coordinate(threshold: \.deadline, values: steps(0.2, 0.65, 0.05), figure: \.urgency),
            Coordinate(threshold: \.ultimatum, values: steps(0.2, 0.65, 0.05), figure: \.urgency),
            Coordinate(threshold: \.problem, values: steps(0.25, 0.65, 0.05), figure: \.problem),
            Coordinate(threshold: \.gratitude, values: steps(0.2, 0.6, 0.05), figure: \.gratitude),
            Coordinate(threshold: \.conduct, values: steps(0.15, 0.6, 0.05), figure: \.conduct),
            Coordinate(threshold: \.mark, values: steps(0.1, 0.55, 0.05), figure: \.marks),
        ]
    }

    private func improve(_ thresholds: inout HeadThresholds, _ coordinate: Coordinate) {
        let scores = coordinate.values.map { value in
            var candidate = thresholds
            candidate[keyPath: coordinate.threshold] = value
            return figures(candidate)[keyPath: coordinate.figure]
        }
        // A peak that its neighbours do not share is luck: each score is averaged with theirs.
        let smoothed = scores.indices.map { index in
            let before = scores[max(0, index - 1)]
            let after = scores[min(scores.count - 1, index + 1)]
            return 0.25 * before + 0.5 * scores[index] + 0.25 * after
        }
        let best = smoothed.indices.max { smoothed[$0] < smoothed[$1] }
        if let best { thresholds[keyPath: coordinate.threshold] = coordinate.values[best] }
    }

    private func tunePolarity(_ thresholds: inout HeadThresholds) {
        let weights: [Float] = [0.8, 0.9, 1, 1.15, 1.3]
        var best = (score: -Double.infinity, thresholds: thresholds)
        for neutral in weights {
            for positive in weights {
                var candidate = thresholds
                candidate.neutral = neutral
                candidate.positive = positive
                // A slight pull towards no weights at all.
                let pull = 0.002 * Double(abs(log(neutral)) + abs(log(positive)))
                let score = figures(candidate).polarity - pull
                if score > best.score { best = (score, candidate) }
            }
        }
        thresholds = best.thresholds
    }

    private func figures(_ thresholds: HeadThresholds) -> Evaluation.Figures {
        let decoder = HeadDecoder(thresholds: thresholds)
        let signals = zip(gold, chances).map { mail, chances in
            decoder.signals(chances, direction: mail.dir, language: mail.lang)
        }
        return Evaluation.figures(gold: gold, signals: signals)
    }
}
