import GRDB
public import Standing

/// What a client adds to the office's history of the level.
public struct ClientTally: Sendable, Equatable {
    /// Years from the first message to the last.
    public var years: Double
    /// Journeys of the sum of P that count.
    public var journeys: Int

    /// What a replay of the client found.
    public init(_ replay: ClientReplay) {
        years = replay.years
        journeys = replay.journeys
    }
}

// Each client's part in what only the whole office tells; the sums by day follow by triggers.
extension Archive {
    /// Clients with mail that no survey has seen, with the mark to hand to `keep`.
    ///
    /// - Throws: `ArchiveError`.
    public func unsurveyedClients() throws -> [(client: String, mark: Int64)] {
        try read { db in
            let sql = """
                SELECT key, mark FROM client WHERE is_unsurveyed = 1 AND messages > 0 ORDER BY id
                """
            return try Row.fetchAll(db, sql: sql).map { ($0["key"], $0["mark"]) }
        }
    }

    /// Keeps clients' parts; mail that came in since the mark was read keeps a client waiting.
    ///
    /// - Throws: `ArchiveError`.
    public func keep(_ surveys: [(client: String, mark: Int64, survey: ClientSurvey)]) throws {
        try write { db in
            for (key, mark, survey) in surveys {
                let sql = "SELECT id FROM client WHERE key = ?"
                guard let id = try Int64.fetchOne(db, sql: sql, arguments: [key]) else { continue }
                try Self.keep(survey.middle, client: id, db)
                try Self.keep(survey.days, client: id, db)
                try db.execute(
                    sql: "UPDATE client SET is_unsurveyed = mark IS NOT ? WHERE id = ?",
                    arguments: [mark, id]
                )
            }
        }
    }

    /// All that is kept, put together; it costs as much as there are clients and days, however many mails there are.
    ///
    /// - Throws: `ArchiveError`.
    public func officeSurvey() throws -> OfficeSurvey {
        try read { db in
            var survey = OfficeSurvey()
            let middles = try Row.fetchCursor(
                db,
                sql: """
                    SELECT conduct, negative, problem, glad FROM client_survey
                    WHERE conduct IS NOT NULL
                    """
            )
            while let row = try middles.next() {
                survey.add(.init(conduct: row[0], negative: row[1], problem: row[2], glad: row[3]))
            }
            let sql = "SELECT day, heard, unhappy FROM office_day WHERE heard > 0"
            let days = try Row.fetchCursor(db, sql: sql)
            while let row = try days.next() {
                survey.add(day: row[0], heard: row[1], unhappy: row[2])
            }
            return survey
        }
    }

    /// Has all clients surveyed anew, as after a change of the clock that days are counted by.
    ///
    /// - Throws: `ArchiveError`.
    public func markAllUnsurveyed() throws {
        try write { try $0.execute(sql: "UPDATE client SET is_unsurveyed = 1") }
    }

    /// Mails by people in clients' histories; a mail of two clients counts twice.
    ///
    /// - Throws: `ArchiveError`.
    public func mailsOfClients() throws -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT sum(messages) FROM client") ?? 0 }
    }
}

extension Archive {
    private static func keep(_ middle: ClientSurvey.Middle?, client: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO client_survey (client, conduct, negative, problem, glad)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET conduct = excluded.conduct,
                negative = excluded.negative, problem = excluded.problem, glad = excluded.glad
                """
        )
        try statement.execute(arguments: [
            client, middle?.conduct, middle?.negative, middle?.problem, middle?.glad,
        ])
    }

    /// Writes the days that changed, and no others.
    private static func keep(_ days: [Int: Int], client: Int64, _ db: Database) throws {
        let sql = "SELECT day, unhappy FROM client_day WHERE client = ?"
        let rows = try Row.fetchAll(db, sql: sql, arguments: [client])
        let before = [Int: Int](uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
        let drop = try db.cachedStatement(
            sql: "DELETE FROM client_day WHERE client = ? AND day = ?"
        )
        for day in before.keys where days[day] == nil {
            try drop.execute(arguments: [client, day])
        }
        let put = try db.cachedStatement(
            sql: """
                INSERT INTO client_day VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET unhappy = excluded.unhappy
                """
        )
        for (day, unhappy) in days where before[day] != unhappy {
            try put.execute(arguments: [client, day, unhappy])
        }
    }
}
