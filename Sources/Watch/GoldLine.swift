internal import Briefing
internal import Foundation
public import Reading
internal import Standing
public import Store

/// A mail behind a verdict as a labelled mail: a line of a gold file, with the owner's word beside it.
public struct GoldLine: Sendable, Equatable {
    /// The mail and its labels.
    public var mail: GoldMail
    /// What the owner said of the alert that rests on it.
    public var verdict: JudgedMail.Verdict
    /// The conduct marks that were read and that the verdict takes off.
    public var takenOff: [ConductMark] = []

    /// Labels a mail by what was read in it, corrected by the verdict.
    ///
    /// A client who was wrongly called a problem has shown no misconduct that counts. Of any other wrong alert the
    /// verdict does not tell which label is to blame, so all stay as read.
    init(_ mail: GoldMail, _ verdict: JudgedMail.Verdict) {
        self.mail = mail
        self.verdict = verdict
        guard verdict.word == .wrong, verdict.to == .isAProblem else { return }
        takenOff = mail.labels.conduct ?? []
        self.mail.labels.conduct = []
    }

    /// The line, without its end: what concerns the verdict and the labels first, for whoever looks over it.
    public func text() throws -> String {
        var fields = [
            ("id", try Self.json(mail.id)),
            ("verdict", try Self.json(verdict.word.rawValue)),
            ("note", try Self.json(verdict.note)),
            ("alert", try Self.json(Face(verdict))),
        ]
        if !takenOff.isEmpty { fields.append(("taken_off", try Self.json(takenOff))) }
        fields += [
            ("labels", try Self.json(mail.labels)),
            ("lang", try Self.json(mail.lang)),
            ("dir", try Self.json(mail.dir)),
            ("subject", try Self.json(mail.subject)),
            ("body", try Self.json(mail.body)),
        ]
        return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }

    /// The alert, in short.
    private struct Face: Encodable {
        var id: String
        var client: String
        var to: String
        var at: Date

        init(_ verdict: JudgedMail.Verdict) {
            (id, client) = (verdict.alert, verdict.client)
            (to, at) = (verdict.to.rawValue, verdict.at)
        }
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
