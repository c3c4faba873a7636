internal import Foundation
internal import MailFormat
internal import Reading
internal import Standing
internal import Store

/// Makes the observations that an assessment judges from what the archive holds of a client.
struct TimelineBuilder: Sendable {
    let office: Office

    /// The observations of a timeline, each in its matter.
    func observations(_ rows: [TimelineRow]) -> [Observation] {
        let members = rows.map {
            ThreadMember(
                id: $0.messageID,
                references: $0.references,
                subject: $0.subject,
                people: $0.people.map(\.address),
                at: $0.at
            )
        }
        var persons = PersonNumbers()
        return zip(rows, Threads.matters(of: members)).map { row, matter in
            let author = row.direction == .inbound ? row.people.first?.address : nil
            return Observation(
                messageID: row.messageID,
                at: row.at,
                matter: matter,
                person: author.map { persons.number(of: $0) },
                content: content(row)
            )
        }
    }

    private func content(_ row: TimelineRow) -> Observation.Content {
        switch row.direction {
        case .inbound: .client(clientMail(row))
        case .outbound: .ours(Self.ownMail(row.signals))
        }
    }

    private func clientMail(_ row: TimelineRow) -> ClientMail {
        guard case .inbound(let signals) = row.signals else {
            return ClientMail(reading: nil, isOutOfHours: office.isOutOfHours(row.at))
        }
        return ClientMail(
            reading: Self.reading(signals),
            isOutOfHours: office.isOutOfHours(row.at),
            words: Dictionary(
                signals.words.map { ($0.signal, $0.text) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    private static func reading(_ signals: ClientSignals) -> ClientReading {
        ClientReading(
            sentiment: signals.sentiment,
            negative: signals.polarity.first ?? 0,
            positive: signals.polarity.last ?? 0,
            demands: signals.demands,
            deadline: signals.urgency.first ?? 0,
            ultimatum: signals.urgency.last ?? 0,
            problem: signals.problem,
            gratitude: signals.gratitude,
            conduct: signals.conduct,
            marks: marks(signals)
        )
    }

    private static func marks(_ signals: ClientSignals) -> ConductMarks {
        var marks = ConductMarks()
        for (mark, probability) in signals.marks {
            if let mark = ConductMarks.Mark(name: mark.rawValue) { marks[mark] = probability }
        }
        return marks
    }

    private static func ownMail(_ signals: Signals?) -> OwnMail {
        guard case .outbound(let act) = signals else { return OwnMail(acts: [:]) }
        return OwnMail(
            acts: Dictionary(
                uniqueKeysWithValues: act.probabilities.map { ($0.key.rawValue, $0.value) }
            ),
            promises: act.promises.compactMap { promise in
                promise.day.map { PromisedDay(day: $0.number, words: promise.words) }
            }
        )
    }

    /// The language a client mostly writes.
    static func language(_ rows: [TimelineRow]) -> String? {
        var counts: [String: Int] = [:]
        for case .inbound(let signals) in rows.compactMap(\.signals) {
            counts[signals.language, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
