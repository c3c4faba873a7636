public import Foundation
import GRDB
import MailFormat
public import Reading

extension Archive {
    /// Mails that wait for their reading: live ones first, then history, in the order they came.
    ///
    /// - Throws: `ArchiveError`.
    public func unscored(limit: Int) throws -> [UnscoredMessage] {
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, message_id, direction, subject, new_words, refs, at FROM message
                    WHERE state = 'pending' ORDER BY is_history, id LIMIT ?
                    """,
                arguments: [limit]
            )
            var mails: [UnscoredMessage] = []
            while let row = try rows.next() { mails.append(Self.unscored(row)) }
            for index in mails.indices {
                let mail = mails[index]
                mails[index].seen = try Self.seen(in: mail.references, by: mail.row, db)
            }
            return mails
        }
    }

    /// How many mails wait for their reading.
    ///
    /// - Throws: `ArchiveError`.
    public func backlog() throws -> Int {
        try read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM message WHERE state = 'pending'") ?? 0
        }
    }

    /// Stores readings, deletes the full new words and marks the clients dirty, in one transaction.
    ///
    /// A row that is gone or read already is left alone, so a batch may be repeated after a crash.
    ///
    /// - Throws: `ArchiveError`; then no reading is stored.
    public func store(scores: [(row: Int64, signals: Signals)]) throws {
        try write { db in
            for score in scores where try keep(score.signals, row: score.row, db) {
                try keepWords(score.signals, row: score.row, db)
                try markDirty(row: score.row, db)
            }
        }
    }

    /// Deletes quoted words of mails written before a time, in alerts too.
    ///
    /// - Returns: how many quotes and alerts lost words.
    /// - Throws: `ArchiveError`.
    @discardableResult
    public func expireWords(before: Date) throws -> Int {
        try write { db in
            try db.execute(
                sql: "DELETE FROM word WHERE at < ?",
                arguments: [before.timeIntervalSince1970]
            )
            let quotes = db.changesCount
            try db.execute(
                sql: "UPDATE message SET prints = NULL WHERE at < ? AND prints IS NOT NULL",
                arguments: [before.timeIntervalSince1970]
            )
            return try quotes + AlertTable.expireWords(before: before, db)
        }
    }
}

extension Archive {
    private static func unscored(_ row: Row) -> UnscoredMessage {
        let references = TextColumns.texts(row["refs"])
        return UnscoredMessage(
            row: row["id"],
            messageID: row["message_id"],
            direction: Direction(rawValue: row["direction"]) ?? .inbound,
            subject: row["subject"],
            newWords: row["new_words"] ?? "",
            isReply: !references.isEmpty,
            references: references,
            at: Date(timeIntervalSince1970: row["at"])
        )
    }

    /// What the nearest mails that a mail answers said, as far as they are stored by now.
    static func seen(
        in references: [String],
        by row: Int64,
        _ db: Database
    ) throws -> SeenWords {
        var seen = SeenWords()
        for reference in references.suffix(16) {
            let statement = try db.cachedStatement(
                sql: "SELECT prints FROM message WHERE message_id = ? AND id <> ?"
            )
            if let prints = try Data.fetchOne(statement, arguments: [reference, row]) {
                seen.insert([UInt8](prints))
            }
        }
        return seen
    }

    private func keep(_ signals: Signals, row: Int64, _ db: Database) throws -> Bool {
        var reason: String?
        if case .unscored(let why) = signals { reason = why.rawValue }
        let statement = try db.cachedStatement(
            sql: """
                UPDATE message SET signals = ?, state = ?, unscored = ?, new_words = NULL
                WHERE id = ? AND state = 'pending'
                """
        )
        try statement.execute(arguments: [
            Data(SignalsCoding.encode(signals)), reason == nil ? "read" : "unscored", reason, row,
        ])
        return db.changesCount > 0
    }

    private func keepWords(_ signals: Signals, row: Int64, _ db: Database) throws {
        guard case .inbound(let client) = signals else { return }
        let statement = try db.cachedStatement(
            sql: "INSERT INTO word SELECT ?, ?, ?, ?, at FROM message WHERE id = ?"
        )
        for (place, words) in client.words.enumerated() {
            try statement.execute(arguments: [
                row, place, TextColumns.clean(words.signal), TextColumns.clean(words.text), row,
            ])
        }
    }

    private func markDirty(row: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE client SET is_dirty = 1, mark = mark + 1, is_unsurveyed = 1
                WHERE id IN (SELECT client FROM message_client WHERE message_row = ?)
                """
        )
        try statement.execute(arguments: [row])
    }
}
