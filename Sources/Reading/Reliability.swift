/// How far probabilities can be trusted as they are: 0 is best.
///
/// Alternatives and steps count as a yes or no each.
///
/// - SeeAlso: Brier: Verification of forecasts expressed in terms of probability (1950); Guo et al.:
///   On calibration of modern neural networks (2017), for the expected calibration error.
struct Reliability {
    /// Probabilities are gathered in so many bins.
    private static let bins = 10

    private var squares = 0.0
    private var count = 0.0
    private var said = [Double](repeating: 0, count: bins)
    private var came = [Double](repeating: 0, count: bins)

    /// Adds one probability and what was true.
    mutating func add(_ chance: Double, _ truth: Bool) {
        let outcome = truth ? 1.0 : 0
        squares += (chance - outcome) * (chance - outcome)
        count += 1
        let bin = Int(max(0, min(Double(Self.bins - 1), chance * Double(Self.bins))))
        said[bin] += chance
        came[bin] += outcome
    }

    /// The mean square of what was said less what came.
    var brier: Double { count > 0 ? squares / count : .nan }

    /// How far what was said lies from what came, on average over the bins.
    var calibrationError: Double {
        count > 0 ? zip(said, came).reduce(0) { $0 + abs($1.0 - $1.1) } / count : .nan
    }
}

extension Evaluation {
    /// The Brier score and the expected calibration error of each figure that has probabilities.
    static func reliability(gold: [GoldMail], signals: [Signals]) -> (
        brier: Figures, error: Figures
    ) {
        var found: [WritableKeyPath<Figures, Double>: Reliability] = [:]
        for (mail, signals) in zip(gold, signals) {
            for (path, chance, truth) in statements(mail.labels, signals) where chance.isFinite {
                found[path, default: Reliability()].add(chance, truth)
            }
        }
        var (brier, error) = (Figures(), Figures())
        for path in Figures.all.map(\.path) {
            brier[keyPath: path] = found[path]?.brier ?? .nan
            error[keyPath: path] = found[path]?.calibrationError ?? .nan
        }
        return (brier, error)
    }

    private typealias Statement = (WritableKeyPath<Figures, Double>, Double, Bool)

    private static func statements(_ labels: GoldMail.Labels, _ signals: Signals) -> [Statement] {
        switch signals {
        case .unscored: return []
        case .outbound(let ours):
            guard let act = labels.act else { return [] }
            return Act.allCases.map { (\.acts, ours.probabilities[$0] ?? 0, $0 == act) }
        case .inbound(let client): return statements(labels, client)
        }
    }

    private static func statements(
        _ labels: GoldMail.Labels,
        _ client: ClientSignals
    ) -> [Statement] {
        let conduct = labels.conduct ?? []
        let sign = (labels.sentiment ?? 0).signum()
        var found: [Statement] = [
            (\.problem, client.problem, labels.problem ?? false),
            (\.gratitude, client.gratitude, labels.gratitude ?? false),
            (\.conduct, client.conduct, !conduct.isEmpty),
        ]
        for (index, chance) in client.polarity.enumerated() {
            found.append((\.polarity, chance, index == sign + 1))
        }
        for (index, chance) in client.urgency.enumerated() {
            found.append((\.urgency, chance, (labels.urgency ?? 0) > index))
        }
        for mark in ConductMark.allCases {
            found.append((\.marks, client.marks[mark] ?? 0, conduct.contains(mark)))
        }
        return found
    }
}
