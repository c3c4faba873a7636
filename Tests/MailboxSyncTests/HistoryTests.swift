import MailboxSync
import Synchronization
import TestSupport
import Testing

/// The first reading of a folder: newest first, to be interrupted at any moment.
@Suite struct HistoryTests {
    private let tuning: SyncTuning = {
        var tuning = SyncTuning()
        tuning.batchSize = 2
        tuning.depth = 1
        return tuning
    }()

    private func withSession(
        _ mailbox: ScriptedMailbox,
        _ work: (MailboxSession) async throws -> Void
    ) async throws -> String {
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port, tuning: tuning)
        try await session.open()
        try await work(session)
        await session.close()
        return server.receivedText
    }

    @Test func readsNewestFirstAndDatesTheHistoryAtOnce() async throws {
        let shelf = Shelf()
        _ = try await withSession(ScriptedMailbox(count: 5)) { session in
            let end = try await session.sync(inbox, after: nil) { batch in
                if shelf.stored.isEmpty, batch.messages.isEmpty {
                    #expect(batch.cursor.historyLeft == 5 && batch.cursor.historyEnd == 5)
                }
                shelf.store(batch)
            }
            #expect(end == FolderCursor(uidValidity: 7, lastUID: 5, historyEnd: 5))
        }
        #expect(shelf.stored.map { $0.messages.map(\.uid) } == [[4, 5], [2, 3], [1]])
        #expect(shelf.stored.map(\.cursor.historyLeft) == [3, 1, 0])
        #expect(shelf.stored.map(\.remaining) == [3, 1, 0])
        #expect(shelf.stored.allSatisfy { $0.isHistory && $0.cursor.lastUID == 5 })
    }

    @Test func goesOnWhereItWasInterruptedAfterTheNews() async throws {
        let shelf = Shelf()
        let interrupted = FolderCursor(uidValidity: 7, lastUID: 5, historyEnd: 5, historyLeft: 3)
        _ = try await withSession(ScriptedMailbox(count: 7)) { session in
            let end = try await session.sync(inbox, after: interrupted) { shelf.store($0) }
            #expect(end == FolderCursor(uidValidity: 7, lastUID: 7, historyEnd: 5))
        }
        #expect(shelf.uids == [6, 7, 2, 3, 1])
        #expect(shelf.stored.map(\.isHistory) == [false, true, true])
    }

    @Test func readsNoMoreHistoryThanAskedFor() async throws {
        let shelf = Shelf()
        let sent = try await withSession(ScriptedMailbox(count: 7)) { session in
            var reading = HistoryReading(since: 1_780_000_000, maximumMessages: 3)
            let end = try await session.sync(inbox, after: nil, history: reading) {
                shelf.store($0)
            }
            #expect(end.historyLeft == 4)
            reading.maximumMessages = 0
            let same = try await session.sync(inbox, after: end, history: reading) {
                shelf.store($0)
            }
            #expect(same == end)
        }
        #expect(shelf.uids == [6, 7, 5])
        #expect(sent.contains("UID SEARCH UID 1:4294967294 SINCE 28-May-2026\r\n"))
    }

    @Test func newsEndsTheReadingOfHistory() async throws {
        var mailbox = ScriptedMailbox(count: 8)
        let fetches = Mutex(0)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            let count = fetches.withLock { fetches in
                fetches += 1
                return fetches
            }
            if count == 2 { try peer.send(line: "* 9 EXISTS") }
            return false
        }
        let shelf = Shelf()
        _ = try await withSession(mailbox) { session in
            let end = try await session.sync(inbox, after: nil) { shelf.store($0) }
            #expect(end.historyLeft == 4)
            #expect(try await session.waitForNews(in: inbox, until: .seconds(20)))
            _ = try await session.sync(inbox, after: end) { shelf.store($0) }
        }
        #expect(shelf.uids == [7, 8, 5, 6, 3, 4, 1, 2])
    }

    @Test func anEmptyFolderHasNoHistory() async throws {
        let shelf = Shelf()
        _ = try await withSession(ScriptedMailbox()) { session in
            let end = try await session.sync(inbox, after: nil) { shelf.store($0) }
            #expect(end == FolderCursor(uidValidity: 7, lastUID: 0))
            #expect(shelf.cursor == end)
        }
    }

    @Test func aServerThatDoesNotTellTheNextUIDIsAskedForAll() async throws {
        var mailbox = ScriptedMailbox(count: 4)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("EXAMINE") else { return false }
            try peer.send(line: "* 4 EXISTS")
            try peer.send(line: "* OK [UIDVALIDITY 7] v")
            try peer.send(line: "\(command.tag) OK done")
            return true
        }
        let shelf = Shelf()
        let sent = try await withSession(mailbox) { session in
            let end = try await session.sync(inbox, after: nil) { shelf.store($0) }
            #expect(end == FolderCursor(uidValidity: 7, lastUID: 4, historyEnd: 4))
        }
        #expect(shelf.uids == [3, 4, 1, 2])
        #expect(sent.contains("UID SEARCH UID 1:4294967294\r\n"))
    }

    @Test func theOldestMessageMayKillTheServer() async throws {
        var mailbox = ScriptedMailbox(count: 6)
        let all = mailbox
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            let mails = all.mails(in: String(command.text.split(separator: " ")[2]))
            if mails.contains(where: { $0.uid == 1 }) { throw ScriptedPeer.Ended.connection }
            return false
        }
        let shelf = Shelf()
        _ = try await withSession(mailbox) { session in
            let end = try await session.sync(inbox, after: nil) { shelf.store($0) }
            #expect(end.historyLeft == 0)
        }
        #expect(shelf.uids.sorted() == [2, 3, 4, 5, 6])
    }
}
