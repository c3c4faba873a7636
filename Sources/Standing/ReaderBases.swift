/// How often a reader finds each trait in the mails that it was fitted on: its mean probabilities, out of fold.
///
/// A probability is turned round into a likelihood by the rate at which the reader gives it; a refitted reader brings its own.
public struct ReaderBases: Sendable, Codable, Equatable {
    /// Any conduct mark.
    public var conduct: Double
    /// A negative tone.
    public var negative: Double
    /// A fault reported.
    public var problem: Double
    /// Unhappy: the greatest of negative, conduct and 0.8 × problem.
    public var unhappy: Double
    /// "At once", or an ultimatum.
    public var ultimatum: Double
    /// Glad: the greater of gratitude and positive.
    public var glad: Double

    /// Makes base rates.
    public init(
        conduct: Double,
        negative: Double,
        problem: Double,
        unhappy: Double,
        ultimatum: Double,
        glad: Double
    ) {
        self.conduct = conduct
        self.negative = negative
        self.problem = problem
        self.unhappy = unhappy
        self.ultimatum = ultimatum
        self.glad = glad
    }

    /// Those of heads fitted without dev, out of fold over the mails that they were fitted on: what the standard parameters are
    /// measured with.
    public static let fitted = ReaderBases(
        conduct: 0.23,
        negative: 0.529,
        problem: 0.473,
        unhappy: 0.555,
        ultimatum: 0.102,
        glad: 0.231
    )
}

extension StandingParameters {
    /// The parameters for another reader: each trait's base moves as far, in odds, as the reader's rate does.
    public func read(by reader: ReaderBases) -> StandingParameters {
        var copy = self
        let fitted = ReaderBases.fitted
        copy.conduct.base.move(from: fitted.conduct, to: reader.conduct)
        copy.negative.base.move(from: fitted.negative, to: reader.negative)
        copy.problem.base.move(from: fitted.problem, to: reader.problem)
        copy.afterRemedy.base.move(from: fitted.unhappy, to: reader.unhappy)
        copy.ultimatum.base.move(from: fitted.ultimatum, to: reader.ultimatum)
        copy.gratitude.base.move(from: fitted.glad, to: reader.glad)
        return copy
    }
}

extension Double {
    /// Moves a rate by the ratio of two rates' odds, at most threefold: a broken model file must not turn the judgement round.
    mutating func move(from fitted: Double, to rate: Double) {
        guard (0.001...0.999).contains(rate) else { return }
        let ratio = (rate / (1 - rate) / (fitted / (1 - fitted))).bounded(1 / 3.0...3)
        let odds = self / (1 - self) * ratio
        self = odds / (1 + odds)
    }
}
