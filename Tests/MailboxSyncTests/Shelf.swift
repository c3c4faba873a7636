import CurlTransport
import Foundation
import Logging
import MailboxSync
import Synchronization
import TestSupport

/// Keeps what a sync hands over, as a database would.
final class Shelf: Sendable {
    private let batches = Mutex<[FetchedBatch]>([])

    func store(_ batch: FetchedBatch) {
        batches.withLock { $0.append(batch) }
    }

    private var all: [FetchedBatch] { batches.withLock { $0 } }
    /// The batches with messages.
    var stored: [FetchedBatch] { all.filter { !$0.messages.isEmpty } }
    var messages: [FetchedMessage] { stored.flatMap(\.messages) }
    var uids: [UInt32] { messages.map(\.uid) }
    var cursor: FolderCursor? { all.last?.cursor }
}

let quietLogger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
/// The cursor of a scripted mailbox that was empty when it was first read: all in it is news.
let empty = FolderCursor(uidValidity: 7, lastUID: 0)
let inbox = MailFolder(name: "INBOX", role: .inbox)

/// A session with somebody on this machine, without TLS.
func loopbackSession(
    port: UInt16,
    user: String = "anna",
    password: String = PrivateDovecot.password,
    tuning: SyncTuning = SyncTuning()
) -> MailboxSession {
    MailboxSession(
        account: MailboxAccount(
            name: "test",
            host: "127.0.0.1",
            port: port,
            security: .plain,
            user: user,
            password: password
        ),
        tuning: tuning,
        logger: quietLogger
    )
}

/// The error of a mailbox operation; nil where there was none.
func mailboxError(_ operation: () async throws -> Void) async -> MailboxError? {
    do {
        try await operation()
        return nil
    } catch {
        return error as? MailboxError
    }
}
