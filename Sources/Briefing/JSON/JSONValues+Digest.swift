internal import Foundation
internal import Standing

extension JSONValues {
    func digest(_ digest: Digest) -> [String: JSONValue] {
        var members: [String: JSONValue] = [
            "date": date(digest.date),
            "office": .string(digest.officeName),
            "headline": .object([
                "text": .string(wording.firstLine(digest)),
                "turned": .number(Double(digest.headline.turned)),
                "watch": .number(Double(digest.headline.watch)),
                "calm": .number(Double(digest.headline.calm)),
                "waiting": .number(Double(digest.headline.waiting)),
            ]),
            "entries": .array(digest.entries.map { entry($0, now: digest.date) }),
            "entries_left_out": .number(Double(digest.entriesLeftOut)),
            "recovered": .array(digest.recovered.map(recovered)),
            "waiting_for_us": .array(
                digest.waiting.map { named($0.client, $0.name, ["since": date($0.since)]) }
            ),
            "waiting_left_out": .number(Double(digest.waitingLeftOut)),
            "snoozed": .array(
                digest.snoozed.map { named($0.client, $0.name, ["until": date($0.until)]) }
            ),
            "month": digest.month.map(month) ?? .null,
            "look_back": .array(
                digest.lookBack.map { named($0.client, $0.name, ["our_share": share($0.share)]) }
            ),
            "set_aside": setAside(digest.counts),
            "mailboxes": .array(digest.mailboxes.map(mailbox)),
            "verdicts": .object([
                "right": .number(Double(digest.verdicts.right)),
                "wrong": .number(Double(digest.verdicts.wrong)),
            ]),
        ]
        if !digest.promised.isEmpty {
            members["promised"] = .array(
                digest.promised.map {
                    named(
                        $0.client,
                        $0.name,
                        ["day": date($0.promise.day), "words": .string($0.promise.words)]
                    )
                }
            )
        }
        return members
    }

    private func entry(_ entry: Digest.Entry, now: Date) -> JSONValue {
        named(
            entry.client,
            entry.name,
            [
                "new": .bool(entry.isNew),
                "standing": .string(entry.standing.rawValue),
                "since": date(entry.since),
                "pressure": .number(entry.pressure),
                "trend": .number(entry.trend),
                "reasons": .array(entry.reasons.map { reason($0, now: now) }),
                "quote": .string(entry.quote),
                "quoted_at": date(entry.quotedAt),
                "our_share": .array(entry.ourShare.map(share)),
                "advice": .array(entry.advice.map { .string($0.rawValue) }),
                "hours_per_week": .number(entry.hoursPerWeek),
                "waiting_since": date(entry.waitingSince),
            ]
        )
    }

    private func reason(_ reason: Reason, now: Date) -> JSONValue {
        var members: [String: JSONValue] = ["detail": .string(wording.reason(reason, now: now))]
        switch reason {
        case .tone(let recent, let usual):
            members["signal"] = .string("tone")
            members["recent"] = .number(recent)
            members["usual"] = .number(usual)
        case .demands(let perWeek, let usual):
            members["signal"] = .string("demands")
            members["recent"] = .number(perWeek)
            members["usual"] = .number(usual)
        case .signal(let name, let mails, let since):
            members["signal"] = .string(name)
            members["mails"] = .number(Double(mails))
            members["since"] = date(since)
        }
        return .object(members)
    }

    private func recovered(_ recovered: Digest.Recovered) -> JSONValue {
        named(
            recovered.client,
            recovered.name,
            ["from": .string(recovered.from.rawValue), "to": .string(recovered.to.rawValue)]
        )
    }

    private func mailbox(_ mailbox: MailboxState) -> JSONValue {
        .object([
            "name": .string(mailbox.name),
            "last_contact": date(mailbox.lastContact),
            "deaf_since": date(mailbox.deafSince),
            "reason": .string(mailbox.reason),
        ])
    }

    private func setAside(_ counts: SetAside) -> JSONValue {
        .object([
            "read": .number(Double(counts.read)),
            "robots": reasons(counts.robots),
            "forged": .number(Double(counts.forged)),
            "unscored": reasons(counts.unscored),
        ])
    }

    /// How many by reason; the reasons are cases by name, which keys spell in another way.
    private func reasons(_ counts: [String: Int]) -> JSONValue {
        let members = counts.map { (JSONValue.key($0.key), JSONValue.number(Double($0.value))) }
        return .object(Dictionary(members) { $1 })
    }

    private func named(
        _ client: String,
        _ name: String,
        _ others: [String: JSONValue]
    ) -> JSONValue {
        .object(others.merging(["client": .string(client), "name": .string(name)]) { $1 })
    }

    /// Our own part of a month.
    private func month(_ review: MonthReview) -> JSONValue {
        .object([
            "clients": .array(
                review.clients.map {
                    named(
                        $0.client,
                        $0.name,
                        [
                            "mails": .number(Double($0.mails)),
                            "answers": .number(Double($0.answerHours.count)),
                            "late": .number(Double($0.late)),
                            "median_hours": .number($0.middleAnswerHours),
                            "slowest_hours": .number($0.answerHours.max()),
                            "hours_per_week": .number($0.hoursPerWeek),
                            "usual_hours_per_week": .number($0.usualHoursPerWeek),
                        ]
                    )
                }
            ),
            "settled": .object(
                Dictionary(
                    uniqueKeysWithValues: review.settled.map {
                        ($0.kind.rawValue, .number(Double($0.matters)))
                    }
                )
            ),
        ])
    }
}
