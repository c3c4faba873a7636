import Foundation
import Settings
import Standing
import Watch

/// A replay as people and programs read it.
struct ReplayPaper {
    let report: ReplayReport
    let zone: TimeZone

    init(_ report: ReplayReport, zone: TimeZone) {
        self.report = report
        self.zone = zone
    }

    /// More alerts than this are counted, not listed.
    private static let listed = 40
    private static let widest = 40

    /// For people.
    var text: String {
        var lines = [head, ""] + table
        if let change = report.change {
            lines += list("Alerts that would come", change.gained)
            lines += list("Alerts that would go", change.lost)
            lines += moved(change)
        } else {
            lines += list("Alerts with the settings in force", report.inForce.alerts)
        }
        return lines.map(TerminalText.clean).joined(separator: "\n")
    }

    private var head: String {
        let since = report.since.map { ", alerts since \(day($0))" } ?? ""
        return
            "\(report.messages) mails of \(report.clients) clients judged again\(since), over \(number(report.inForce.months)) months."
    }

    private var table: [String] {
        var rows = [("settings in force", report.inForce)]
        if let other = report.other { rows.append(("other settings", other)) }
        rows += report.budgets.map { ("with that budget", $0) }
        let head = row("", "budget", "level", "alerts", "a month (90 %)", "told after")
        return [head]
            + rows.map { name, outcome in
                row(
                    name,
                    outcome.budget.description,
                    String(format: "%.2f", outcome.level),
                    String(outcome.alerts.count),
                    String(
                        format: "%.2f (%.2f to %.2f)",
                        outcome.perMonth.value,
                        outcome.perMonth.low,
                        outcome.perMonth.high
                    ),
                    told(outcome)
                )
            }
    }

    private func told(_ outcome: ReplayReport.Outcome) -> String {
        guard let mails = outcome.medianMails, let days = outcome.medianDays else { return "–" }
        return "\(number(mails)) telling mails, \(number(days)) days"
    }

    private func row(_ cells: String...) -> String {
        zip(cells, [18, 13, 6, 7, 22, 1]).map { cell, width in
            cell + String(repeating: " ", count: max(0, width - cell.count))
        }.joined(separator: "  ")
    }

    private func list(_ title: String, _ alerts: [ReplayAlert]) -> [String] {
        guard !alerts.isEmpty else { return ["", title + ": none."] }
        let width = min(Self.widest, alerts.map(\.client.count).max() ?? 0)
        let lines = alerts.suffix(Self.listed).map { alert in
            let client = alert.client.prefix(Self.widest)
            let gap = String(repeating: " ", count: max(0, width - client.count))
            return
                "  \(day(alert.at))  \(client)\(gap)  after \(alert.tellingMails) telling mails in \(number(alert.days)) days"
        }
        let left = alerts.count - lines.count
        return ["", "\(title): \(alerts.count)"] + (left > 0 ? ["  … \(left) older"] : []) + lines
    }

    private func moved(_ change: ReplayComparison) -> [String] {
        let days = change.kept.map { $0.after.at.timeIntervalSince($0.before.at) / 86_400 }
        let earlier = days.count { $0 < -0.5 }
        let later = days.count { $0 > 0.5 }
        return [
            "",
            "Alerts of both: \(days.count), \(earlier) of them earlier and \(later) later than now.",
        ]
    }

    private func number(_ value: Double) -> String {
        String(format: value == value.rounded() ? "%.0f" : "%.1f", value)
    }

    private func day(_ date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle(timeZone: zone).year().month().day())
    }
}
