public import Foundation
import GRDB

extension Archive {
    /// A fact the office remembers.
    ///
    /// - Throws: `ArchiveError`.
    public func fact(_ key: String) throws -> Fact? {
        try read { db in
            let sql = "SELECT * FROM fact WHERE key = ?"
            return try Row.fetchOne(db, sql: sql, arguments: [key]).map(Fact.init)
        }
    }

    /// All facts whose key begins with a prefix.
    ///
    /// - Throws: `ArchiveError`.
    public func facts(prefix: String) throws -> [String: Fact] {
        try read { db in
            let sql = "SELECT * FROM fact WHERE substr(key, 1, length(?)) = ?"
            let rows = try Row.fetchAll(db, sql: sql, arguments: [prefix, prefix])
            return rows.reduce(into: [:]) { facts, row in facts[row["key"]] = Fact(row) }
        }
    }

    /// Remembers a fact; nil forgets it.
    ///
    /// - Throws: `ArchiveError`.
    public func setFact(_ key: String, _ value: String?, at now: Date) throws {
        try write { db in
            guard let value else {
                return try db.execute(sql: "DELETE FROM fact WHERE key = ?", arguments: [key])
            }
            try db.execute(
                sql: """
                    INSERT INTO fact VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at
                    """,
                arguments: [key, value, now.timeIntervalSince1970]
            )
        }
    }
}

extension Fact {
    init(_ row: Row) {
        self.init(value: row["value"], at: Date(timeIntervalSince1970: row["at"]))
    }
}
