import Foundation
import MailboxSync
import Synchronization
import TestSupport
import Testing

/// How a sync keeps the line busy without drowning a slow store.
@Suite struct PipelineTests {
    @Test func aSlowStoreHoldsUpAskingNotReading() async throws {
        var mailbox = ScriptedMailbox(count: 200)
        let asked = Mutex(0)
        mailbox.answer = { _, command in
            if command.text.hasPrefix("UID FETCH") { asked.withLock { $0 += 1 } }
            return false
        }
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        var tuning = SyncTuning()
        tuning.batchSize = 5
        tuning.depth = 3
        let session = loopbackSession(port: server.port, tuning: tuning)
        try await session.open()
        let shelf = Shelf()
        let ahead = Mutex(0)
        _ = try await session.sync(inbox, after: empty) { batch in
            try await Task.sleep(for: .milliseconds(20))
            shelf.store(batch)
            let lead = asked.withLock { $0 } - shelf.stored.count
            ahead.withLock { $0 = max($0, lead) }
        }
        await session.close()
        #expect(shelf.uids == Array(1...200))
        #expect(shelf.stored.map(\.remaining) == (0..<40).map { 195 - 5 * $0 })
        #expect(ahead.withLock { $0 } <= tuning.depth + 1)
        #expect(ahead.withLock { $0 } > 1)
    }

    @Test func batchesComeInOrderThoughAnswersDoNot() async throws {
        var mailbox = ScriptedMailbox(count: 6)
        let all = mailbox
        let waiting = Mutex<[ScriptedPeer.Command]>([])
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            let commands = waiting.withLock { waiting in
                waiting.append(command)
                return waiting
            }
            // Holds back until all three are asked, then answers the last one first.
            guard commands.count == 3 else { return true }
            for command in commands.reversed() {
                let mails = all.mails(in: String(command.text.split(separator: " ")[2]))
                for mail in mails.reversed() { try peer.send(Array(all.fetched(mail).utf8)) }
                try peer.send(line: "\(command.tag) OK done")
            }
            return true
        }
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        var tuning = SyncTuning()
        tuning.batchSize = 2
        let session = loopbackSession(port: server.port, tuning: tuning)
        try await session.open()
        let shelf = Shelf()
        _ = try await session.sync(inbox, after: empty) { shelf.store($0) }
        await session.close()
        #expect(shelf.uids == Array(1...6))
        #expect(shelf.stored.map(\.cursor.lastUID) == [2, 4, 6])
    }

    @Test func aCancelledSyncStopsStoring() async throws {
        let server = try ScriptedServer(script: ScriptedMailbox(count: 100).serve)
        defer { server.stop() }
        var tuning = SyncTuning()
        tuning.batchSize = 1
        let session = loopbackSession(port: server.port, tuning: tuning)
        try await session.open()
        let shelf = Shelf()
        let task = Task {
            try await session.sync(inbox, after: empty) { batch in
                try await Task.sleep(for: .milliseconds(20))
                shelf.store(batch)
            }
        }
        try await Task.sleep(for: .milliseconds(150))
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
        let count = shelf.uids.count
        #expect(count < 100)
        #expect(shelf.uids == Array(Array(1...100).prefix(count)))
        try await Task.sleep(for: .milliseconds(100))
        #expect(shelf.uids.count == count)
        await session.close()
    }

    @Test func aServerWithoutIdleIsAsked() async throws {
        var mailbox = ScriptedMailbox(count: 1)
        let noops = Mutex(0)
        mailbox.answer = { peer, command in
            guard command.text == "NOOP" else { return false }
            let count = noops.withLock { noops in
                noops += 1
                return noops
            }
            if count == 3 { try peer.send(line: "* 2 EXISTS") }
            return false
        }
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        var tuning = SyncTuning()
        tuning.pollInterval = .milliseconds(50)
        let session = loopbackSession(port: server.port, tuning: tuning)
        try await session.open()
        #expect(try await session.waitForNews(in: inbox, until: .seconds(30)))
        #expect(noops.withLock { $0 } == 3)
        await session.close()
    }

    @Test func idleIsRenewedAndEndsWithDone() async throws {
        var mailbox = ScriptedMailbox(count: 1)
        mailbox.capabilities += " IDLE"
        let idles = Mutex(0)
        mailbox.answer = { peer, command in
            guard command.text == "IDLE" else { return false }
            try peer.send(line: "+ idling")
            let count = idles.withLock { idles in
                idles += 1
                return idles
            }
            if count == 3 { try peer.send(line: "* 2 EXISTS") }
            while try peer.readLine() != "DONE" {}
            return false
        }
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        var tuning = SyncTuning()
        tuning.idleRenewal = .milliseconds(50)
        let session = loopbackSession(port: server.port, tuning: tuning)
        try await session.open()
        #expect(try await session.waitForNews(in: inbox, until: .seconds(30)))
        await session.close()
        #expect(server.receivedText.components(separatedBy: " IDLE\r\nDONE\r\n").count == 4)
        #expect(server.receivedText.hasSuffix("LOGOUT\r\n"))
    }

    @Test func aServerThatRefusesItsOwnIdleIsAsked() async throws {
        var mailbox = ScriptedMailbox(count: 1)
        mailbox.capabilities += " IDLE"
        mailbox.answer = { peer, command in
            if command.text == "NOOP" { try peer.send(line: "* 2 EXISTS") }
            guard command.text == "IDLE" else { return false }
            try peer.send(line: "\(command.tag) BAD not here")
            return true
        }
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        var tuning = SyncTuning()
        tuning.pollInterval = .milliseconds(50)
        let session = loopbackSession(port: server.port, tuning: tuning)
        try await session.open()
        #expect(try await session.waitForNews(in: inbox, until: .seconds(30)))
        await session.close()
    }

    @Test(arguments: [
        "* SEARCH 1 2 x",  // no number
        "* SEARCH 99999999999",  // no UID
    ])
    func aSearchThatCannotBeReadIsNoEmptyMailbox(answer: String) async throws {
        var mailbox = ScriptedMailbox(count: 2)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID SEARCH") else { return false }
            try peer.send(line: answer)
            try peer.send(line: "\(command.tag) OK done")
            return true
        }
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port)
        try await session.open()
        let error = await mailboxError { _ = try await session.sync(inbox, after: empty) { _ in } }
        guard case .protocolBroken = error else {
            Issue.record("expected a broken protocol, got \(String(describing: error))")
            return
        }
        await session.close()
    }

    @Test func mailThatCameBetweenSyncAndWaitIsNews() async throws {
        let server = try ScriptedServer(script: ScriptedMailbox(count: 4).serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port)
        try await session.open()
        let seen = FolderCursor(uidValidity: 7, lastUID: 4)
        _ = try await session.sync(inbox, after: seen) { _ in }
        // Another folder was open meanwhile; this server knows no UID 4 there.
        _ = try await session.contains(messageID: "<x@y>", in: "Sent")
        #expect(try await session.waitForNews(in: inbox, until: .milliseconds(10)) == false)
        await session.close()
    }
}
