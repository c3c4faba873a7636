import GRDB

/// Walks over the stored mail and gives each to the clients that a grouping says.
struct MailRegrouping {
    /// Who got mail that a client lost.
    private(set) var heirs: [Int64: Set<Int64>] = [:]
    /// Clients that lost or won mail.
    private(set) var touched: Set<Int64> = []
    /// Mails that changed hands.
    private(set) var moved = 0

    private let db: Database
    private let grouping: Grouping
    private var rows: [String: Int64] = [:]

    /// Mails in memory at a time.
    private static let chunk = 1000

    init(_ db: Database, _ grouping: Grouping) {
        self.db = db
        self.grouping = grouping
    }

    mutating func run() throws {
        var last: Int64 = 0
        while let end = try walk(after: last) { last = end }
    }

    /// The next mails; the row of the last of them, nil where there is none.
    private mutating func walk(after last: Int64) throws -> Int64? {
        let mails = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, direction, people, state FROM message WHERE id > ? ORDER BY id LIMIT ?
                    """
            ),
            arguments: [last, Self.chunk]
        )
        guard let first = mails.first?[0] as Int64?, let end = mails.last?[0] as Int64? else {
            return nil
        }
        let owners = try owners(from: first, to: end)
        for row in mails {
            let mail = GroupedMail(
                direction: Direction(rawValue: row[1]) ?? .inbound,
                people: TextColumns.people(row[2]),
                isAside: row[3] == "aside"
            )
            try give(mail, row: row[0], from: owners[row[0]] ?? [:])
        }
        return end
    }

    /// The clients of some mails, by their keys.
    private func owners(from first: Int64, to last: Int64) throws -> [Int64: [String: Int64]] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT mc.message_row, c.key, c.id
                    FROM message_client mc JOIN client c ON c.id = mc.client
                    WHERE mc.message_row BETWEEN ? AND ?
                    """
            ),
            arguments: [first, last]
        )
        var owners: [Int64: [String: Int64]] = [:]
        while let row = try rows.next() { owners[row[0], default: [:]][row[1]] = row[2] }
        return owners
    }

    private mutating func give(
        _ mail: GroupedMail,
        row: Int64,
        from owners: [String: Int64]
    ) throws {
        // What was set aside and belonged to nobody (a circular, no author) was never read, and stays nobody's.
        guard !(mail.isAside && owners.isEmpty) else { return }
        let wanted = Set(grouping.clients(mail).map(TextColumns.clean))
        guard wanted != Set(owners.keys) else { return }
        moved += 1
        let lost = owners.filter { !wanted.contains($0.key) }.map(\.value)
        let won = try wanted.filter { owners[$0] == nil }.map { try client($0) }
        for client in lost {
            try db.cachedStatement(
                sql: "DELETE FROM message_client WHERE client = ? AND message_row = ?"
            ).execute(arguments: [client, row])
            heirs[client, default: []].formUnion(won)
        }
        for client in won {
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO message_client VALUES (?, ?)")
                .execute(arguments: [client, row])
        }
        touched.formUnion(lost + won)
    }

    /// The row of a client, made where there is none.
    private mutating func client(_ key: String) throws -> Int64 {
        if let row = rows[key] { return row }
        let row = try ClientTable.row(of: key, db)
        rows[key] = row
        return row
    }
}
