public import Foundation

/// The stored history judged with some settings, client by client: which alerts come, how often, and how soon.
///
/// Feed each client once; only alerts and a few figures are kept, so an office's years fit into little memory.
public struct Replay: Sendable {
    /// The settings.
    public let assessor: Assessor
    /// Alerts before this moment are not counted; nil counts all.
    public let since: Date?
    /// The moment up to which messages are known.
    public let until: Date
    /// Each shift to "is a problem", by client in the order of feeding.
    public private(set) var alerts: [ReplayAlert] = []
    /// Clients fed.
    public private(set) var clients = 0
    /// Messages fed.
    public private(set) var messages = 0
    /// What the history says of the level.
    public private(set) var history = LevelHistory()
    private var firstMessage: Date?

    /// Makes a replay that has seen nobody yet.
    public init(_ assessor: Assessor, since: Date? = nil, until: Date) {
        self.assessor = assessor
        self.since = since
        self.until = until
    }

    /// Judges a client's messages, by an assessor of its own where it has one; words may be left out of them.
    public mutating func add(
        _ observations: [Observation],
        of client: String,
        by own: Assessor? = nil
    ) {
        let replay = (own ?? assessor).replay(observations, at: until)
        clients += 1
        messages += replay.messages
        history.count(replay)
        guard let first = replay.first else { return }
        firstMessage = min(firstMessage ?? first, first)
        for alert in replay.alerts where alert.at >= (since ?? .distantPast) {
            alerts.append(
                ReplayAlert(
                    client: client,
                    messageID: alert.messageID,
                    at: alert.at,
                    tellingMails: alert.tellingMails,
                    days: alert.days
                )
            )
        }
    }

    /// Months that alerts were counted over; at least one.
    public var months: Double {
        let start = max(firstMessage ?? until, since ?? .distantPast)
        return max(1, until.timeIntervalSince(start) / (30.4375 * Seconds.day))
    }

    /// Alerts to expect in a month, with a nine-in-ten interval.
    public var alertsPerMonth: RateEstimate { RateEstimate(count: alerts.count, over: months) }

    /// Telling mails before an alert, in the middle; nil without alerts.
    public var medianTellingMails: Double? {
        let sorted = alerts.map(\.tellingMails).sorted()
        guard let lower = sorted.dropLast(sorted.count / 2).last else { return nil }
        return Double(lower + sorted[sorted.count / 2]) / 2
    }
}

/// An alert that a replay found.
public struct ReplayAlert: Sendable, Codable, Equatable {
    /// Who became a problem.
    public var client: String
    /// The message that decided it.
    public var messageID: String
    /// When that message was written.
    public var at: Date
    /// How many telling mails it took.
    public var tellingMails: Int
    /// How many days passed since the first of them.
    public var days: Double
}

/// How often something happens, from a count: Poisson, with its exact interval (Garwood) by Wilson and Hilferty's approximation.
public struct RateEstimate: Sendable, Codable, Equatable {
    /// The count divided by the time.
    public var value: Double
    /// The interval's lower end.
    public var low: Double
    /// The interval's upper end.
    public var high: Double

    /// The estimate from a count over some time; nine in ten such intervals hold the truth.
    public init(count: Int, over time: Double) {
        let count = max(0, count)
        let time = max(time, .leastNonzeroMagnitude)
        value = Double(count) / time
        low = count == 0 ? 0 : Self.quantile(Double(count), normal: -1.644_854) / time
        high = Self.quantile(Double(count) + 1, normal: 1.644_854) / time
    }

    /// The quantile of a gamma variable of a shape, where the normal one has it at `normal`.
    private static func quantile(_ shape: Double, normal: Double) -> Double {
        let part = 1 / (9 * shape)
        let root = max(0, 1 - part + normal * part.squareRoot())
        return shape * root * root * root
    }
}
