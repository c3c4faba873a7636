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

/// Prints scored mails as they come.
final class ScorePrinter {
    private let format: ScoreFormat
    private let isSoft: Bool
    private let encoder = JSONEncoder()
    private var isFirst = true

    init(format: ScoreFormat, isSoft: Bool = false) {
        self.format = format
        self.isSoft = isSoft
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    }

    func begin() { if format == .json { Terminal.out("[") } }
    func end() { if format == .json { Terminal.out("]") } }

    func print(_ mail: ScoredMail) throws {
        defer { isFirst = false }
        switch format {
        case .text: Terminal.out(Self.text(mail))
        case .jsonl:
            let line = isSoft ? try encoder.encode(SoftMail(mail)) : try encoder.encode(mail)
            Terminal.out(String(decoding: line, as: UTF8.self))
        case .json:
            Terminal.out(
                (isFirst ? "  " : ", ") + String(decoding: try encoder.encode(mail), as: UTF8.self)
            )
        }
    }

    private static func text(_ mail: ScoredMail) -> String {
        var lines = [mail.input.id]
        switch mail.signals {
        case .unscored(let reason):
            lines.append(
                "  not scored: "
                    + (mail.input.isSetAside
                        ? "not a person's mail"
                        : reason == .empty
                            ? "no words of its author"
                            : "a language that the encoder does not know")
            )
        case .outbound(let act):
            lines.append("  act        \(act.act.rawValue)")
            lines += act.promises.map { "  promised   \(day($0))" }
        case .inbound(let read):
            lines += [
                "  language   \(read.language)",
                "  tone       \(read.decided.polarity.rawValue) (\(read.sentiment.formatted(.number.precision(.fractionLength(2)))))",
                "  demands    \(read.demandCount)",
                "  urgency    \(read.urgencyLevel)",
                "  problem    \(read.decided.problem ? "yes" : "no")",
                "  gratitude  \(read.decided.gratitude ? "yes" : "no")",
                "  conduct    \(read.decided.conduct.isEmpty ? "none" : read.decided.conduct.map(\.rawValue).joined(separator: ", "))",
            ]
            lines += read.deadlines.map { "  deadline   \(day($0))" }
            lines += read.words.map { "  » \($0.signal): \($0.text)" }
        }
        return lines.map(TerminalText.clean).joined(separator: "\n")
    }

    private static func day(_ named: NamedDay) -> String {
        (named.day.map { $0.description + " " } ?? "") + "(\(named.words))"
    }
}
