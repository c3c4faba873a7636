import GRDB
import Testing

@testable import Store

@Suite struct SchemaTests {
    @Test func anArchiveFromBeforeKeepsWhatItReadAndBeginsAnewWhatItDidNot() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: "3 alerts and outbox")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO position VALUES ('studio', 'INBOX', 7, 40), ('studio', 'Sent', 7, 5);
                    INSERT INTO fact VALUES ('history.read.studio.INBOX', 'done', 0), ('other', '', 0);
                    """
            )
        }
        try Schema.migrator.migrate(queue)
        try queue.read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT * FROM position")
            #expect(rows.map { $0["folder"] as String } == ["INBOX"])
            #expect(rows.map { $0["history_end"] as Int } == [40])
            #expect(rows.map { $0["history_left"] as Int } == [0])
            #expect(try String.fetchAll(db, sql: "SELECT key FROM fact") == ["other"])
        }
    }
}
