import Foundation
import Standing

/// Labelled mails with the readings of a model that had not seen them, by language and category.
struct Bank: Sendable {
    /// One labelled mail as that model read it.
    struct Mail: Sendable {
        var id: String
        /// The marks that its writer gave it.
        var marks: Set<String>
        var first: Read
        /// The same mail as an answer: an answer's subject is the thread's, and is not read.
        var answer: Read

        /// What was read.
        struct Read: Sendable {
            var client: ClientReading?
            var own: OwnMail
        }
    }

    /// What a drawer holds.
    struct Key: Hashable, Sendable {
        var language: String
        /// A client's category, or an act of ours.
        var kind: String
    }

    private(set) var drawers: [Key: [Mail]] = [:]
    let languages: [String]
    /// The base rates of the reader, where it is another than the readings': noise, gain or shift make one.
    let reader: ReaderBases?

    /// Opens a bank: labelled mails, those without a reading left out, and what `barometer score --soft` printed for them, also as
    /// answers ("ID#answer"); noise in logits makes a worse reader of it, a gain a surer one, a shift one that sees more.
    init(gold: [String], readings: String, as other: OtherReader = OtherReader()) throws {
        let plain = try Self.lines(readings, of: SoftReading.self)
        let read = other.isPlain ? plain : plain.map(other.read)
        reader = other.isPlain || !other.tellsBases ? nil : ReaderBases(read, than: plain)
        let soft = Dictionary(read.map { ($0.id, $0) }) { first, _ in first }
        for mail in try gold.flatMap({ try Self.lines($0, of: GoldLine.self) }) {
            guard let reading = soft[mail.id] else { continue }
            let isOurs = mail.dir == "out"
            let key = Key(
                language: mail.lang,
                kind: isOurs ? mail.labels.act ?? "reply" : mail.category
            )
            drawers[key, default: []].append(
                Mail(
                    id: mail.id,
                    marks: Set(mail.labels.conduct ?? []),
                    first: reading.read,
                    answer: (soft[mail.id + Self.answer] ?? reading).read
                )
            )
        }
        languages = Set(drawers.keys.map(\.language)).sorted()
    }

    /// What marks a mail that was read as an answer.
    static let answer = "#answer"

    static func lines<T: Decodable>(_ path: String, of type: T.Type) throws -> [T] {
        let decoder = JSONDecoder()
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try decoder.decode(type, from: Data($0.utf8))
        }
    }
}

private struct GoldLine: Decodable {
    struct Labels: Decodable {
        var conduct: [String]?
        var act: String?
    }
    var id: String
    var lang: String
    var dir: String
    var category: String
    var labels: Labels
}

/// One mail as `barometer score --soft` prints it.
struct SoftReading: Decodable, Sendable {
    var id: String
    var sentiment: Double?
    var negative: Double?
    var positive: Double?
    var demands: Double?
    var deadline: Double?
    var ultimatum: Double?
    var problem: Double?
    var gratitude: Double?
    var conduct: Double?
    var marks: [String: Double]?
    var acts: [String: Double]?

    /// What was read.
    var read: Bank.Mail.Read {
        Bank.Mail.Read(client: client, own: OwnMail(acts: acts ?? [:]))
    }

    private var client: ClientReading? {
        guard let sentiment, let negative, let positive, let conduct else { return nil }
        return ClientReading(
            sentiment: sentiment,
            negative: negative,
            positive: positive,
            demands: demands ?? 0,
            deadline: deadline ?? 0,
            ultimatum: ultimatum ?? 0,
            problem: problem ?? 0,
            gratitude: gratitude ?? 0,
            conduct: conduct,
            marks: ConductMarks(marks ?? [:])
        )
    }
}

/// A labelled mail as `barometer score` takes it.
struct GoldText: Codable {
    var id: String
    var dir: String
    var subject: String?
    var body: String

    /// The same mail as an answer: its subject is the thread's.
    var answer: GoldText {
        var copy = self
        copy.id += Bank.answer
        copy.subject = ""
        return copy
    }
}
