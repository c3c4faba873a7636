public import Foundation
public import Settings
internal import Standing

extension Workbench {
    /// What other settings would have said over the stored history; without any, what other budgets would have.
    public func replay(
        _ other: BarometerSettings?,
        since: Date?,
        at now: Date
    ) throws -> ReplayReport {
        let inForce = office.settings.alerts.budget
        let variants =
            other.map { [$0] }
            ?? Self.budgets.filter { $0.perYear != inForce.perYear }.map(withBudget)
        let offices = [office] + variants.map(Office.init)
        let context = try OfficeMemory(archive: archive, office: office).contextOrSurvey()
        let replays = try ReplayDesk(archive: archive)
            .replays(offices, context, since: since, until: now)
        let outcomes = zip(replays, offices).map {
            ReplayReport.Outcome($0, budget: $1.settings.alerts.budget)
        }
        return ReplayReport(
            clients: replays[0].clients,
            messages: replays[0].messages,
            since: since,
            until: now,
            inForce: outcomes[0],
            other: other == nil ? nil : outcomes[1],
            change: other == nil ? nil : ReplayComparison(before: replays[0], after: replays[1]),
            budgets: other == nil ? Array(outcomes.dropFirst()) : []
        )
    }

    /// Budgets that an owner may want to compare.
    private static let budgets = [
        Budget(count: 1, per: .week), Budget(count: 1, per: .month), Budget(count: 4, per: .year),
        Budget(count: 1, per: .year),
    ]

    private func withBudget(_ budget: Budget) -> BarometerSettings {
        var settings = office.settings
        settings.alerts.budget = budget
        return settings
    }
}
