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
    var civilFactor: Double
    /// The part of our remedies of late that the client rejected, 0...1.
    var rejectedShare = 1.0
    /// Another matter was telling already.
    var isBroad: Bool
    /// Our own share just now, 0...1.
    var ourShare: Double
    /// How hard the client chases, 0...1.
    var chasing = 0.0
}

/// A mail weighed in its context: what it adds to the sums of P and of H.
struct MailScore {
    /// Evidence for "is a problem" against the better of its two rivals.
    var isProblem: SignalParts
    /// Evidence for "has a problem" against "content".
    var hasProblem: SignalParts

    /// What it adds to the sum of P.
    var isNet: Double { isProblem.sum }
    /// What it adds to the sum of H.
    var hasNet: Double { hasProblem.sum }
}

/// Weighs one reading; pure arithmetic of the parameters.
struct MailWeigher {
    let parameters: StandingParameters

    /// Weighs a reading in its context.
    func weigh(_ reading: ClientReading, outOfHours: Bool, in context: MailContext) -> MailScore {
        let traits = traits(reading, outOfHours: outOfHours, in: context)
        // P is told only when it beats both rivals.
        let isLess = traits.isOverContent.sum < traits.isOverHas.sum
        var score = MailScore(
            isProblem: isLess ? traits.isOverContent : traits.isOverHas,
            hasProblem: traits.hasOverContent
        )
        add(reading, to: &score.isProblem, in: context)
        move(context.ourShare, in: &score)
        return score
    }

    private func traits(
        _ reading: ClientReading,
        outOfHours: Bool,
        in context: MailContext
    ) -> TraitParts {
        let negative = parameters.negative.against(usual: context.negativeRate)
        let problem = parameters.problem.against(usual: context.problemRate)
        let gladness = parameters.gratitude.ratios(reading.gladness)
        var traits = TraitParts()
        traits[.conduct] = parameters.conduct.ratios(reading.conduct)
        // Coldness and anger are one thing to tell: nobody is blamed for "gratitude".
        traits[.tone] = negative.ratios(reading.negative) + gladness
        traits[.problem] = problem.ratios(reading.problem)
        traits[.urgency] = parameters.ultimatum.ratios(reading.ultimatum)
        traits[.outOfHours] = parameters.outOfHours.ratios(outOfHours ? 1 : 0)
        if context.chasing > 0 {
            let unfriendly = 1 - max(reading.gratitude, reading.positive)
            traits[.chasing] = parameters.chasing.ratios(1) * (context.chasing * unfriendly)
        }
        if context.remedy > 0 { traits[.afterRemedy] = afterRemedy(reading, in: context) }
        return traits
    }

    /// The test of "has or is": what the first answer to our effort says.
    private func afterRemedy(_ reading: ClientReading, in context: MailContext) -> Ratios {
        var ratios = parameters.afterRemedy.ratios(reading.unhappiness)
        // A fix that fails is our failing, a third one more so, and among others that were accepted too, unless the
        // client's conduct says otherwise.
        let counted = max(context.civilFactor * context.rejectedShare, reading.conduct)
        if ratios.isOverHas > 0 { ratios.isOverHas *= counted }
        if ratios.isOverContent > 0 { ratios.isOverContent *= counted }
        return ratios * context.remedy
    }

    /// What weighs only beside other evidence: a friendly client may ask much, in many matters.
    private func add(
        _ reading: ClientReading,
        to parts: inout SignalParts,
        in context: MailContext
    ) {
        let net = parts.sum
        let unfriendly = 1 - max(reading.gratitude, reading.positive)
        let asked = min(reading.demands, 1)
        parts[.demands] = parameters.demandWeight * context.demandGrowth * unfriendly * asked
        if context.isBroad, net > 0 { parts[.breadth] = min(net, 1) * parameters.breadth }
    }

    /// Anger that our own lateness explains belongs to H.
    private func move(_ share: Double, in score: inout MailScore) {
        guard score.isNet > 0, share > 0 else { return }
        let moved = parameters.shareWeight * share
        score.hasProblem = score.hasProblem + score.isProblem.positive * moved
        score.isProblem = score.isProblem * (1 - moved)
    }
}

extension ClientReading {
    /// How unhappy an answer to a remedy is; a fault told in a civil voice may be another one.
    var unhappiness: Double { max(negative, conduct, 0.8 * problem) }

    /// Thanks or a glad tone; polite thanks in a mail that is rather unhappy than not are less glad.
    var gladness: Double { max(gratitude, positive) * (1 - max(0, 2 * negative - 1)) }
}

/// The log-likelihood ratios of all traits, by signal.
private struct TraitParts {
    var isOverContent = SignalParts.zero
    var isOverHas = SignalParts.zero
    var hasOverContent = SignalParts.zero

    subscript(signal: StandingSignal) -> Ratios {
        get {
            Ratios(
                isOverContent: isOverContent[signal],
                isOverHas: isOverHas[signal],
                hasOverContent: hasOverContent[signal]
            )
        }
        set {
            isOverContent[signal] = newValue.isOverContent
            isOverHas[signal] = newValue.isOverHas
            hasOverContent[signal] = newValue.hasOverContent
        }
    }
}
