import Foundation

/// What is usual for this client, shrunk to what is usual for the office while few mails are known.
struct Baseline {
    private let parameters: StandingParameters
    private var mails = 0.0
    private var negative = 0.0
    private var problem = 0.0
    private var sentiment = 0.0
    private var tonedMails = 0.0
    private(set) var recentSentiment: Double?
    private var demands = DemandRate()

    /// Old mails fade from the usual: people change slowly.
    private static let memory = 0.98
    /// How fast the recent tone follows.
    private static let recency = 0.35

    init(_ parameters: StandingParameters) {
        self.parameters = parameters
    }

    /// How often this client's mails are negative.
    var negativeRate: Double { rate(negative, prior: parameters.priorNegative) }

    /// How often this client's mails report a fault.
    var problemRate: Double { rate(problem, prior: parameters.priorProblem) }

    /// The client's usual tone; nil before the first scored mail.
    var usualSentiment: Double? {
        guard tonedMails > 0 else { return nil }
        let prior = parameters.priorMails
        return (sentiment + prior * parameters.priorSentiment) / (tonedMails + prior)
    }

    /// Growth of demands beyond the usual, in 0...1.
    var demandGrowth: Double { demands.growth }

    /// Learns from a mail, after it was weighed: a mail must not be its own excuse.
    mutating func learn(_ reading: ClientReading) {
        // What is said with conduct marks is no usual: else an awful start would become the norm.
        let share = 1 - reading.conduct
        mails = mails * Self.memory + share
        negative = negative * Self.memory + share * reading.negative
        problem = problem * Self.memory + share * reading.problem
        tonedMails = tonedMails * Self.memory + 1
        sentiment = sentiment * Self.memory + reading.sentiment
        let last = recentSentiment ?? reading.sentiment
        recentSentiment = last + Self.recency * (reading.sentiment - last)
    }

    /// Counts a mail's demands, before it is weighed: the growth includes them.
    mutating func count(demands count: Double, at moment: Double) {
        demands.count(count, at: moment, parameters)
    }

    private func rate(_ sum: Double, prior: Double) -> Double {
        (sum + parameters.priorMails * prior) / (mails + parameters.priorMails)
    }
}

/// A Poisson change sum over demands: how far they outgrow the client's own usual.
private struct DemandRate {
    private var total = 0.0
    private var weeks = 0.0
    private var last: Double?
    private var sum = 0.0

    /// The sum at which growth counts fully.
    private static let full = 4.0
    /// Weeks that one silence may add, so that a year's pause does not excuse a flood.
    private static let longestPause = 8.0

    var growth: Double { min(sum / Self.full, 1) }

    mutating func count(_ count: Double, at moment: Double, _ parameters: StandingParameters) {
        let pause = last.map { min((moment - $0) / Seconds.week, Self.longestPause) } ?? 0
        let usual =
            (total + parameters.priorDemandsPerWeek * parameters.priorWeeks)
            / (weeks + parameters.priorWeeks)
        let expected = (parameters.demandGrowth - 1) * usual * pause
        sum = max(0, sum + count * log(parameters.demandGrowth) - expected)
        sum = min(sum, 2 * Self.full)
        total += count
        weeks += pause
        last = moment
    }
}
