import Foundation
import MailboxSync
import Synchronization
import TestSupport
import Testing

/// What does not depend on an answer does not wait for it.
@Suite(.timeLimit(.minutes(1))) struct AheadTests {
    private let reading = AheadReading(after: nil, history: HistoryReading())

    /// Lists folders and reads INBOX; what was asked, in order.
    private func read(
        _ mailbox: ScriptedMailbox,
        ahead: AheadReading?,
        shelf: Shelf
    ) async throws -> [String] {
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port)
        try await session.open()
        let folders = try await session.folders(ahead: ahead)
        _ = try await session.sync(folders[0], after: nil) { shelf.store($0) }
        await session.close()
        return server.receivedText.components(separatedBy: "\r\n").map {
            $0.split(separator: " ", maxSplits: 1).dropFirst().joined()
        }
    }

    /// Answers LIST only once INBOX was opened and searched.
    private func patient(_ count: UInt32) -> ScriptedMailbox {
        var mailbox = ScriptedMailbox(count: count)
        let held = Held()
        mailbox.answer = { peer, command in
            if command.text.hasPrefix("LIST") {
                held.tag.withLock { $0 = command.tag }
                return true
            }
            if command.text.hasPrefix("UID SEARCH") {
                let tag = held.tag.withLock { $0 }
                try peer.send(line: "* LIST () \"/\" \"INBOX\"")
                try peer.send(line: "\(tag) OK listed")
            }
            return false
        }
        return mailbox
    }

    @Test func inboxIsOpenedAndSearchedBeforeTheFoldersAreListed() async throws {
        let shelf = Shelf()
        let sent = try await read(patient(3), ahead: reading, shelf: shelf)
        #expect(shelf.uids == [1, 2, 3])
        #expect(sent.count { $0.hasPrefix("EXAMINE") } == 1)
        #expect(sent.count { $0.hasPrefix("UID SEARCH") } == 1)
    }

    @Test func whatCameInBetweenIsNews() async throws {
        var mailbox = ScriptedMailbox(count: 3)
        let later = ScriptedMailbox(count: 4)
        let held = Held()
        mailbox.answer = { peer, command in
            let words = command.text.split(separator: " ").map(String.init)
            switch words[0] {
            case "LIST": held.tag.withLock { $0 = command.tag }
            case "UID" where words[1] == "FETCH":
                for mail in later.mails(in: words[2]) {
                    try peer.send(Array(later.fetched(mail).utf8))
                }
                try peer.send(line: "\(command.tag) OK done")
            case "UID" where words[3].hasPrefix("1:"):
                let tag = held.tag.withLock { $0 }
                for line in ["* SEARCH 1 2 3", "\(command.tag) OK", "* 4 EXISTS", "\(tag) OK"] {
                    try peer.send(line: line)
                }
            case "UID":
                try peer.send(line: "* SEARCH 4")
                try peer.send(line: "\(command.tag) OK done")
            default: return false
            }
            return true
        }
        let shelf = Shelf()
        _ = try await read(mailbox, ahead: reading, shelf: shelf)
        #expect(shelf.uids == [4, 1, 2, 3])
        #expect(shelf.stored.map(\.isHistory) == [false, true])
    }

    @Test(arguments: ["EXAMINE", "UID SEARCH"])
    func whatIsRefusedAheadIsAskedInItsTurn(command: String) async throws {
        var mailbox = ScriptedMailbox(count: 2)
        let refusals = FirstTime()
        mailbox.answer = { peer, asked in
            guard asked.text.hasPrefix(command), refusals.isNow() else { return false }
            try peer.send(line: "\(asked.tag) NO not now")
            return true
        }
        let shelf = Shelf()
        let sent = try await read(mailbox, ahead: reading, shelf: shelf)
        #expect(shelf.uids == [1, 2])
        #expect(sent.count { $0.hasPrefix("EXAMINE") } == 2)
    }

    @Test func anotherSearchThanTheOneAheadIsAskedFor() async throws {
        let shelf = Shelf()
        let other = AheadReading(
            after: nil,
            history: HistoryReading(since: 1_000_000_000)
        )
        let sent = try await read(ScriptedMailbox(count: 2), ahead: other, shelf: shelf)
        #expect(shelf.uids == [1, 2])
        #expect(sent.contains { $0.hasPrefix("UID SEARCH UID 1:") && $0.contains("SINCE") })
        #expect(sent.contains { $0.hasPrefix("UID SEARCH UID 1:") && !$0.contains("SINCE") })
    }

    @Test func nothingIsOpenedAheadWhereAllMailIsRead() async throws {
        var mailbox = ScriptedMailbox(count: 1)
        mailbox.capabilities += " X-GM-EXT-1"
        mailbox.answer = { peer, command in
            if command.text.hasPrefix("LIST") {
                try peer.send(line: "* LIST (\\All) \"/\" \"All\"")
            }
            return false
        }
        let sent = try await read(mailbox, ahead: reading, shelf: Shelf())
        #expect(sent.filter { $0.hasPrefix("EXAMINE") } == ["EXAMINE \"All\""])
    }

    @Test func whoDoesNotWaitForTheGoodbyeGoesAtOnce() async throws {
        var mailbox = ScriptedMailbox()
        mailbox.answer = { peer, command in
            guard command.text == "LOGOUT" else { return false }
            peer.stall(20)
            return true
        }
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port)
        try await session.open()
        let start = ContinuousClock.now
        await session.close(waitsForGoodbye: false)
        #expect(ContinuousClock.now - start < .seconds(1))
        #expect(await !session.isOpen)
        while !server.receivedText.contains("LOGOUT") {
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}

/// The tag of a command whose answer is held back.
private final class Held: Sendable { let tag = Mutex("") }

/// True once.
private final class FirstTime: Sendable {
    private let isOver = Mutex(false)

    func isNow() -> Bool {
        isOver.withLock { isOver in
            defer { isOver = true }
            return !isOver
        }
    }
}
