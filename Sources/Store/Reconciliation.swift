import Briefing
import Foundation

/// What becomes of a client's stored alerts when its whole timeline was assessed again; pure.
///
/// Historical alerts follow the computation freely. One that was live may have been sent: it keeps its row as told,
/// gets `revisedAt` when the computation no longer holds it, and loses that when it comes back.
struct Reconciliation: Equatable {
    /// Found for the first time.
    var inserted: [Alert] = []
    /// Stored, to be written anew.
    var updated: [Alert] = []
    /// Stored, to be deleted.
    var deleted: [String] = []

    /// Compares what is stored with what was computed; a stored alert keeps its `raisedAt` and the owner's words.
    ///
    /// What was decided up to `toldBefore` was told of whoever held the mail then: found for the first time, it is history.
    init(
        stored: [Alert],
        computed: [Alert],
        now: Date,
        snoozedUntil: Date?,
        toldBefore: Date? = nil
    ) {
        var missing = Dictionary(stored.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<String> = []
        for alert in computed where seen.insert(alert.id).inserted {
            guard let old = missing.removeValue(forKey: alert.id) else {
                var new = Self.new(alert, now: now, snoozedUntil: snoozedUntil)
                if let toldBefore, alert.at <= toldBefore { new.historical = true }
                inserted.append(new)
                continue
            }
            let kept = Self.kept(old, alert)
            if kept != old { updated.append(kept) }
        }
        for old in stored where missing[old.id] != nil { retire(old, now: now) }
    }
}

extension Reconciliation {
    private static func new(_ alert: Alert, now: Date, snoozedUntil: Date?) -> Alert {
        var alert = alert
        alert.raisedAt = now
        (alert.acknowledgedAt, alert.verdict, alert.revisedAt) = (nil, nil, nil)
        alert.snoozedUntil = snoozedUntil
        return alert
    }

    private static func kept(_ old: Alert, _ alert: Alert) -> Alert {
        var kept = old.historical ? alert : old
        kept.historical = old.historical
        kept.raisedAt = old.raisedAt
        kept.acknowledgedAt = old.acknowledgedAt
        kept.snoozedUntil = old.snoozedUntil
        kept.verdict = old.verdict
        kept.revisedAt = nil
        return kept
    }

    /// The owner's verdict is worth keeping even on a historical alert that is gone.
    private mutating func retire(_ old: Alert, now: Date) {
        if old.historical && old.verdict == nil {
            deleted.append(old.id)
        } else if old.revisedAt == nil {
            var revised = old
            revised.revisedAt = now
            updated.append(revised)
        }
    }
}
