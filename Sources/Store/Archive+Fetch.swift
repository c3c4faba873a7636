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
            var clients = ClientRows()
            var stored = 0
            for mail in batch where try insert(mail, db, &clients) { stored += 1 }
            if let position { try move(to: position, db) }
            return stored
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

    private func insert(
        _ mail: IncomingMessage,
        _ db: Database,
        _ clients: inout ClientRows
    ) throws -> Bool {
        guard let row = try insertMessage(mail, db) else { return false }
        let isHuman = mail.message.kind == .human
        var seen: Set<String> = []
        for key in mail.clients.map(TextColumns.clean) where seen.insert(key).inserted {
            let client = try clients.row(of: key, db)
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO message_client VALUES (?, ?)")
                .execute(arguments: [client, row])
            guard isHuman else { continue }
            try db.cachedStatement(sql: "UPDATE client SET messages = messages + 1 WHERE id = ?")
                .execute(arguments: [client])
            guard mail.direction == .inbound, let author = mail.message.author else { continue }
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO client_address VALUES (?, ?)")
                .execute(arguments: [client, TextColumns.clean(author.address)])
        }
        if isHuman { try keepNames(of: mail.message, db) }
        return true
    }

    /// The new row; nil where the mail is known.
    ///
    /// A person's mail takes the place of a machine's copy of it, such as a list's.
    private func insertMessage(_ mail: IncomingMessage, _ db: Database) throws -> Int64? {
        let message = mail.message
        // Machines' and our own internal mail is counted, so that it is not fetched again, and never read.
        let isPending = message.kind == .human && !mail.clients.isEmpty
        let people = [message.author].compactMap(\.self) + message.recipients
        let statement = try db.cachedStatement(sql: Self.insertSQL)
        let arguments: StatementArguments = [
            TextColumns.clean(message.id), message.date.timeIntervalSince1970,
            mail.direction.rawValue, TextColumns.text(message.kind),
            isPending ? "pending" : "aside", TextColumns.clean(mail.mailbox), mail.isHistory,
            TextColumns.clean(message.subject), TextColumns.lines(message.references),
            TextColumns.lines(people), isPending ? TextColumns.clean(message.newWords) : nil,
            isPending ? Data(SeenWords.prints(of: message.newWords)) : nil,
        ]
        guard let row = try Int64.fetchOne(statement, arguments: arguments) else { return nil }
        try db.cachedStatement(sql: "DELETE FROM message_client WHERE message_row = ?")
            .execute(arguments: [row])
        return row
    }

    private static let insertSQL = """
        INSERT INTO message (message_id, at, direction, kind, state, mailbox, is_history,
            subject, refs, people, new_words, prints)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (message_id) DO UPDATE SET
            at = excluded.at, direction = excluded.direction, kind = excluded.kind,
            state = excluded.state, mailbox = excluded.mailbox, is_history = excluded.is_history,
            subject = excluded.subject, refs = excluded.refs, people = excluded.people,
            new_words = excluded.new_words, prints = excluded.prints
        WHERE message.state = 'aside' AND excluded.state = 'pending'
        RETURNING id
        """

    private func keepNames(of message: Message, _ db: Database) throws {
        let people = [message.author].compactMap(\.self) + message.recipients
        for person in people where !person.name.isEmpty {
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO name VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET name = excluded.name, at = excluded.at
                    WHERE excluded.at >= name.at
                    """
            )
            try statement.execute(arguments: [
                TextColumns.clean(person.address), TextColumns.clean(person.name),
                message.date.timeIntervalSince1970,
            ])
        }
    }
}

/// The rows of the clients of a batch, looked up once each.
private struct ClientRows {
    private var rows: [String: Int64] = [:]

    mutating func row(of key: String, _ db: Database) throws -> Int64 {
        if let row = rows[key] { return row }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO client (key) VALUES (?)")
            .execute(arguments: [key])
        let statement = try db.cachedStatement(sql: "SELECT id FROM client WHERE key = ?")
        guard let row = try Int64.fetchOne(statement, arguments: [key]) else {
            throw DatabaseError(message: "a client just inserted is not there")
        }
        rows[key] = row
        return row
    }
}
