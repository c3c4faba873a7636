import GRDB
public import Standing

// The history of the level: a sum over clients, each counted when it is judged.
extension Archive {
    /// Clients with mail whose part is not known.
    ///
    /// - Throws: `ArchiveError`.
    public func untalliedClients() throws -> [String] {
        try read { db in
            let sql = """
                SELECT key FROM client LEFT JOIN client_survey s ON s.client = client.id
                WHERE messages > 0 AND s.years IS NULL ORDER BY client.id
                """
            return try String.fetchAll(db, sql: sql)
        }
    }

    /// Keeps clients' parts.
    ///
    /// - Throws: `ArchiveError`.
    public func keep(_ tallies: [(client: String, tally: ClientTally)]) throws {
        try write { db in
            for (key, tally) in tallies {
                let sql = "SELECT id FROM client WHERE key = ?"
                guard let id = try Int64.fetchOne(db, sql: sql, arguments: [key]) else { continue }
                try Self.keep(tally, client: id, db)
            }
        }
    }

    /// The history of all clients.
    ///
    /// - Throws: `ArchiveError`.
    public func levelHistory() throws -> LevelHistory {
        try read { db in
            let sql = "SELECT count(years), total(years), sum(journeys) FROM client_survey"
            guard let row = try Row.fetchOne(db, sql: sql) else { return LevelHistory() }
            return LevelHistory(clients: row[0], clientYears: row[1], journeys: row[2] ?? 0)
        }
    }

    static func keep(_ tally: ClientTally, client: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO client_survey (client, years, journeys) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET years = excluded.years, journeys = excluded.journeys
                """
        )
        try statement.execute(arguments: [client, tally.years, tally.journeys])
    }
}
