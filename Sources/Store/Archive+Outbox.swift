public import Foundation
import GRDB

extension Archive {
    /// Puts parcels into the outbox, but for those whose key is known already.
    ///
    /// - Returns: how many were new.
    /// - Throws: `ArchiveError`.
    @discardableResult
    public func enqueue(_ parcels: [Parcel]) throws -> Int {
        try write { db in try OutboxTable.enqueue(parcels, db) }
    }

    /// What is to be sent now, oldest first: queued, failed and due again, or left in `sending` by a crash.
    ///
    /// Nothing is put off for a day: a date further ahead is of a clock that was set back since.
    ///
    /// One loop alone may send: what another is just sending is handed out too.
    ///
    /// - Throws: `ArchiveError`.
    public func due(at now: Date, limit: Int = 100) throws -> [OutboxEntry] {
        try read { db in
            try OutboxTable.entries(
                db,
                """
                WHERE state <> 'sent' AND (not_before <= ? OR not_before > ?)
                    AND (state <> 'failed' OR not_before < ?)
                ORDER BY id LIMIT ?
                """,
                [
                    now.timeIntervalSince1970, now.timeIntervalSince1970 + Self.longestPause,
                    Self.never, limit,
                ]
            )
        }
    }

    /// Notes on disk that an attempt begins; only then may anything leave.
    ///
    /// - Throws: `ArchiveError`.
    public func markSending(_ id: Int64) throws {
        try step(id, "state = 'sending', attempts = attempts + 1", [])
    }

    /// Notes that a parcel arrived, and empties its payload.
    ///
    /// - Throws: `ArchiveError`.
    public func markSent(_ id: Int64, at now: Date) throws {
        try step(
            id,
            "state = 'sent', sent_at = ?, last_error = NULL, payload = x''",
            [now.timeIntervalSince1970]
        )
    }

    /// Notes that an attempt failed; with no time to try again it is given up.
    ///
    /// - Throws: `ArchiveError`.
    public func markFailed(_ id: Int64, error: String, retryAt: Date?) throws {
        try step(
            id,
            "state = 'failed', last_error = ?, not_before = ?",
            [
                TextColumns.clean(String(error.prefix(500))),
                retryAt?.timeIntervalSince1970 ?? Self.never,
            ]
        )
    }

    /// All entries, newest first.
    ///
    /// - Throws: `ArchiveError`.
    public func outbox(limit: Int = 100) throws -> [OutboxEntry] {
        try read { db in try OutboxTable.entries(db, "ORDER BY id DESC LIMIT ?", [limit]) }
    }
}

extension Archive {
    /// When a parcel that was given up is tried again.
    private static let never = Date.distantFuture.timeIntervalSince1970
    /// More than a courier ever waits between two attempts, in seconds.
    private static let longestPause = 86_400.0

    /// A step of a parcel's life; one that was sent stays sent.
    private func step(_ id: Int64, _ change: String, _ arguments: StatementArguments) throws {
        try self.change(
            "UPDATE outbox SET \(change) WHERE id = ? AND state <> 'sent'",
            arguments + [id],
            name: "outbox entry \(id)"
        )
    }
}
