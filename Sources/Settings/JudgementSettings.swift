/// How the judgement is tuned; the defaults are those that were fitted.
public struct JudgementSettings: Sendable, Equatable {
    /// How much each signal counts.
    public var weights = SignalWeights()
    /// Days in which evidence loses half of its weight.
    public var halfLifeDays = 220
    /// Days in which a mail in another matter may answer a remedy of ours.
    public var remedyWindowDays = 21
    /// Scored mails before a client may be called a problem.
    public var minimumMails = 1

    /// Makes the defaults.
    public init() {}
}

/// How much each signal counts, as a multiple of what was fitted: 0 never, 2 twice.
public struct SignalWeights: Sendable, Equatable {
    /// Any conduct mark.
    public var conduct = 1.0
    /// A harsh tone, less gladness.
    public var tone = 1.0
    /// A fault reported.
    public var problem = 1.0
    /// "At once", or an ultimatum.
    public var urgency = 1.0
    /// Written when the office rests.
    public var outOfHours = 1.0
    /// An unhappy first answer after a remedy of ours.
    public var afterRemedy = 1.0
    /// Demands grown beyond the client's own usual.
    public var demands = 1.0
    /// Trouble in a further matter.
    public var breadth = 1.0
    /// Writes again within hours, before we could answer.
    public var chasing = 1.0

    /// Makes the defaults.
    public init() {}

    /// Each weight by its name in the settings, which is the signal's own name.
    public static let names:
        [(name: String, weight: any WritableKeyPath<SignalWeights, Double> & Sendable)] = [
            ("conduct", \.conduct), ("tone", \.tone), ("problem", \.problem),
            ("urgency", \.urgency), ("out_of_hours", \.outOfHours),
            ("after_remedy", \.afterRemedy), ("demands", \.demands), ("breadth", \.breadth),
            ("chasing", \.chasing),
        ]
}
