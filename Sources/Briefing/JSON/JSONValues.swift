internal import Foundation
internal import Standing

/// The values of Briefing as JSON, key by key.
struct JSONValues {
    let time: TimeText
    let wording: Wording

    init(timeZone: TimeZone, language: Language) {
        time = TimeText(timeZone: timeZone)
        wording = Wording(language: language, timeZone: timeZone)
    }

    func client(_ client: ClientSummary) -> [String: JSONValue] {
        [
            "client": .string(client.client),
            "name": .string(client.name),
            "addresses": .array(client.addresses.map { .string($0) }),
            "standing": .string(client.standing.rawValue),
            "since": date(client.since),
            "pressure": .number(client.pressure),
            "trend": .number(client.trend),
            "sentiment": .object([
                "recent": .number(client.sentiment.recent),
                "usual": .number(client.sentiment.usual),
            ]),
            "demands": .object([
                "per_week": .number(client.demands.perWeek),
                "usual_per_week": .number(client.demands.usualPerWeek),
            ]),
            "waiting_since": date(client.waitingSince),
            "messages": .number(Double(client.messages)),
            "language": .string(client.language),
        ]
    }

    func alert(_ alert: Alert) -> [String: JSONValue] {
        var members: [String: JSONValue] = [
            "id": .string(alert.id),
            "client": .string(alert.client),
            "from": .string(alert.from.rawValue),
            "to": .string(alert.to.rawValue),
            "at": date(alert.at),
            "raised_at": date(alert.raisedAt),
            "historical": .bool(alert.historical),
            "strength": .number(alert.strength),
            "evidence": .array(alert.evidence.map(evidence)),
            "our_share": .array(alert.ourShare.map(share)),
            "advice": .array(alert.advice.map { .string($0.rawValue) }),
            "acknowledged_at": date(alert.acknowledgedAt),
            "snoozed_until": date(alert.snoozedUntil),
            "verdict": .string(alert.verdict?.rawValue),
            "revised_at": date(alert.revisedAt),
        ]
        if !alert.note.isEmpty { members["note"] = .string(alert.note) }
        return members
    }

    /// What is judged of a client.
    func judged(_ client: ClientSummary, _ assessment: Assessment) -> [String: JSONValue] {
        var members = self.client(client)
        members["standing"] = .string(assessment.standing.rawValue)
        members["since"] = date(assessment.since)
        members["pressure"] = .number(assessment.pressure)
        members["trend"] = .number(assessment.trend)
        members["evidence"] = .array(assessment.evidence.map(evidence))
        members["our_share"] = .array(assessment.ourShare.map(share))
        if !assessment.promises.isEmpty {
            members["promises"] = .array(
                assessment.promises.map {
                    .object(["day": date($0.day), "words": .string($0.words)])
                }
            )
        }
        members["would_change"] = .array(assessment.wouldChange.map { .string($0.rawValue) })
        members["shifts"] = .array(assessment.shifts.map(shift))
        return members
    }

    func date(_ date: Date?) -> JSONValue { .string(date.map { time($0) }) }

    func share(_ share: OurShare) -> JSONValue {
        var members: [String: JSONValue] = [
            "kind": .string(share.kind.rawValue),
            "at": date(share.at),
            "hours": .number(share.hours),
            "detail": .string(wording.share(share, now: share.at)),
        ]
        if let words = share.words { members["words"] = .string(words) }
        return .object(members)
    }

    private func evidence(_ evidence: Evidence) -> JSONValue {
        .object([
            "message_id": .string(evidence.messageID),
            "at": date(evidence.at),
            "signal": .string(evidence.signal),
            "weight": .number(evidence.weight),
            "words": .string(evidence.words),
        ])
    }

    private func shift(_ shift: Shift) -> JSONValue {
        .object([
            "from": .string(shift.from.rawValue),
            "to": .string(shift.to.rawValue),
            "message_id": .string(shift.messageID),
            "at": date(shift.at),
            "strength": .number(shift.strength),
            "evidence": .array(shift.evidence.map(evidence)),
            "our_share": .array(shift.ourShare.map(share)),
        ])
    }
}
