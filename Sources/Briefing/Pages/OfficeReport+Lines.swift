internal import Foundation
internal import Standing

extension OfficeReport {
    /// How many lines a list of the report shows.
    private static let maximumLines = 50

    /// The clients, worst first.
    var worstFirst: [ClientSummary] {
        clients.sorted { one, other in
            let first = (one.standing.severity, one.pressure)
            let second = (other.standing.severity, other.pressure)
            return first == second ? one.client < other.client : first > second
        }
    }

    /// The alerts, newest first.
    func alertLines(_ wording: Wording) -> [String] {
        alerts.sorted { ($1.at, $0.id) < ($0.at, $1.id) }.prefix(Self.maximumLines).map { alert in
            wording.dayAndTime(alert.at, now: date) + ": " + Untrusted.line(alert.client) + ", "
                + wording.standing(alert.from) + " → " + wording.standing(alert.to)
                + (alert.revisedAt == nil ? "" : " (" + wording.phrases.sentence.revised() + ")")
        }
    }

    /// What we could have done better of late.
    func lookBack(_ wording: Wording) -> [String] {
        wording.lookBack(
            LookBack.all(clients: clients, assessments: assessments, at: date),
            now: date
        )
    }
}
