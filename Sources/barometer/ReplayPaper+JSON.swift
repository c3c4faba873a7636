import Briefing
import Foundation
import Settings
import Standing
import Watch

extension ReplayPaper {
    /// For programs.
    var json: String {
        get throws {
            try BriefingJSON(timeZone: zone).paper(Paper(report))
        }
    }
}

/// The keys of `replay --format json`.
private struct Paper: Encodable {
    var clients: Int
    var messages: Int
    var since: Date?
    var until: Date
    var inForce: Outcome
    var other: Outcome?
    var gained: [ReplayAlert]?
    var lost: [ReplayAlert]?
    var kept: [Kept]?
    var budgets: [Outcome]

    init(_ report: ReplayReport) {
        clients = report.clients
        messages = report.messages
        since = report.since
        until = report.until
        inForce = Outcome(report.inForce)
        other = report.other.map(Outcome.init)
        gained = report.change?.gained
        lost = report.change?.lost
        kept = report.change?.kept.map { Kept(before: $0.before, after: $0.after) }
        budgets = report.budgets.map(Outcome.init)
    }

    struct Outcome: Encodable {
        var budget: String
        var level: Double
        var alerts: [ReplayAlert]
        var months: Double
        var alertsPerMonth: RateEstimate
        var medianTellingMails: Double?
        var medianDays: Double?

        init(_ outcome: ReplayReport.Outcome) {
            budget = outcome.budget.description
            level = outcome.level
            alerts = outcome.alerts
            months = outcome.months
            alertsPerMonth = outcome.perMonth
            medianTellingMails = outcome.medianMails
            medianDays = outcome.medianDays
        }
    }

    struct Kept: Encodable {
        var before: ReplayAlert
        var after: ReplayAlert
    }
}
