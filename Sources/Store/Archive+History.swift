import Foundation
import GRDB
import MailFormat
import Standing

extension Archive {
    /// Hands out every client's mail by people, client after client in one snapshot, each sorted by time, then Message-ID.
    ///
    /// Only one client's mail is in memory at a time, so that an archive of a million mails can be judged again.
    ///
    /// - Parameters:
    ///   - some: the clients, by key; nil is everybody.
    ///   - inMatters: whether threads are found out; without, there are only the mails that the client wrote, without names and
    ///     in no order, and it takes a quarter of the time.
    ///   - body: what is done with a client's mails.
    /// - Throws: `ArchiveError`, or what `body` throws.
    public func eachHistory(
        of some: [String]? = nil,
        inMatters: Bool = true,
        _ body: (String, [HistoryRow]) throws -> Void
    ) throws {
        try read { db in
            let clients = try Self.clients(some, db)
            // A client's mails lie scattered over the file: what is read again and again stays at hand, and is given
            // back at the end, since the connection stays open as long as the daemon runs.
            let usual = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? -2_000
            try db.execute(sql: "PRAGMA cache_size = -\(Self.historyCacheKilobytes)")
            defer { try? db.execute(sql: "PRAGMA cache_size = \(usual); PRAGMA shrink_memory") }
            let statement = try db.cachedStatement(sql: Self.historySQL(inMatters))
            for client in clients {
                try body(
                    client["key"],
                    Self.history(statement, client: client["id"], inMatters: inMatters)
                )
            }
        }
    }

    private static func clients(_ some: [String]?, _ db: Database) throws -> [Row] {
        let sql = "SELECT id, key FROM client WHERE messages > 0"
        guard let some else { return try Row.fetchAll(db, sql: sql + " ORDER BY key") }
        let statement = try db.cachedStatement(sql: sql + " AND key = ?")
        return try some.compactMap { try Row.fetchOne(statement, arguments: [$0]) }
    }

    private static let historyCacheKilobytes = 65_536

    // Sorted by the statement: a client's few hundred rows at a time.
    private static func historySQL(_ inMatters: Bool) -> String {
        let rows = """
            FROM message_client mc JOIN message m ON m.id = mc.message_row
            WHERE mc.client = ? AND m.kind = 'human' AND m.state IN ('read', 'unscored')
            """
        return inMatters
            ? """
            SELECT m.message_id, m.at, m.direction = 'inbound', m.signals, m.is_history,
                m.refs, m.subject, m.people
            \(rows) ORDER BY m.at, m.message_id
            """
            : """
            SELECT '', m.at, 1, m.signals, m.is_history \(rows) AND m.direction = 'inbound'
            """
    }

    private static func history(
        _ statement: Statement,
        client: Int64,
        inMatters: Bool
    ) throws -> [HistoryRow] {
        let rows = try Row.fetchCursor(statement, arguments: [client])
        var mails: [HistoryRow] = []
        var members: [ThreadMember] = []
        var persons = PersonNumbers()
        while let row = try rows.next() {
            let at = Date(timeIntervalSince1970: row[1])
            let id: String = row[0]
            mails.append(
                HistoryRow(
                    messageID: id,
                    at: at,
                    matter: "",
                    content: try content(row),
                    isHistory: row[4]
                )
            )
            guard inMatters else { continue }
            let people = TextColumns.addresses(row[7])
            if row[2], let author = people.first {
                mails[mails.count - 1].person = persons.number(of: author)
            }
            members.append(
                ThreadMember(
                    id: id,
                    references: TextColumns.texts(row[5]),
                    subject: row[6],
                    people: people,
                    at: at
                )
            )
        }
        for (index, matter) in Threads.matters(of: members).enumerated() {
            mails[index].matter = matter
        }
        return mails
    }

    private static func content(_ row: Row) throws -> Observation.Content {
        let isInbound: Bool = row[2]
        let content = try row.withUnsafeData(atIndex: 3) { blob -> Observation.Content? in
            guard let blob else {
                return isInbound ? .client(ClientMail(reading: nil)) : .ours(OwnMail())
            }
            return SignalsCoding.content(Array(blob), isInbound: isInbound)
        }
        guard let content else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unreadable signals")
        }
        return content
    }
}
