internal import Foundation
internal import Standing

extension TextTables {
    /// Every alert with its reasons, in the order given.
    public func alerts(_ alerts: [Alert]) -> String {
        guard !alerts.isEmpty else { return phrases.headline.allCalm() + "\n" }
        return joined(Array(alerts.map(lines).joined(separator: [""])))
    }

    private func lines(_ alert: Alert) -> [String] {
        let person = Ink.strong.paint(wording.person(alert.client, ""), style)
        let standings =
            wording.standing(alert.from) + " → "
            + Ink(alert.to).paint(wording.standing(alert.to), style)
        let strength = phrases.sentence.strength(wording.percent(alert.strength))
        var lines = [
            wording.dayAndTime(alert.at, now: now) + "  " + person + "  " + standings + "  "
                + strength
        ]
        let notes = notes(alert)
        if !notes.isEmpty { lines.append("  " + Ink.faint.paint(notes, style)) }
        lines += alert.evidence.prefix(3).flatMap {
            wrapped(wording.evidence($0, now: now), "  • ", "    ")
        }
        lines += alert.ourShare.latest(3).flatMap {
            wrapped(
                phrases.title.ourShare() + ": " + wording.share($0, now: now),
                "  • ",
                "    "
            )
        }
        return lines
    }

    private func notes(_ alert: Alert) -> String {
        let sentence = phrases.sentence
        var notes: [String] = []
        if alert.historical { notes.append(sentence.historical()) }
        if alert.revisedAt != nil { notes.append(sentence.revised()) }
        if alert.acknowledgedAt != nil { notes.append(sentence.acknowledged()) }
        if let judged = wording.judged(alert) { notes.append(judged) }
        if let until = alert.snoozedUntil, until > now {
            notes.append(sentence.snoozed(phrases.title.snoozed(), wording.day(until, now: now)))
        }
        return notes.joined(separator: ", ")
    }
}
