/// Every number that the assessment rests on; `standard` was fitted on the training scenarios.
public struct StandingParameters: Sendable, Codable, Equatable {
    /// Any mark of conduct.
    public var conduct = Trait(
        base: 0.321,
        content: 0.00898,
        hasProblem: 0.0643,
        isProblem: 0.243,
        weight: 1.0
    )
    /// A negative tone; the rates of H and P are what they add to the client's own usual.
    public var negative = Trait(
        base: 0.532,
        content: 0.1,
        hasProblem: 0.544,
        isProblem: 0.693,
        weight: 0.551
    )
    /// A fault reported; the rates of H and P are what they add to the client's own usual.
    public var problem = Trait(
        base: 0.42,
        content: 0.1,
        hasProblem: 0.5,
        isProblem: 0.625,
        weight: 0.415
    )
    /// An unhappy first answer after a remedy of ours.
    public var afterRemedy = Trait(
        base: 0.34,
        content: 0.1,
        hasProblem: 0.16,
        isProblem: 0.88,
        weight: 0.941
    )
    /// "At once", or an ultimatum.
    public var ultimatum = Trait(
        base: 0.12,
        content: 0.03,
        hasProblem: 0.12,
        isProblem: 0.3,
        weight: 0.206
    )
    /// Written when the office rests.
    public var outOfHours = Trait(
        base: 0.1,
        content: 0.08,
        hasProblem: 0.1,
        isProblem: 0.2,
        weight: 0.249
    )
    /// Writes again within hours, before we could answer; its rates count mails, a third one in a row fully.
    public var chasing = Trait(
        base: 0.06,
        content: 0.04,
        hasProblem: 0.08,
        isProblem: 0.16,
        weight: 0.3
    )
    /// Thanks, or a glad tone: counts against.
    public var gratitude = Trait(
        base: 0.25,
        content: 0.3,
        hasProblem: 0.15,
        isProblem: 0.05,
        weight: 0.465
    )
    /// How far a glad tone takes back conduct read in the same mail: warm praise is misread now and then.
    public var gladDiscount = 0.4
    /// The most that demands grown beyond the client's own usual add.
    public var demandWeight = 0.436
    /// The demand rate, as a multiple of the usual, that the Poisson sum is tuned to find.
    public var demandGrowth = 2.0
    /// What trouble in a further matter adds.
    public var breadth = 0.506
    /// How much of an unhappy answer to a remedy counts, with no conduct mark: the remedy may be bad.
    public var civilAnswer = 0.8
    /// How much of a further one in the same matter counts.
    public var sameMatterRemedy = 0.64
    /// How much of a remedy in another matter counts for the next mail.
    public var otherMatterRemedy = 0.145
    /// Days within which a mail in another matter may answer a remedy.
    public var remedyWindowDays = 21.0
    /// The most that one calm mail takes off the sum of P.
    public var calmFloor = -0.253
    /// Days in which calm counts once: a week of many friendly mails, in other matters or by other persons, is one calm week.
    public var calmDays = 5.0
    /// The most that one happy answer takes off either sum.
    public var reliefFloor = -1.04
    /// The most that one matter's day adds to the sum of P: no single mail makes a pattern.
    public var dayCeiling = 2.1
    /// The part of the evidence that our own share can move from P to H.
    public var shareWeight = 0.686
    /// Days in which the sum of P halves.
    public var isHalfLifeDays = 220.0
    /// Days in which the sum of H halves.
    public var hasHalfLifeDays = 45.0
    /// Days in which our own share halves.
    public var shareHalfLifeDays = 20.0
    /// The sum of H from which a client has a problem.
    public var hasThreshold = 1.2
    /// The part of a threshold under which a standing is left again.
    public var leaveFraction = 0.534
    /// Calm mails in a row before "is a problem" is left.
    public var calmMailsToLeave = 5
    /// Days since the last telling mail before "is a problem" is left.
    public var calmDaysToLeave = 28.0
    /// The part of the level that must be left without the worst days, and without any matter's three worst.
    public var patternShare = 0.2
    /// The part of the level that must be conduct.
    public var conductShare = 0.2
    /// How long the worst days are: a crisis is over by then.
    public var patternDays = 2.5
    /// The score from which a mail is telling.
    public var tellingScore = 0.6
    /// Scored mails before any shift but to content.
    public var mailsToJudge = 1
    /// Scored mails before a client is called content.
    public var mailsToKnow = 3
    /// Mails' worth of the office's usual in a client's own usual.
    public var priorMails = 13.7
    /// The office's usual rate of negative mails.
    public var priorNegative = 0.062
    /// The office's usual rate of mails that report a fault.
    public var priorProblem = 0.12
    /// The office's usual tone.
    public var priorSentiment = 0.1
    /// The office's usual demands a week.
    public var priorDemandsPerWeek = 1.2
    /// Weeks' worth of the office's usual in a client's own usual demands.
    public var priorWeeks = 4.0
    /// The level of P at one false alarm a client-year.
    public var thresholdAtOnePerYear = 1.6
    /// What each factor e of rarer false alarms adds to the level of P.
    public var thresholdPerRarity = 0.5

    /// How far a reading follows what is ordinary in this office.
    public var readingTrust = 0.875
    /// The most that the logits of a reading are moved up; half as much again down.
    public var readingStep = 0.965

    /// The parameters as fitted.
    public static let standard = StandingParameters()

    /// Makes the standard parameters.
    public init() {}
}
