public import Briefing
internal import MailFormat
public import Store

extension ClientExport {
    /// `barometer export`: clients, alerts and readings as the other commands write them, and what only the archive knows.
    public func text(_ json: BriefingJSON) -> String {
        let paper: [String: JSONValue] = [
            "client": .string(client),
            "addresses": .array(addresses.map { .string($0) }),
            "names": .object(names.mapValues { .string($0) }),
            "summary": summary.map { Self.summary($0, json) } ?? .null,
            "snoozed_until": json.time(snoozedUntil),
            "messages": .array(messages.map { Self.message($0, json) }),
            "others": .array(others.map { Self.other($0, json) }),
            "alerts": .array(alerts.map { Self.alert($0, json) }),
            "outbox": .array(outbox.map { Self.letter($0, json) }),
        ]
        return JSONValue.object(paper).text
    }

    private static func summary(_ summary: ClientSummary, _ json: BriefingJSON) -> JSONValue {
        let more = [
            "first_contact": json.time(summary.firstContact),
            "promised": json.time(summary.promised),
        ]
        return .object(json.client(summary).merging(more) { $1 })
    }

    private static func alert(_ alert: Alert, _ json: BriefingJSON) -> JSONValue {
        .object(json.alert(alert).merging(["verdict_at": json.time(alert.verdictAt)]) { $1 })
    }

    private static func message(_ mail: TimelineRow, _ json: BriefingJSON) -> JSONValue {
        var members = head(mail.messageID, mail.direction, mail.subject)
        members["at"] = json.time(mail.at)
        members["historical"] = .bool(mail.isHistory)
        members["references"] = .array(mail.references.map { .string($0) })
        members["persons"] = .array(
            mail.people.map {
                .object(["address": .string($0.address), "name": .string($0.name)])
            }
        )
        members["reading"] = mail.signals?.json ?? .null
        return .object(members)
    }

    private static func other(_ mail: OtherMail, _ json: BriefingJSON) -> JSONValue {
        var members = head(mail.messageID, mail.direction, mail.subject)
        members["at"] = json.time(mail.at)
        members["state"] = .string(mail.isPending ? "pending" : "aside")
        members["kind"] = .string(mail.kind.map(kind))
        members["new_words"] = .string(mail.newWords)
        return .object(members)
    }

    private static func head(
        _ messageID: String,
        _ direction: Direction,
        _ subject: String
    ) -> [String: JSONValue] {
        [
            "message_id": .string(messageID),
            "dir": .string(direction == .inbound ? "in" : "out"),
            "subject": .string(subject),
        ]
    }

    /// "human", "forged", or why a mail counts as a machine's.
    private static func kind(_ kind: Message.Kind) -> String {
        switch kind {
        case .human: "human"
        case .forged: "forged"
        case .robot(let reason): JSONValue.key(reason.rawValue)
        }
    }

    private static func letter(_ entry: OutboxEntry, _ json: BriefingJSON) -> JSONValue {
        .object([
            "key": .string(entry.parcel.key),
            "kind": .string(entry.parcel.kind.rawValue),
            "receiver": .string(entry.parcel.receiver),
            "state": .string(entry.state.rawValue),
            "sent_at": json.time(entry.sentAt),
            "payload": .string(String(decoding: entry.parcel.payload, as: UTF8.self)),
        ])
    }
}
