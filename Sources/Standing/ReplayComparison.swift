import Foundation

/// What other settings would have said: alerts that come, go, or move.
public struct ReplayComparison: Sendable {
    /// Alerts that only the new settings raise, oldest first.
    public let gained: [ReplayAlert]
    /// Alerts that only the old settings raise, oldest first.
    public let lost: [ReplayAlert]
    /// Alerts of both, by the old and the new moment.
    public let kept: [(before: ReplayAlert, after: ReplayAlert)]

    /// Two alerts of a client this near are one, told earlier or later.
    private static let sameWithin = 120 * Seconds.day

    /// Compares two replays over the same clients.
    public init(before: Replay, after: Replay) {
        var rest = Dictionary(grouping: after.alerts, by: \.client)
        var (lost, kept): ([ReplayAlert], [(before: ReplayAlert, after: ReplayAlert)]) = ([], [])
        for alert in before.alerts {
            let others = rest[alert.client] ?? []
            let match = others.firstIndex {
                abs($0.at.timeIntervalSince(alert.at)) <= Self.sameWithin
            }
            if let match {
                kept.append((alert, others[match]))
                rest[alert.client]?.remove(at: match)
            } else {
                lost.append(alert)
            }
        }
        gained = rest.values.flatMap(\.self).sorted(by: Self.precedes)
        self.lost = lost.sorted(by: Self.precedes)
        self.kept = kept.sorted { Self.precedes($0.before, $1.before) }
    }

    private static func precedes(_ a: ReplayAlert, _ b: ReplayAlert) -> Bool {
        (a.at, a.client, a.messageID) < (b.at, b.client, b.messageID)
    }
}
