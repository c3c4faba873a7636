import Briefing
public import Foundation
import GRDB

extension Archive {
    /// All that is stored of a client, as JSON for people and programs; times in ISO 8601.
    ///
    /// - Throws: `ArchiveError`.
    public func export(client: String) throws -> Data {
        let export = try read { db in
            let sql = "SELECT * FROM client WHERE key = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [client]) else {
                throw ArchiveError(.unknown(client), path: file)
            }
            return try Self.export(client, row, db)
        }
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        return try encoder.encode(export)
    }
}

/// What `export` writes.
private struct ClientExport: Encodable {
    var client: String
    var addresses: [String]
    var names: [String: String]
    var summary: ClientSummary?
    var snoozedUntil: Date?
    var messages: [TimelineRow]
    /// Mail not yet read, with its full words, and mail set aside.
    var others: [OtherMail]
    var alerts: [Alert]
    var outbox: [Sent]

    struct OtherMail: Encodable {
        var messageID: String
        var at: Date
        var kind: String
        var state: String
        var subject: String
        var newWords: String?
    }

    struct Sent: Encodable {
        var key: String
        var receiver: String
        var state: String
        var sentAt: Date?
        var payload: String
    }
}

extension Archive {
    private static func export(_ client: String, _ row: Row, _ db: Database) throws -> ClientExport
    {
        let addresses = try allAddresses(of: client, db).sorted()
        return ClientExport(
            client: client,
            addresses: addresses,
            names: try names(of: addresses, db),
            summary: (row["summary"] as String?).flatMap {
                try? JSON.decode(ClientSummary.self, from: $0)
            },
            snoozedUntil: row.date("snoozed_until"),
            messages: try timeline(of: client, db),
            others: try others(of: row["id"], db),
            alerts: try AlertTable.alerts(db, "WHERE client.key = ?", [client]),
            outbox: try sent(to: client, db)
        )
    }

    private static func names(of addresses: [String], _ db: Database) throws -> [String: String] {
        try addresses.reduce(into: [:]) { names, address in
            let sql = "SELECT name FROM name WHERE address = ?"
            names[address] = try String.fetchOne(db, sql: sql, arguments: [address])
        }
    }

    private static func others(of client: Int64, _ db: Database) throws -> [ClientExport.OtherMail]
    {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT m.* FROM message m JOIN message_client mc ON mc.message_row = m.id
                WHERE mc.client = ? AND m.state IN ('pending', 'aside') ORDER BY m.at
                """,
            arguments: [client]
        )
        return rows.map { row in
            ClientExport.OtherMail(
                messageID: row["message_id"],
                at: Date(timeIntervalSince1970: row["at"]),
                kind: row["kind"],
                state: row["state"],
                subject: row["subject"],
                newWords: row["new_words"]
            )
        }
    }

    private static func sent(to client: String, _ db: Database) throws -> [ClientExport.Sent] {
        let listed = "WHERE id IN (SELECT entry FROM outbox_client WHERE client = ?) ORDER BY id"
        return try OutboxTable.entries(db, listed, [client]).map { entry in
            ClientExport.Sent(
                key: entry.parcel.key,
                receiver: entry.parcel.receiver,
                state: entry.state.rawValue,
                sentAt: entry.sentAt,
                payload: String(decoding: entry.parcel.payload, as: UTF8.self)
            )
        }
    }
}
