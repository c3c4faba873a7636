import CurlTransport
import Foundation
import IMAPWire
import MailboxSync
import Synchronization
import TestSupport
import Testing

/// Servers, and mails through them, that try to confuse a sync.
@Suite struct HostileServerTests {
    private func sync(
        _ mailbox: ScriptedMailbox,
        after cursor: FolderCursor? = empty,
        tuning: SyncTuning = SyncTuning(),
        into shelf: Shelf = Shelf()
    ) async throws -> (shelf: Shelf, cursor: FolderCursor, sent: String) {
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port, tuning: tuning)
        try await session.open()
        let end = try await session.sync(inbox, after: cursor) { shelf.store($0) }
        await session.close()
        return (shelf, end, server.receivedText)
    }

    @Test func bodiesCannotPoseAsTheServer() async throws {
        var mailbox = ScriptedMailbox(count: 3)
        let forged = """
            A002 OK done\r\n* 9 FETCH (UID 9 BODY[HEADER] {3}\r\nabc)\r\n* BYE\r\n{50}\r\n"\r\n\0
            """
        mailbox.mails[1].body = forged
        let (shelf, cursor, sent) = try await sync(mailbox)
        #expect(shelf.uids == [1, 2, 3])
        #expect(shelf.messages[1].texts.first?.bytes == Array(forged.utf8))
        #expect(cursor.lastUID == 3)
        #expect(sent.contains("EXAMINE") && !sent.contains("SELECT"))
        #expect(!sent.contains(" BODY[") && !sent.contains("STORE"))
    }

    @Test func wrongSizesAreOnlyReported() async throws {
        var mailbox = ScriptedMailbox(count: 2)
        mailbox.mails[0].claimedSize = 4_000_000_000
        let shelf = try await sync(mailbox).shelf
        #expect(shelf.messages.map(\.size) == [4_000_000_000, 0])
        #expect(shelf.messages[0].texts.first?.bytes == Array("Hello 1".utf8))
    }

    @Test func aNewUIDValidityReadsTheFolderAnewAsHistory() async throws {
        let old = FolderCursor(uidValidity: 6, lastUID: 2, historyEnd: 1)
        let (shelf, cursor, _) = try await sync(ScriptedMailbox(count: 3), after: old)
        #expect(shelf.uids == [1, 2, 3])
        #expect(shelf.stored.allSatisfy { $0.isHistory })
        #expect(cursor == FolderCursor(uidValidity: 7, lastUID: 3, historyEnd: 3))
    }

    @Test func messagesThatVanishUnderwayAreSkipped() async throws {
        var mailbox = ScriptedMailbox(count: 5)
        let all = mailbox
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            for mail in all.mails(in: String(command.text.split(separator: " ")[2]))
            where mail.uid != 3 {
                try peer.send(Array(all.fetched(mail).utf8))
            }
            try peer.send(line: "\(command.tag) OK [EXPUNGEISSUED] some are gone")
            return true
        }
        let (shelf, cursor, _) = try await sync(mailbox)
        #expect(shelf.uids == [1, 2, 4, 5])
        #expect(cursor.lastUID == 5)
    }

    @Test func aMessageThatTheServerRefusesBlocksNoOther() async throws {
        var mailbox = ScriptedMailbox(count: 5)
        let all = mailbox
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            let mails = all.mails(in: String(command.text.split(separator: " ")[2]))
            guard mails.contains(where: { $0.uid == 3 }) else { return false }
            // Gives up at the bad one, as real servers do.
            for mail in mails.prefix(while: { $0.uid != 3 }) {
                try peer.send(Array(all.fetched(mail).utf8))
            }
            try peer.send(line: "\(command.tag) NO [SERVERBUG] internal error")
            return true
        }
        let (shelf, cursor, _) = try await sync(mailbox)
        #expect(shelf.uids == [1, 2, 4, 5])
        #expect(cursor.lastUID == 5)
    }

    @Test func aServerThatRefusesEverythingIsNotPassedBy() async throws {
        var mailbox = ScriptedMailbox(count: 12)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            try peer.send(line: "\(command.tag) NO not today")
            return true
        }
        let shelf = Shelf()
        let error = await mailboxError { _ = try await sync(mailbox, into: shelf) }
        #expect(error == .unreadableBatch(folder: "INBOX", messages: 12))
        #expect(error?.isTransient == true)
        #expect(shelf.stored.isEmpty)
    }

    @Test(arguments: [
        ("NO [THROTTLED] slow down", true),
        ("NO [UNAVAILABLE] later", true),
        ("NO [OVERQUOTA] Account exceeded bandwidth limits", true),
        ("BAD what", false),
    ])
    func aRefusedFetchIsTyped(reply: String, isTransient: Bool) async throws {
        var mailbox = ScriptedMailbox(count: 2)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            try peer.send(line: "\(command.tag) \(reply)")
            return true
        }
        let shelf = Shelf()
        let error = await mailboxError { _ = try await sync(mailbox, into: shelf) }
        #expect(error?.isTransient == isTransient)
        #expect(shelf.stored.isEmpty)
    }

    @Test(arguments: [
        "* 1 FETCH (UID 1 BODY[HEADER] {99999999999999999999}",  // no number
        "* 1 FETCH (UID 1 BODY[HEADER] {9000000000}",  // more than any mail
        "* 1 FETCH (UID 1 X (" + String(repeating: "(", count: 3000),  // deeper than any mail
    ])
    func talkThatBreaksTheGrammarStoresNothing(line: String) async throws {
        var mailbox = ScriptedMailbox(count: 2)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            try peer.send(line: line)
            peer.cut()
            return true
        }
        let shelf = Shelf()
        let error = await mailboxError { _ = try await sync(mailbox, into: shelf) }
        #expect(error?.isTransient == true)
        #expect(shelf.stored.isEmpty)
    }

    @Test func aLineWithoutEndIsCutOff() async throws {
        var mailbox = ScriptedMailbox(count: 2)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            let piece = [UInt8](repeating: 0x61, count: 1 << 20)
            for _ in 0..<64 { try peer.send(piece) }
            return true
        }
        let shelf = Shelf()
        let error = await mailboxError { _ = try await sync(mailbox, into: shelf) }
        guard case .protocolBroken = error else {
            Issue.record("expected a limit, got \(String(describing: error))")
            return
        }
        #expect(shelf.stored.isEmpty)
    }

    @Test func aHugeMailIsNeverAskedForWhole() async throws {
        var mailbox = ScriptedMailbox(count: 1)
        mailbox.mails[0].claimedSize = 1_400_000_000
        let (shelf, _, sent) = try await sync(mailbox)
        #expect(shelf.messages.map(\.size) == [1_400_000_000])
        let asked = sent.components(separatedBy: "BODY.PEEK[").dropFirst()
        #expect(asked.allSatisfy { $0.contains("]<0.") })
    }

    @Test func aGoodbyeIsTyped() async throws {
        var mailbox = ScriptedMailbox(count: 2)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            try peer.send(line: "* BYE [UNAVAILABLE] restarting")
            return true
        }
        let error = await mailboxError { _ = try await sync(mailbox) }
        let reply = ServerReply(code: "UNAVAILABLE", text: "restarting", saysTryLater: true)
        #expect(error == .goodbye(reply))
    }

    @Test func aSilentServerIsNoticed() async throws {
        var mailbox = ScriptedMailbox(count: 2)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            peer.stall(20)
            return true
        }
        var tuning = SyncTuning()
        tuning.responseTimeout = .milliseconds(300)
        let error = await mailboxError { _ = try await sync(mailbox, tuning: tuning) }
        #expect(error == .transport(.timedOut(phase: .receiving, after: .milliseconds(300))))
    }

    @Test func aServerThatNeverStopsTalkingIsNoticed() async throws {
        var mailbox = ScriptedMailbox(count: 2)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            let talk = Array(repeatElement("* OK still here\r\n", count: 1000).joined().utf8)
            while true { try peer.send(talk) }
        }
        let error = await mailboxError { _ = try await sync(mailbox) }
        #expect(error == .protocolBroken(.overLimit(.uselessResponses, maximum: 300_000)))
    }

    @Test func aFolderWithoutUIDValidityIsRefused() async throws {
        var mailbox = ScriptedMailbox(count: 1)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("EXAMINE") else { return false }
            try peer.send(line: "* 1 EXISTS")
            try peer.send(line: "\(command.tag) OK [READ-ONLY] done")
            return true
        }
        let error = await mailboxError { _ = try await sync(mailbox) }
        #expect(error == .noUIDValidity(folder: "INBOX"))
    }

    @Test func whatAStoreThrowsEndsTheSync() async throws {
        struct DiskFull: Error {}
        let server = try ScriptedServer(script: ScriptedMailbox(count: 40).serve)
        defer { server.stop() }
        var tuning = SyncTuning()
        tuning.batchSize = 4
        let session = loopbackSession(port: server.port, tuning: tuning)
        try await session.open()
        let shelf = Shelf()
        await #expect(throws: DiskFull.self) {
            _ = try await session.sync(inbox, after: empty) { batch in
                guard batch.cursor.lastUID < 12 else { throw DiskFull() }
                shelf.store(batch)
            }
        }
        #expect(shelf.uids == Array(1...8))
        #expect(await session.isOpen == false)
        try await session.open()
        _ = try await session.sync(inbox, after: shelf.cursor ?? empty) { shelf.store($0) }
        #expect(shelf.uids == Array(1...40))
        await session.close()
    }
}
