import CurlTransport
import Foundation
import Logging
import MailboxSync
import Synchronization
import TestSupport
import Testing

/// What a store was handed.
final class Shelf: Sendable {
    let batches = Mutex<[FetchedBatch]>([])

    @Sendable func store(_ batch: FetchedBatch) async throws {
        batches.withLock { $0.append(batch) }
    }

    var messages: [FetchedMessage] { batches.withLock { $0.flatMap(\.messages) } }
    var cursor: FolderCursor? { batches.withLock { $0.last?.cursor } }
}

@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"))
struct DovecotTests {
    let server: PrivateDovecot
    let inbox = MailFolder(name: "INBOX", role: .inbox)

    init() throws {
        server = try PrivateDovecot()
    }

    func session(_ user: String = "anna") -> MailboxSession {
        MailboxSession(
            account: MailboxAccount(
                name: "test",
                host: "127.0.0.1",
                port: server.port,
                security: .insecureLoopback,
                user: user,
                password: PrivateDovecot.password
            ),
            logger: Logger(label: "test")
        )
    }

    @Test func readsEverythingThenOnlyWhatIsNew() async throws {
        for number in 1...30 {
            try server.deliver(
                Array(
                    "Subject: Mail \(number)\r\nFrom: b@x.example\r\n\r\nHello \(number)\r\n".utf8
                ),
                user: "anna"
            )
        }
        let session = session()
        try await session.open()
        let folders = try await session.folders()
        #expect(folders == [inbox])
        let shelf = Shelf()
        let cursor = try await session.sync(inbox, after: nil, store: shelf.store)
        #expect(shelf.messages.count == 30)
        #expect(shelf.cursor == cursor)
        #expect(shelf.messages.allSatisfy { $0.texts.count == 1 })
        #expect(server.flags(user: "anna").allSatisfy { !$0.contains("S") })
        try server.deliver(Array("Subject: new\r\n\r\nnew\r\n".utf8), user: "anna")
        let next = try await session.sync(inbox, after: cursor, store: shelf.store)
        #expect(next.lastUID == 31)
        #expect(shelf.messages.count == 31)
        await session.close()
        server.stop()
    }
}
