import Foundation
import GRDB
import MailFormat
import Reading

extension Archive {
    /// A client's mail by people, as far as it was read, sorted by time, then Message-ID.
    ///
    /// - Throws: `ArchiveError`.
    public func timeline(of client: String) throws -> [TimelineRow] {
        try read { db in try Self.timeline(of: client, db) }
    }

    /// The same inside a transaction.
    static func timeline(of client: String, _ db: Database) throws -> [TimelineRow] {
        let words = try words(of: client, db)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT m.message_id, m.at, m.refs, m.subject, m.direction, m.people,
                    m.is_history, m.signals, m.kind, m.id
                FROM client c JOIN message_client mc ON mc.client = c.id
                JOIN message m ON m.id = mc.message_row
                WHERE c.key = ? AND m.kind = 'human' AND m.state IN ('read', 'unscored')
                ORDER BY m.at, m.message_id
                """,
            arguments: [client]
        )
        var timeline: [TimelineRow] = []
        while let row = try rows.next() { timeline.append(try timelineRow(row, words: words)) }
        return timeline
    }
}

extension Archive {
    private static func words(of client: String, _ db: Database) throws -> [Int64: [SignalWords]] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT w.message_row, w.signal, w.text
                FROM client c JOIN message_client mc ON mc.client = c.id
                JOIN word w ON w.message_row = mc.message_row
                WHERE c.key = ? ORDER BY w.message_row, w.place
                """,
            arguments: [client]
        )
        var words: [Int64: [SignalWords]] = [:]
        while let row = try rows.next() {
            words[row[0], default: []].append(SignalWords(signal: row[1], text: row[2]))
        }
        return words
    }

    // Columns by number: by name costs a search each, and timelines are replayed by the thousand.
    private static func timelineRow(
        _ row: Row,
        words: [Int64: [SignalWords]]
    ) throws -> TimelineRow {
        TimelineRow(
            messageID: row[0],
            at: Date(timeIntervalSince1970: row[1]),
            references: TextColumns.texts(row[2]),
            subject: row[3],
            direction: Direction(rawValue: row[4]) ?? .inbound,
            people: TextColumns.people(row[5]),
            isHistory: row[6],
            signals: try signals(row[7], words: words[row[9]] ?? []),
            kind: TextColumns.kind(row[8]) ?? .human
        )
    }

    private static func signals(_ blob: Data?, words: [SignalWords]) throws -> Signals? {
        guard let blob else { return nil }
        guard let signals = SignalsCoding.decode(Array(blob)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unreadable signals")
        }
        guard case .inbound(var client) = signals else { return signals }
        client.words = words
        return .inbound(client)
    }
}
