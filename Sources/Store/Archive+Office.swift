import Briefing
public import Foundation
import GRDB
import MailFormat
import Reading

extension Archive {
    /// All clients with mail by people, by key.
    ///
    /// - Throws: `ArchiveError`.
    public func clients() throws -> [ClientRow] {
        try read { db in
            let addresses = try Self.addresses(db)
            let names = try Self.names(db)
            let sql = "SELECT * FROM client WHERE messages > 0 ORDER BY key"
            return try Row.fetchAll(db, sql: sql).map { row in
                Self.client(row, addresses: addresses[row["id"]] ?? [], names: names)
            }
        }
    }

    /// The newest display name of each address.
    ///
    /// - Throws: `ArchiveError`.
    public func names() throws -> [String: String] { try read(Self.names) }

    /// What was read and set aside of the mail written at or after a time; nil counts all.
    ///
    /// - Throws: `ArchiveError`.
    public func counts(since: Date?) throws -> SetAsideCounts {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT kind, state, unscored, count(*) AS count FROM message
                    WHERE at >= ? GROUP BY kind, state, unscored
                    """,
                arguments: [since?.timeIntervalSince1970 ?? -.greatestFiniteMagnitude]
            )
            return rows.reduce(into: SetAsideCounts()) { counts, row in Self.add(row, to: &counts) }
        }
    }

    /// What SQLite finds wrong with the file; empty when all is well.
    ///
    /// - Throws: `ArchiveError`.
    public func integrityCheck() throws -> [String] {
        try read { db in
            let found = try String.fetchAll(db, sql: "PRAGMA integrity_check")
            let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
            return found.filter { $0 != "ok" } + orphans.map { "orphan in \($0["table"] ?? "?")" }
        }
    }
}

extension Archive {
    private static func addresses(_ db: Database) throws -> [Int64: [String]] {
        let sql = "SELECT client, address FROM client_address ORDER BY address"
        return try Row.fetchAll(db, sql: sql).reduce(into: [:]) { found, row in
            found[row["client"], default: []].append(row["address"])
        }
    }

    private static func names(_ db: Database) throws -> [String: String] {
        try Row.fetchAll(db, sql: "SELECT address, name FROM name").reduce(into: [:]) {
            names,
            row in
            names[row["address"]] = row["name"]
        }
    }

    static func client(
        _ row: Row,
        addresses: [String],
        names: [String: String]
    ) -> ClientRow {
        let key: String = row["key"]
        let all = addresses.contains(key) || key.hasPrefix("@") ? addresses : [key] + addresses
        return ClientRow(
            client: key,
            name: names[key] ?? all.lazy.compactMap { names[$0] }.first ?? "",
            addresses: all,
            messages: row["messages"],
            // A summary of another version's shape is made anew by the next assessment.
            summary: (row["summary"] as String?).flatMap {
                try? JSON.decode(ClientSummary.self, from: $0)
            },
            isDirty: row["is_dirty"],
            snoozedUntil: row.date("snoozed_until")
        )
    }

    private static func add(_ row: Row, to counts: inout SetAsideCounts) {
        let count: Int = row["count"]
        switch (TextColumns.kind(row["kind"]), row["state"] as String) {
        case (.robot(let reason), _): counts.robots[reason, default: 0] += count
        case (.forged, _): counts.forged += count
        case (.human, "read"): counts.read += count
        case (.human, "pending"): counts.pending += count
        case (.human, "unscored"):
            let reason = (row["unscored"] as String?).flatMap(Signals.Unscored.init(rawValue:))
            counts.unscored[reason ?? .empty, default: 0] += count
        default: break
        }
    }
}
