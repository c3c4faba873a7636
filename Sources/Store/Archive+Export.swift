import Briefing
import Foundation
import GRDB

extension Archive {
    /// All that is stored of a client.
    ///
    /// - Throws: `ArchiveError`.
    public func export(client: String) throws -> ClientExport {
        try read { db in
            let sql = "SELECT * FROM client WHERE key = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [client]) else {
                throw ArchiveError(.unknown(client), path: file)
            }
            return try Self.export(client, row, db)
        }
    }

    private static func export(_ client: String, _ row: Row, _ db: Database) throws -> ClientExport
    {
        let addresses = try allAddresses(of: client, db).sorted()
        let sent = "WHERE id IN (SELECT entry FROM outbox_client WHERE client = ?) ORDER BY id"
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
            outbox: try OutboxTable.entries(db, sent, [client])
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
                direction: Direction(rawValue: row["direction"]) ?? .inbound,
                kind: TextColumns.kind(row["kind"]),
                isPending: row["state"] == "pending",
                subject: row["subject"],
                newWords: row["new_words"]
            )
        }
    }
}
