import Foundation
import GRDB

/// The outbox table's rows as values, and back.
enum OutboxTable {
    /// Inserts parcels whose key is new; returns how many.
    @discardableResult
    static func enqueue(_ parcels: [Parcel], _ db: Database) throws -> Int {
        var count = 0
        for parcel in parcels {
            guard let entry = try insert(parcel, db) else { continue }
            count += 1
            for client in parcel.clients {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO outbox_client VALUES (?, ?)",
                    arguments: [entry, client]
                )
            }
        }
        return count
    }

    static func entries(_ db: Database, _ conditions: String, _ arguments: StatementArguments)
        throws -> [OutboxEntry]
    {
        let sql = "SELECT * FROM outbox " + conditions
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            let clients = "SELECT client FROM outbox_client WHERE entry = ? ORDER BY client"
            return entry(
                row,
                clients: try String.fetchAll(db, sql: clients, arguments: [row["id"] as Int64])
            )
        }
    }
}

extension OutboxTable {
    private static func insert(_ parcel: Parcel, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db,
            sql: """
                INSERT INTO outbox (kind, key, receiver, message_id, payload, not_before, state)
                VALUES (?, ?, ?, ?, ?, ?, 'queued') ON CONFLICT (key) DO NOTHING RETURNING id
                """,
            arguments: [
                parcel.kind.rawValue, parcel.key, parcel.receiver, parcel.messageID,
                parcel.payload, parcel.notBefore.timeIntervalSince1970,
            ]
        )
    }

    private static func entry(_ row: Row, clients: [String]) -> OutboxEntry {
        OutboxEntry(
            id: row["id"],
            parcel: Parcel(
                kind: Parcel.Kind(rawValue: row["kind"]) ?? .alert,
                key: row["key"],
                receiver: row["receiver"],
                messageID: row["message_id"],
                payload: row["payload"],
                clients: clients,
                notBefore: Date(timeIntervalSince1970: row["not_before"])
            ),
            state: OutboxEntry.State(rawValue: row["state"]) ?? .failed,
            attempts: row["attempts"],
            lastError: row["last_error"],
            sentAt: row.date("sent_at")
        )
    }
}
