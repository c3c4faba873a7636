import Briefing
import Foundation
import GRDB
import Standing

/// The alert table's rows as values, and back.
enum AlertTable {
    /// What is kept as JSON.
    struct Body: Codable {
        var evidence: [Evidence]
        var ourShare: [OurShare]
        var advice: [Advice]
    }

    /// A select of alerts with their client's key; conditions follow.
    static let select = """
        SELECT alert.*, client.key AS client_key FROM alert JOIN client ON client.id = alert.client
        """

    static func alerts(_ db: Database, _ conditions: String, _ arguments: StatementArguments) throws
        -> [Alert]
    {
        let sql = select + " " + conditions + " ORDER BY alert.at DESC, alert.id"
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map(alert)
    }

    static func insert(_ alert: Alert, client: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO alert (id, client, at, was, becomes, raised_at, historical, strength,
                    body, oldest_words, snoozed_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                TextColumns.clean(alert.id), client, alert.at.timeIntervalSince1970,
                alert.from.rawValue, alert.to.rawValue, alert.raisedAt.timeIntervalSince1970,
                alert.historical, alert.strength, try body(alert), oldestWords(alert),
                alert.snoozedUntil?.timeIntervalSince1970,
            ]
        )
    }

    /// Writes what a new computation may change; the owner's words have their own columns and setters.
    static func update(_ alert: Alert, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE alert SET at = ?, was = ?, becomes = ?, strength = ?, body = ?,
                    oldest_words = ?, revised_at = ? WHERE id = ?
                """,
            arguments: [
                alert.at.timeIntervalSince1970, alert.from.rawValue, alert.to.rawValue,
                alert.strength, try body(alert), oldestWords(alert),
                alert.revisedAt?.timeIntervalSince1970, alert.id,
            ]
        )
    }

    static func delete(_ id: String, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM alert WHERE id = ?", arguments: [id])
    }

    /// Empties quotes of mails written before a time.
    static func expireWords(before: Date, _ db: Database) throws -> Int {
        let due = try alerts(db, "WHERE oldest_words < ?", [before.timeIntervalSince1970])
        for var alert in due {
            for index in alert.evidence.indices where alert.evidence[index].at < before {
                alert.evidence[index].words = ""
            }
            try update(alert, db)
        }
        return due.count
    }
}

extension AlertTable {
    private static func alert(_ row: Row) throws -> Alert {
        let body = try JSON.decode(Body.self, from: row["body"])
        var alert = Alert(
            id: row["id"],
            client: row["client_key"],
            from: try standing(row["was"]),
            to: try standing(row["becomes"]),
            at: Date(timeIntervalSince1970: row["at"]),
            raisedAt: Date(timeIntervalSince1970: row["raised_at"]),
            historical: row["historical"],
            strength: row["strength"],
            evidence: body.evidence,
            ourShare: body.ourShare,
            advice: body.advice,
            acknowledgedAt: row.date("acknowledged_at"),
            snoozedUntil: row.date("snoozed_until"),
            verdict: (row["verdict"] as String?).flatMap(Alert.Verdict.init(rawValue:)),
            revisedAt: row.date("revised_at")
        )
        alert.note = row["note"]
        alert.verdictAt = row.date("verdict_at")
        return alert
    }

    private static func standing(_ text: String) throws -> ClientStanding {
        guard let standing = ClientStanding(rawValue: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown standing \(text)")
        }
        return standing
    }

    private static func body(_ alert: Alert) throws -> String {
        try JSON.encode(
            Body(evidence: alert.evidence, ourShare: alert.ourShare, advice: alert.advice)
        )
    }

    private static func oldestWords(_ alert: Alert) -> Double? {
        alert.evidence.filter { !$0.words.isEmpty }.map(\.at.timeIntervalSince1970).min()
    }
}
