import MailboxSync
import Synchronization
import TestSupport
import Testing

/// A connection that is cut at each byte of its talk, one after the other.
@Suite struct CutTests {
    @Test(.timeLimit(.minutes(3)))
    func theCursorNeverPassesWhatIsNotStored() async throws {
        let mailbox = ScriptedMailbox(count: 3)
        let total = try await bytesOfAWholeRun(mailbox)
        // The first connection is cut at a byte; after it the server is away until the next run.
        let allowance = Mutex<Int?>(nil)
        let server = try ScriptedServer(
            bytesBeforeCut: { _ in
                allowance.withLock { allowance in
                    defer { allowance = allowance.map { _ in 0 } }
                    return allowance
                }
            },
            script: mailbox.serve
        )
        defer { server.stop() }
        var stored: Set<Int> = []
        for cut in total.beforeFetch...total.all {
            let shelf = Shelf()
            allowance.withLock { $0 = cut }
            try? await run(port: server.port, shelf)
            #expect(shelf.uids == [3, 2, 1].filter { $0 > shelf.cursor?.historyLeft ?? 3 })
            stored.insert(shelf.uids.count)
            allowance.withLock { $0 = nil }
            try await run(port: server.port, shelf)
            #expect(shelf.uids == [3, 2, 1])
        }
        #expect(stored == [0, 1, 2, 3])
    }

    private func run(port: UInt16, _ shelf: Shelf) async throws {
        var tuning = SyncTuning()
        tuning.batchSize = 1
        tuning.depth = 2
        let session = loopbackSession(port: port, tuning: tuning)
        try await session.open()
        _ = try await session.sync(inbox, after: shelf.cursor) { shelf.store($0) }
        await session.close()
    }

    /// How many bytes the server sends in all, and before it answers the first FETCH.
    private func bytesOfAWholeRun(
        _ mailbox: ScriptedMailbox
    ) async throws -> (beforeFetch: Int, all: Int) {
        let sent = Mutex((beforeFetch: 0, all: 0))
        var mailbox = mailbox
        mailbox.answer = { peer, command in
            let count = peer.sentBytes
            sent.withLock { sent in
                sent.all = count
                if command.text.hasPrefix("UID FETCH"), sent.beforeFetch == 0 {
                    sent.beforeFetch = count
                }
            }
            return false
        }
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        try await run(port: server.port, Shelf())
        return sent.withLock { $0 }
    }
}
