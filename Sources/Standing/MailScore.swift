import Foundation

/// What surrounds a mail when it is weighed.
struct MailContext {
    /// How often the client's mails are negative, and report a fault, as usual.
    var negativeRate: Double
    var problemRate: Double
    /// Growth of demands beyond the usual, 0...1.
    var demandGrowth: Double
    /// The strength of the remedy that this mail answers first, 0...1.
    var remedy: Double
    /// How much an unhappy answer counts when no conduct mark comes with it.
    var repeatFactor: Double
    /// Another matter was telling already.
    var isBroad: Bool
    /// Our own share just now, 0...1.
    var ourShare: Double
}

/// A mail weighed in its context: what it adds to the sums of P and of H.
struct MailScore {
    /// Evidence for "is a problem" against the better of its two rivals.
    var isProblem: [ScorePart]
    /// Evidence for "has a problem" against "content".
    var hasProblem: [ScorePart]

    /// What it adds to the sum of P.
    var isNet: Double { isProblem.reduce(0) { $0 + $1.value } }
    /// What it adds to the sum of H.
    var hasNet: Double { hasProblem.reduce(0) { $0 + $1.value } }
}

/// Weighs one reading; pure arithmetic of the parameters.
struct MailWeigher {
    let parameters: StandingParameters

    /// Weighs a reading in its context.
    func weigh(_ reading: ClientReading, outOfHours: Bool, in context: MailContext) -> MailScore {
        let traits = traits(reading, outOfHours: outOfHours, in: context)
        let overContent = traits.map { ScorePart(signal: $0.0, value: $0.1.isOverContent) }
        let overHas = traits.map { ScorePart(signal: $0.0, value: $0.1.isOverHas) }
        let has = traits.map { ScorePart(signal: $0.0, value: $0.1.hasOverContent) }
        // P is told only when it beats both rivals.
        var score = MailScore(
            isProblem: Self.sum(overContent) < Self.sum(overHas) ? overContent : overHas,
            hasProblem: has
        )
        score.isProblem += additions(reading, isTelling: score.isNet, in: context)
        move(context.ourShare, in: &score)
        score.isProblem = named(score.isProblem, by: reading)
        score.hasProblem = named(score.hasProblem, by: reading)
        return score
    }

    private func traits(
        _ reading: ClientReading,
        outOfHours: Bool,
        in context: MailContext
    ) -> [(String, Ratios)] {
        let negative = parameters.negative.against(usual: context.negativeRate)
        let problem = parameters.problem.against(usual: context.problemRate)
        let gladness = parameters.gratitude.ratios(max(reading.gratitude, reading.positive))
        var traits = [
            ("conduct", parameters.conduct.ratios(reading.conduct)),
            // Coldness and anger are one thing to tell: nobody is blamed for "gratitude".
            ("tone", negative.ratios(reading.negative) + gladness),
            ("problem", problem.ratios(reading.problem)),
            ("urgency", parameters.ultimatum.ratios(reading.ultimatum)),
            ("out_of_hours", parameters.outOfHours.ratios(outOfHours ? 1 : 0)),
        ]
        if context.remedy > 0 {
            traits.append(("after_remedy", afterRemedy(reading, in: context)))
        }
        return traits
    }

    /// The test of "has or is": what the first answer to our effort says.
    private func afterRemedy(_ reading: ClientReading, in context: MailContext) -> Ratios {
        let unhappy = max(reading.negative, reading.conduct, 0.8 * reading.problem)
        var ratios = parameters.afterRemedy.ratios(unhappy)
        if ratios.isOverHas > 0 {
            // A third fix that fails is our failing, unless the client's conduct says otherwise.
            ratios.isOverHas *= max(context.repeatFactor, reading.conduct)
        }
        return ratios * context.remedy
    }

    /// What weighs only beside other evidence: a friendly client may ask much, in many matters.
    private func additions(
        _ reading: ClientReading,
        isTelling net: Double,
        in context: MailContext
    ) -> [ScorePart] {
        let unfriendly = 1 - max(reading.gratitude, reading.positive)
        let asked = min(reading.demands, 1)
        var parts = [
            ScorePart(
                signal: "demands",
                value: parameters.demandWeight * context.demandGrowth * unfriendly * asked
            )
        ]
        if context.isBroad, net > 0 {
            parts.append(ScorePart(signal: "breadth", value: min(net, 1) * parameters.breadth))
        }
        return parts
    }

    /// Anger that our own lateness explains belongs to H.
    private func move(_ share: Double, in score: inout MailScore) {
        let net = score.isNet
        guard net > 0, share > 0 else { return }
        let moved = parameters.shareWeight * share
        for index in score.isProblem.indices {
            let value = score.isProblem[index].value
            guard value > 0 else { continue }
            score.hasProblem.append(
                ScorePart(signal: score.isProblem[index].signal, value: moved * value)
            )
        }
        for index in score.isProblem.indices { score.isProblem[index].value *= 1 - moved }
    }

    /// Splits "conduct" over the marks that were read, by their probability.
    private func named(_ parts: [ScorePart], by reading: ClientReading) -> [ScorePart] {
        let marks = reading.marks.filter { $0.value > 0.2 }.sorted { $0.key < $1.key }
        let sum = marks.reduce(0) { $0 + $1.value }
        guard sum > 0 else { return parts }
        return parts.flatMap { part in
            guard part.signal == "conduct", part.value > 0 else { return [part] }
            return marks.map {
                ScorePart(signal: $0.key, value: part.value * $0.value / sum)
            }
        }
    }

    private static func sum(_ parts: [ScorePart]) -> Double {
        parts.reduce(0) { $0 + $1.value }
    }
}
