public import Briefing
public import Foundation
import GRDB

extension Archive {
    /// Clients with scored mail that no assessment has seen.
    ///
    /// - Throws: `ArchiveError`.
    public func dirtyClients() throws -> [String] {
        try read { db in
            try String.fetchAll(db, sql: "SELECT key FROM client WHERE is_dirty = 1 ORDER BY id")
        }
    }

    /// A mark to read before the timeline and to hand to `save`: mail that comes in between keeps the client dirty.
    ///
    /// - Throws: `ArchiveError`.
    public func dirtyMark(of client: String) throws -> Int64 {
        try read { db in
            let sql = "SELECT mark FROM client WHERE key = ?"
            return try Int64.fetchOne(db, sql: sql, arguments: [client]) ?? 0
        }
    }

    /// Marks all clients dirty, as after a change of settings that every standing follows from.
    ///
    /// - Throws: `ArchiveError`.
    public func markAllDirty() throws {
        try write { db in
            try db.execute(
                sql: "UPDATE client SET is_dirty = 1, mark = mark + 1 WHERE messages > 0"
            )
        }
    }

    /// Saves an assessment: reconciles the alerts, keeps the summary, enqueues what the new live alerts say; one transaction.
    ///
    /// - Parameters:
    ///   - shifts: all shifts of the client's whole timeline; `raisedAt` and the owner's words on them are ignored.
    ///   - client: the client.
    ///   - summary: the client's line.
    ///   - now: when new alerts are raised and missing ones revised.
    ///   - clearDirty: the mark read before the timeline; nil keeps the client dirty.
    ///   - tally: what the client adds to the office's history of the level; nil keeps what is known.
    ///   - parcels: makes what the outbox is to send; called inside the transaction with the new live alerts.
    /// - Returns: the new live alerts; `snoozedUntil` is set where the owner wants silence about the client.
    /// - Throws: `ArchiveError`, or what `parcels` throws; then nothing is saved.
    @discardableResult
    public func save(
        shifts: [Alert],
        of client: String,
        summary: ClientSummary,
        now: Date,
        clearDirty: Int64?,
        tally: ClientTally? = nil,
        parcels: ([Alert]) throws -> [Parcel] = { _ in [] }
    ) throws -> [Alert] {
        try write { db in
            let sql = "SELECT id, snoozed_until, told_before FROM client WHERE key = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [client]) else {
                throw ArchiveError(.unknown(client), path: file)
            }
            let reconciliation = Reconciliation(
                stored: try AlertTable.alerts(db, "WHERE client.key = ?", [client]),
                computed: shifts,
                now: now,
                snoozedUntil: row.date("snoozed_until").flatMap { $0 > now ? $0 : nil },
                toldBefore: row.date("told_before")
            )
            try apply(reconciliation, client: row["id"], db)
            try keep(summary, client: row["id"], clearDirty: clearDirty, db)
            if let tally { try Self.keep(tally, client: row["id"], db) }
            let live = reconciliation.inserted.filter { !$0.historical }
            try OutboxTable.enqueue(parcels(live), db)
            return live
        }
    }
}

extension Archive {
    private func apply(_ reconciliation: Reconciliation, client: Int64, _ db: Database) throws {
        for id in reconciliation.deleted { try AlertTable.delete(id, db) }
        for alert in reconciliation.updated { try AlertTable.update(alert, db) }
        for alert in reconciliation.inserted { try AlertTable.insert(alert, client: client, db) }
    }

    private func keep(
        _ summary: ClientSummary,
        client: Int64,
        clearDirty: Int64?,
        _ db: Database
    ) throws {
        try db.execute(
            sql:
                "UPDATE client SET summary = ?, is_dirty = is_dirty AND mark IS NOT ? WHERE id = ?",
            arguments: [try JSON.encode(summary), clearDirty, client]
        )
    }
}
