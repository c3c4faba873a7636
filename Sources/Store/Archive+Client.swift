public import Foundation
import GRDB

extension Archive {
    /// One client with mail by people; nil where there is none of this key.
    ///
    /// - Throws: `ArchiveError`.
    public func client(_ key: String) throws -> ClientRow? {
        try read { db in
            let sql = "SELECT * FROM client WHERE key = ? AND messages > 0"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [key]) else { return nil }
            let addresses = try String.fetchAll(
                db,
                sql: "SELECT address FROM client_address WHERE client = ? ORDER BY address",
                arguments: [row["id"] as Int64]
            )
            let names = try Self.names(of: addresses + [key], db)
            return Self.client(row, addresses: addresses, names: names)
        }
    }

    /// When the oldest stored mail was written.
    ///
    /// - Throws: `ArchiveError`.
    public func oldestMail() throws -> Date? {
        try read { db in
            let oldest = try Double.fetchOne(db, sql: "SELECT min(at) FROM message")
            return oldest.map(Date.init(timeIntervalSince1970:))
        }
    }

    /// How many clients have mail by people.
    ///
    /// - Throws: `ArchiveError`.
    public func clientCount() throws -> Int {
        try read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM client WHERE messages > 0") ?? 0
        }
    }

    private static func names(of addresses: [String], _ db: Database) throws -> [String: String] {
        try addresses.reduce(into: [:]) { names, address in
            let sql = "SELECT name FROM name WHERE address = ?"
            names[address] = try String.fetchOne(db, sql: sql, arguments: [address])
        }
    }
}
