import Foundation

/// How often a trait shows in a mail under each of the three hypotheses.
public struct Trait: Sendable, Codable, Equatable {
    /// How often the reading found it in the mails that it was fitted on.
    public var base: Double
    /// How often a content client shows it.
    public var content: Double
    /// How often a client with a problem shows it.
    public var hasProblem: Double
    /// How often a client who is a problem shows it.
    public var isProblem: Double
    /// How much of its log-likelihood ratio counts; under 1 because traits come together.
    public var weight: Double

    /// Makes a trait.
    public init(
        base: Double,
        content: Double,
        hasProblem: Double,
        isProblem: Double,
        weight: Double
    ) {
        self.base = base
        self.content = content
        self.hasProblem = hasProblem
        self.isProblem = isProblem
        self.weight = weight
    }

    /// The three log-likelihood ratios of a mail that shows the trait with a calibrated probability.
    func ratios(_ probability: Double) -> Ratios {
        let c = likelihood(probability, content)
        let h = likelihood(probability, hasProblem)
        let p = likelihood(probability, isProblem)
        return Ratios(
            isOverContent: weight * log(p / c),
            isOverHas: weight * log(p / h),
            hasOverContent: weight * log(h / c)
        )
    }

    /// The same trait, where a content client shows it as often as this one usually does.
    func against(usual: Double) -> Trait {
        let usual = min(max(usual, 0.01), 0.9)
        var own = self
        own.content = usual
        own.hasProblem = usual + (1 - usual) * hasProblem
        own.isProblem = usual + (1 - usual) * isProblem
        return own
    }

    /// p(mail | rate) up to a factor that all hypotheses share: Bayes' rule turned round.
    private func likelihood(_ probability: Double, _ rate: Double) -> Double {
        probability / base * rate + (1 - probability) / (1 - base) * (1 - rate)
    }
}

/// Log-likelihood ratios of one trait between the hypotheses.
struct Ratios {
    var isOverContent: Double
    var isOverHas: Double
    var hasOverContent: Double

    static func + (a: Ratios, b: Ratios) -> Ratios {
        Ratios(
            isOverContent: a.isOverContent + b.isOverContent,
            isOverHas: a.isOverHas + b.isOverHas,
            hasOverContent: a.hasOverContent + b.hasOverContent
        )
    }

    static func * (ratios: Ratios, factor: Double) -> Ratios {
        Ratios(
            isOverContent: ratios.isOverContent * factor,
            isOverHas: ratios.isOverHas * factor,
            hasOverContent: ratios.hasOverContent * factor
        )
    }
}
