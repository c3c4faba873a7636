import Foundation
import Standing

@testable import Briefing

/// What is written can be read back: nobody but these tests does.
extension BriefingJSON {
    /// Reads what `clients(_:)` wrote.
    /// - Throws: `DecodingError`
    static func readClients(_ json: String) throws -> [ClientSummary] {
        try decoder.decode([ClientSummary].self, from: Data(json.utf8))
    }

    /// Reads what `alerts(_:)` wrote.
    /// - Throws: `DecodingError`
    static func readAlerts(_ json: String) throws -> [Alert] {
        try decoder.decode([AlertDocument].self, from: Data(json.utf8)).map(\.alert)
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }
}

/// An alert as contract.md writes it; `message_id` becomes `messageId` on the way in, not `messageID`.
private struct AlertDocument: Decodable {
    let id: String
    let client: String
    let from: ClientStanding
    let to: ClientStanding
    let at: Date
    let raisedAt: Date
    let historical: Bool
    let strength: Double
    let evidence: [Piece]
    let ourShare: [Share]
    let advice: [Advice]
    let acknowledgedAt: Date?
    let snoozedUntil: Date?
    let verdict: Alert.Verdict?
    let revisedAt: Date?

    struct Piece: Decodable {
        let messageId: String
        let at: Date
        let signal: String
        let weight: Double
        let words: String
    }

    struct Share: Decodable {
        let kind: OurShare.Kind
        let at: Date
        let hours: Double?
        let words: String?
    }

    var alert: Alert {
        Alert(
            id: id,
            client: client,
            from: from,
            to: to,
            at: at,
            raisedAt: raisedAt,
            historical: historical,
            strength: strength,
            evidence: evidence.map {
                Evidence(
                    messageID: $0.messageId,
                    at: $0.at,
                    signal: $0.signal,
                    weight: $0.weight,
                    words: $0.words
                )
            },
            ourShare: ourShare.map {
                OurShare(kind: $0.kind, at: $0.at, hours: $0.hours ?? 0, words: $0.words)
            },
            advice: advice,
            acknowledgedAt: acknowledgedAt,
            snoozedUntil: snoozedUntil,
            verdict: verdict,
            revisedAt: revisedAt
        )
    }
}
