import CurlTransport
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import MailboxSync

@Suite struct RescueTests {
    @Test func suspectsWhatBreaksTheLineTwiceAndProbesTheNext() {
        var rescue = Rescue()
        #expect(rescue.step(unstored: [3, 4, 5, 6]) == .goOnCarefully)
        #expect(rescue.isCareful)
        #expect(rescue.step(unstored: [5, 6]) == .goOnCarefully)
        #expect(rescue.step(unstored: [5, 6]) == .probe(6))
        rescue.passedBy()
        #expect(rescue.step(unstored: [6]) == .goOnCarefully)
        #expect(rescue.step(unstored: [6]) == .giveUp)  // nothing behind it proves the server well
    }

    @Test func doesNotPesterTheServer() {
        var rescue = Rescue()
        var steps = 0
        while rescue.step(unstored: [UInt32(steps + 1), 1000]) != .giveUp { steps += 1 }
        #expect(steps == Rescue.maximumReconnects)
    }

    @Test(arguments: [
        (MailboxError.transport(.closedByPeer), true),
        (.transport(.broken(reason: "reset")), true),
        (.goodbye(ServerReply(code: nil, text: "internal error")), true),
        (.goodbye(ServerReply(code: "UNAVAILABLE", text: "", saysTryLater: true)), false),
        (.transport(.timedOut(phase: .receiving, after: .seconds(1))), false),
        (.transport(.cancelled), false),
        (.refused(command: "UID FETCH", ServerReply(code: "LIMIT", text: "")), false),
    ])
    func triesOnlyWhatOneMessageMayHaveCaused(error: MailboxError, helps: Bool) {
        #expect(Rescue.mayHelp(after: error) == helps)
    }

    /// A server that hangs up when it should send one of these.
    private func server(hangingUpOver bad: Set<UInt32>, count: UInt32) throws -> ScriptedServer {
        var mailbox = ScriptedMailbox(count: count)
        let all = mailbox
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            for mail in all.mails(in: String(command.text.split(separator: " ")[2])) {
                if bad.contains(mail.uid) { throw ScriptedPeer.Ended.connection }
                try peer.send(Array(all.fetched(mail).utf8))
            }
            try peer.send(line: "\(command.tag) OK done")
            return true
        }
        return try ScriptedServer(script: mailbox.serve)
    }

    @Test func aMessageThatKillsTheServerIsPassedBy() async throws {
        let server = try server(hangingUpOver: [7, 30], count: 60)
        defer { server.stop() }
        var tuning = SyncTuning()
        tuning.batchSize = 10
        tuning.depth = 2
        let session = loopbackSession(port: server.port, tuning: tuning)
        try await session.open()
        let shelf = Shelf()
        let cursor = try await session.sync(inbox, after: empty) { shelf.store($0) }
        await session.close()
        #expect(shelf.uids == (1...60).filter { $0 != 7 && $0 != 30 })
        #expect(cursor.lastUID == 60)
        #expect(shelf.stored.last?.remaining == 0)
    }

    @Test func aServerThatHangsUpOverEverythingIsNotPassedBy() async throws {
        let server = try server(hangingUpOver: Set(1...20), count: 20)
        defer { server.stop() }
        let session = loopbackSession(port: server.port)
        try await session.open()
        let shelf = Shelf()
        let error = await mailboxError {
            _ = try await session.sync(inbox, after: empty) { shelf.store($0) }
        }
        await session.close()
        #expect(error?.isTransient == true)
        #expect(shelf.stored.isEmpty)
    }

    /// Such a line makes every message guilty that is a little longer than the one it is compared with.
    @Test(.timeLimit(.minutes(2)))
    func aLineThatAlwaysEndsAtTheSameByteBlamesNoMessage() async throws {
        var mailbox = ScriptedMailbox(count: 12)
        for index in mailbox.mails.indices where index % 3 == 1 {
            mailbox.mails[index].body += String(repeating: "!", count: 60)
        }
        let server = try ScriptedServer(script: mailbox.serve)
        let proxy = try FaultyProxy(to: server.port)
        defer {
            proxy.stop()
            server.stop()
        }
        for cut in stride(from: 300, through: 1500, by: 20) {
            proxy.fault = .cut(after: cut)
            let session = loopbackSession(port: proxy.port)
            let shelf = Shelf()
            _ = await mailboxError {
                try await session.open()
                _ = try await session.sync(inbox, after: empty) { shelf.store($0) }
            }
            await session.close()
            let passed = shelf.cursor?.lastUID ?? 0
            #expect(shelf.uids == Array((1...12).prefix(Int(passed))), "cut at \(cut)")
        }
    }
}
