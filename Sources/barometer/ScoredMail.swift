import Foundation
import MailFormat
import Reading

/// One mail with its signals, as `score` prints it; nulls are written out.
struct ScoredMail {
    let input: Input
    let signals: Signals

    /// What is to be scored.
    struct Input {
        let id: String
        let isOutbound: Bool
        /// Set aside unread: a machine's or a forger's mail.
        let isSetAside: Bool
        let text: MailText

        /// A line of JSON; its body holds quotes and signature too.
        init(_ mail: JSONMail) {
            let subject = mail.subject ?? ""
            id = mail.id
            isOutbound = mail.dir == .outbound
            isSetAside = false
            text = MailText(
                direction: isOutbound ? .outbound : .inbound,
                subject: subject,
                newWords: NewWords.extract(from: mail.body),
                written: mail.date.flatMap { CalendarDay(String($0.prefix(10))) }
            )
        }

        /// A mail file.
        init(path: String, message: Message) {
            id = path
            isOutbound = false
            isSetAside = message.kind != .human
            text = MailText(
                direction: .inbound,
                subject: message.references.isEmpty ? message.subject : "",
                newWords: isSetAside ? "" : message.newWords,
                written: CalendarDay(message.date, in: .current)
            )
        }
    }
}

extension ScoredMail: Encodable {
    enum CodingKeys: String, CodingKey {
        case id, language, sentiment, polarity, demands, urgency, problem, gratitude, conduct,
            words, act, promises, deadlines
        case newText = "new_text"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(input.id, forKey: .id)
        switch signals {
        case .outbound(let act):
            try container.encode(act.language, forKey: .language)
            try container.encode(act.act.rawValue, forKey: .act)
            try container.encode(act.promises.map(ScoredDay.init), forKey: .promises)
        case .inbound(let read): try encode(read, &container)
        case .unscored: try encodeNothing(&container)
        }
    }

    private func encode(
        _ read: ClientSignals,
        _ container: inout KeyedEncodingContainer<CodingKeys>
    ) throws {
        try container.encode(read.language, forKey: .language)
        try container.encode((read.sentiment * 1000).rounded() / 1000, forKey: .sentiment)
        try container.encode(read.decided.polarity.rawValue, forKey: .polarity)
        try container.encode(read.demandCount, forKey: .demands)
        try container.encode(read.urgencyLevel, forKey: .urgency)
        try container.encode(read.decided.problem, forKey: .problem)
        try container.encode(read.decided.gratitude, forKey: .gratitude)
        try container.encode(read.decided.conduct.map(\.rawValue), forKey: .conduct)
        try container.encode(read.words, forKey: .words)
        try container.encode(read.deadlines.map(ScoredDay.init), forKey: .deadlines)
        try container.encode(input.text.newWords, forKey: .newText)
    }

    private func encodeNothing(_ container: inout KeyedEncodingContainer<CodingKeys>) throws {
        if input.isOutbound { return try container.encodeNil(forKey: .act) }
        for key in [
            CodingKeys.language, .sentiment, .polarity, .demands, .urgency, .problem, .gratitude,
        ] {
            try container.encodeNil(forKey: key)
        }
        try container.encodeNil(forKey: .conduct)
        try container.encode([SignalWords](), forKey: .words)
        try container.encode(input.text.newWords, forKey: .newText)
    }
}

/// A day as `score` prints it: null where the mail's own date is not known.
private struct ScoredDay: Encodable {
    let day: NamedDay

    enum CodingKeys: String, CodingKey { case day, words }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(day.day, forKey: .day)
        try container.encode(day.words, forKey: .words)
    }
}
