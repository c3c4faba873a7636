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

    /// What we could have done better of late: our own share in the last thirty days, newest first.
    func lookBack(_ wording: Wording) -> [String] {
        let start = date.addingTimeInterval(-30 * 86_400)
        let names = Dictionary(clients.map { ($0.client, $0.name) }) { first, _ in first }
        return assessments.flatMap { client, assessment in
            assessment.ourShare.filter { $0.at > start }.map { (client, $0) }
        }
        .sorted { ($1.1.at, $0.0) < ($0.1.at, $1.0) }
        .prefix(Self.maximumLines)
        .map { client, share in
            wording.person(client, names[client] ?? "") + ": " + wording.share(share, now: date)
        }
    }
}
