import Foundation
import GRDB
import MailFormat

extension Archive {
    /// How far a folder was read; nil before the first time.
    ///
    /// - Throws: `ArchiveError`.
    public func cursor(mailbox: String, folder: String) throws -> FolderPosition? {
        try read { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT * FROM position WHERE mailbox = ? AND folder = ?",
                arguments: [mailbox, folder]
            )
            return row.map { row in
                FolderPosition(
                    mailbox: row["mailbox"],
                    folder: row["folder"],
                    uidValidity: row["uid_validity"],
                    lastUID: row["last_uid"],
                    historyEnd: row["history_end"],
                    historyLeft: row["history_left"],
                    liveAfter: (row["live_after"] as Double?).map(
                        Date.init(timeIntervalSince1970:)
                    )
                )
            }
        }
    }

    /// Stores a batch and moves the cursor, in one transaction; a mail that is stored already counts once.
    ///
    /// - Returns: how many mails were new.
    /// - Throws: `ArchiveError`; then neither the batch nor the cursor is stored.
    @discardableResult
    public func store(_ batch: [IncomingMessage], position: FolderPosition?) throws -> Int {
        try write { db in
            var insertion = try BatchInsertion(db)
            for mail in batch { try insertion.add(mail) }
            try insertion.finish()
            if let position { try move(to: position, db) }
            return insertion.stored
        }
    }
}

extension Archive {
    /// Within one UIDVALIDITY a cursor only moves on: up with what is new, down with history.
    private func move(to position: FolderPosition, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO position (mailbox, folder, uid_validity, last_uid, history_end,
                    history_left, live_after)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET
                    last_uid = iif(uid_validity = excluded.uid_validity,
                        max(last_uid, excluded.last_uid), excluded.last_uid),
                    history_left = iif(uid_validity = excluded.uid_validity,
                        min(history_left, excluded.history_left), excluded.history_left),
                    history_end = iif(uid_validity = excluded.uid_validity,
                        history_end, excluded.history_end),
                    live_after = iif(uid_validity = excluded.uid_validity,
                        live_after, excluded.live_after),
                    uid_validity = excluded.uid_validity
                """,
            arguments: [
                TextColumns.clean(position.mailbox), TextColumns.clean(position.folder),
                position.uidValidity, position.lastUID, position.historyEnd, position.historyLeft,
                position.liveAfter?.timeIntervalSince1970,
            ]
        )
    }
}
