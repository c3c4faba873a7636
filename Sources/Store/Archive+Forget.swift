import Foundation
import GRDB
import MailFormat

extension Archive {
    /// Deletes all that is stored of a client and overwrites it on disk; new mail starts anew.
    ///
    /// Mail that belongs to other clients too stays theirs, without this client's address and without its subject.
    ///
    /// - Throws: `ArchiveError`; a busy reader may keep the file from being overwritten: call again.
    public func forget(client: String) throws {
        try write { db in
            let row = try Int64.fetchOne(
                db,
                sql: "SELECT id FROM client WHERE key = ?",
                arguments: [client]
            )
            let addresses = try Self.allAddresses(of: client, db)
            let people = try Self.people(of: client, db)
            try Self.forgetMail(of: row, db)
            try Self.forgetParcels(naming: client, addresses: addresses, db)
            try Self.redact(addresses, db)
            try Self.forgetImports(naming: addresses, db)
            try Self.forgetNames(of: people.subtracting(addresses), db)
            try db.execute(sql: "DELETE FROM client WHERE key = ?", arguments: [client])
        }
        try overwrite()
    }

    /// Rewrites the file without its free pages and empties the WAL, where deleted text would live on.
    private func overwrite() throws {
        try maintain { db in
            try db.execute(sql: "VACUUM")
            let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            guard row?[0] == 0 else {
                throw DatabaseError(
                    resultCode: .SQLITE_BUSY,
                    message: "a reader holds on to deleted text"
                )
            }
        }
    }
}

extension Archive {
    /// The key, every address the client wrote from, and for a company those of it that were written to.
    static func allAddresses(of client: String, _ db: Database) throws -> Set<String> {
        let written = try String.fetchAll(
            db,
            sql: """
                SELECT address FROM client_address
                WHERE client = (SELECT id FROM client WHERE key = ?)
                """,
            arguments: [client]
        )
        guard client.hasPrefix("@") else { return Set(written + [client]) }
        let colleagues = try people(of: client, db).filter { $0.hasSuffix(client) }
        return colleagues.union(written + [client])
    }

    /// The addresses of everybody in the client's mail, ours and others' too.
    private static func people(of client: String, _ db: Database) throws -> Set<String> {
        let lines = try String.fetchCursor(
            db,
            sql: """
                SELECT m.people FROM client c JOIN message_client mc ON mc.client = c.id
                JOIN message m ON m.id = mc.message_row WHERE c.key = ?
                """,
            arguments: [client]
        )
        var people: Set<String> = []
        while let line = try lines.next() {
            people.formUnion(TextColumns.people(line).map(\.address))
        }
        return people
    }

    /// Names of people who are in nobody's mail any more.
    private static func forgetNames(of addresses: Set<String>, _ db: Database) throws {
        for address in addresses {
            try db.execute(
                sql: """
                    DELETE FROM name WHERE address = ?
                    AND NOT EXISTS (SELECT 1 FROM message WHERE instr(people, ?) > 0)
                    """,
                arguments: [address, address + "\t"]
            )
        }
    }

    /// Files that mail was imported from may be named after a client.
    private static func forgetImports(naming addresses: Set<String>, _ db: Database) throws {
        for address in addresses {
            try db.execute(
                sql: "DELETE FROM fact WHERE key LIKE 'import%' AND instr(lower(key), ?) > 0",
                arguments: [address]
            )
        }
    }

    private static func forgetMail(of client: Int64?, _ db: Database) throws {
        let mine = "SELECT message_row FROM message_client WHERE client = ?"
        let others = "SELECT message_row FROM message_client WHERE client <> ?"
        try db.execute(
            sql: "DELETE FROM message WHERE id IN (\(mine)) AND id NOT IN (\(others))",
            arguments: [client, client]
        )
        try db.execute(
            sql: "UPDATE message SET subject = '', prints = NULL WHERE id IN (\(mine))",
            arguments: [client]
        )
    }

    /// A digest that was sent keeps its key, or it would be sent again; everything else that names the client goes.
    private static func forgetParcels(
        naming client: String,
        addresses: Set<String>,
        _ db: Database
    ) throws {
        let listed = try Int64.fetchSet(
            db,
            sql: "SELECT entry FROM outbox_client WHERE client = ?",
            arguments: [client]
        )
        let entries = try OutboxTable.entries(db, "", [])
        for entry in entries where listed.contains(entry.id) || entry.parcel.names(addresses) {
            let isKept = entry.parcel.kind == .digest && entry.state == .sent
            let sql =
                isKept
                ? "UPDATE outbox SET last_error = NULL, payload = x'' WHERE id = ?"
                : "DELETE FROM outbox WHERE id = ?"
            try db.execute(sql: sql, arguments: [entry.id])
        }
        try db.execute(sql: "DELETE FROM outbox_client WHERE client = ?", arguments: [client])
    }

    /// Takes the client's addresses out of what others' mail says of people.
    private static func redact(_ addresses: Set<String>, _ db: Database) throws {
        for address in addresses {
            try db.execute(sql: "DELETE FROM name WHERE address = ?", arguments: [address])
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT id, people FROM message WHERE instr(people, ?) > 0",
                arguments: [address]
            )
            for row in rows {
                let people = TextColumns.people(row["people"]).filter { $0.address != address }
                try db.execute(
                    sql: "UPDATE message SET people = ? WHERE id = ?",
                    arguments: [TextColumns.lines(people), row["id"] as Int64]
                )
            }
        }
    }
}

extension Parcel {
    /// Whether the key, error or payload holds one of the addresses as plain text.
    fileprivate func names(_ addresses: Set<String>) -> Bool {
        addresses.contains { address in
            key.contains(address) || payload.range(of: Data(address.utf8)) != nil
        }
    }
}
