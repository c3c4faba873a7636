import Foundation
import Standing

/// One client of a scenario world: what was exchanged, and the truth about it.
struct ScenarioClient: Sendable {
    var address: String
    var truth: Truth
    var observations: [Observation]
}

/// What truth.json says of a client.
struct Truth: Decodable, Sendable {
    struct Window: Decodable, Sendable {
        var earliest: Date
        var latest: Date
    }
    var scenario: String
    var from: Date
    var to: Date
    var shift: Window?
    var endsAsProblem: Bool
    var evidence: [Date]
}

/// Reads the worlds that scenarios.py writes.
struct ScenarioReader {
    let soft: [String: SoftReading]

    /// Reads the soft readings; `noise` blurs them, as a worse reader would (standard deviation in logits), and a `gain`
    /// above one makes them surer than they should be.
    init(soft path: String, noise: Double = 0, gain: Double = 1) throws {
        var readings: [String: SoftReading] = [:]
        for reading in try Self.lines(path, of: SoftReading.self) {
            var blur = Blur(seed: reading.id, deviation: noise, gain: gain)
            let isPlain = noise == 0 && gain == 1
            readings[reading.id] = isPlain ? reading : reading.blurred(by: &blur)
        }
        soft = readings
    }

    /// All clients of one world, by address.
    func clients(in folder: String) throws -> [ScenarioClient] {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/truth.json"))
        let truth = try Self.decoder.decode(TruthFile.self, from: data).clients
        let matters = try MaildirThreads(folder: folder + "/Maildir")
        var observations: [String: [Observation]] = [:]
        for mail in try Self.lines(folder + "/mails.jsonl", of: MailLine.self)
        where !mail.forged && !mail.robot {
            let matter = matters.root(of: mail.messageId)
            observations[mail.client, default: []].append(
                Observation(
                    messageID: mail.messageId,
                    at: mail.at,
                    matter: matter,
                    content: content(of: mail)
                )
            )
        }
        return truth.map {
            ScenarioClient(
                address: $0.key,
                truth: $0.value,
                observations: observations[$0.key] ?? []
            )
        }.sorted { $0.address < $1.address }
    }

    private func content(of mail: MailLine) -> Observation.Content {
        let reading = soft[mail.gold]
        guard mail.dir == "in" else { return .ours(OwnMail(acts: reading?.acts ?? [:])) }
        return .client(
            ClientMail(reading: reading?.client, isOutOfHours: Office.rests(at: mail.at))
        )
    }

    static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }

    private static func lines<T: Decodable>(_ path: String, of type: T.Type) throws -> [T] {
        let decoder = decoder
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try decoder.decode(type, from: Data($0.utf8))
        }
    }
}

private struct TruthFile: Decodable {
    var clients: [String: Truth]
}

private struct MailLine: Decodable {
    var client: String
    var at: Date
    var dir: String
    var gold: String
    var messageId: String
    var forged: Bool
    var robot: Bool
}

/// One labelled mail as a model read it without having seen it.
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

    var client: ClientReading? {
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
