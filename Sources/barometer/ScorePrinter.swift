import Foundation
import Reading

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
