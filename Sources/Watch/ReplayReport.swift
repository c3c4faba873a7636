public import Foundation
public import Settings
public import Standing

/// What settings make of the stored history, beside what those in force make of it.
public struct ReplayReport: Sendable {
    /// Clients with mail by people.
    public var clients: Int
    /// Their mails and ours.
    public var messages: Int
    /// From when on alerts are shown; nil shows all.
    public var since: Date?
    /// The moment up to which mail is known.
    public var until: Date
    /// The settings in force.
    public var inForce: Outcome
    /// The other settings; nil where none were given.
    public var other: Outcome?
    /// Alerts that come, go and move with the other settings.
    public var change: ReplayComparison?
    /// The settings in force with other budgets, most alerts first; empty where other settings were given.
    public var budgets: [Outcome]

    /// What one choice of settings says.
    public struct Outcome: Sendable {
        /// The false alarms that the office bears.
        public var budget: Budget
        /// The level of the sum of P that the budget asks for.
        public var level: Double
        /// The alerts, oldest first.
        public var alerts: [ReplayAlert]
        /// Months that they were counted over.
        public var months: Double
        /// Alerts a month to expect, with a nine-in-ten interval.
        public var perMonth: RateEstimate
        /// Telling mails before an alert, in the middle; nil without alerts.
        public var medianMails: Double?
        /// Days before an alert since the first telling mail, in the middle; nil without alerts.
        public var medianDays: Double?
    }
}

extension ReplayReport.Outcome {
    init(_ replay: Replay, budget: Budget) {
        let days = replay.alerts.map(\.days).sorted()
        self.init(
            budget: budget,
            level: replay.assessor.threshold,
            alerts: replay.alerts.sorted { ($0.at, $0.client) < ($1.at, $1.client) },
            months: replay.months,
            perMonth: replay.alertsPerMonth,
            medianMails: replay.medianTellingMails,
            medianDays: days.isEmpty ? nil : (days[days.count / 2] + days[(days.count - 1) / 2]) / 2
        )
    }
}
