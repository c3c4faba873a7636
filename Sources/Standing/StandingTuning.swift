/// What an owner may tune of the judgement; nothing set is the standard.
public struct StandingTuning: Sendable, Codable, Equatable {
    /// How much each signal counts, as a multiple of its standard weight: 0 never, 2 twice.
    public var weights: [StandingSignal: Double]
    /// Days in which evidence halves; nil: as fitted.
    public var halfLifeDays: Double?
    /// Days within which a mail in another matter may answer a remedy; nil: as fitted.
    public var remedyWindowDays: Double?
    /// Scored mails before any shift but to content; nil: as fitted.
    public var minimumMails: Int?

    /// Makes a tuning.
    public init(
        weights: [StandingSignal: Double] = [:],
        halfLifeDays: Double? = nil,
        remedyWindowDays: Double? = nil,
        minimumMails: Int? = nil
    ) {
        self.weights = weights
        self.halfLifeDays = halfLifeDays
        self.remedyWindowDays = remedyWindowDays
        self.minimumMails = minimumMails
    }

    /// Weights beyond this say more than a calibrated reading can.
    public static let weightRange = 0.0...2.0
    /// Shorter and no pattern ever builds up; longer and nothing is forgotten.
    public static let halfLifeRange = 30.0...730.0
    /// The days in which an answer to a remedy may come.
    public static let remedyWindowRange = 0.0...90.0
    /// How many mails may be asked for before a client is judged.
    public static let minimumMailsRange = 1...50
}

extension StandingParameters {
    /// The parameters as an owner tuned them; values out of range are taken as the nearest in it.
    public func tuned(by tuning: StandingTuning) -> StandingParameters {
        var copy = self
        for (signal, factor) in tuning.weights {
            copy.weigh(signal, by: factor.bounded(StandingTuning.weightRange))
        }
        if let days = tuning.halfLifeDays {
            copy.isHalfLifeDays = days.bounded(StandingTuning.halfLifeRange)
        }
        if let days = tuning.remedyWindowDays {
            copy.remedyWindowDays = days.bounded(StandingTuning.remedyWindowRange)
        }
        if let mails = tuning.minimumMails {
            let range = StandingTuning.minimumMailsRange
            copy.mailsToJudge = min(max(mails, range.lowerBound), range.upperBound)
        }
        return copy
    }

    private mutating func weigh(_ signal: StandingSignal, by factor: Double) {
        switch signal {
        case .conduct:
            conduct.weight *= factor
            // Who bids conduct weigh less does not ask for more of it.
            conductShare *= min(1, factor)
        case .tone: negative.weight *= factor
        case .problem: problem.weight *= factor
        case .urgency: ultimatum.weight *= factor
        case .outOfHours: outOfHours.weight *= factor
        case .afterRemedy: afterRemedy.weight *= factor
        case .demands: demandWeight *= factor
        case .breadth: breadth *= factor
        case .chasing: chasing.weight *= factor
        }
    }
}
