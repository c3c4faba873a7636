import Foundation
import MailboxSync
import TestSupport
import Testing

/// Tasks share as many threads as the machine has cores: no server may keep them all.
@Suite struct SharedPoolTests {
    /// More than this machine has cores.
    private static let talkers = 2 * ProcessInfo.processInfo.activeProcessorCount

    @Test(.timeLimit(.minutes(2))) func serversThatNeverFallSilentKeepNobodyWaiting() async throws {
        var mailbox = ScriptedMailbox(count: 2)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            // A literal as long as any may be.
            try peer.send(line: "* 1 FETCH (UID 1 BODY[1]<0> {4000000000}")
            let talk = [UInt8](repeating: 0x61, count: 1 << 20)
            while true { try peer.send(talk) }
        }
        let talker = try ScriptedServer(script: mailbox.serve)
        defer { talker.stop() }
        let listeners = (0..<Self.talkers).map { _ in
            Task {
                let session = loopbackSession(port: talker.port)
                try await session.open()
                _ = try await session.sync(inbox, after: empty) { _ in }
            }
        }
        let honest = try ScriptedServer(script: ScriptedMailbox(count: 20).serve)
        defer { honest.stop() }
        while talker.connectionCount < Self.talkers {
            try await Task.sleep(for: .milliseconds(10))
        }
        let shelf = Shelf()
        let began = ContinuousClock.now
        let session = loopbackSession(port: honest.port)
        try await session.open()
        _ = try await session.sync(inbox, after: empty) { shelf.store($0) }
        await session.close()
        print("beside \(Self.talkers) endless talkers a sync took \(began.duration(to: .now))")
        #expect(shelf.uids.count == 20)
        // They are still at it: whoever waited for them would have waited for their end.
        for listener in listeners { listener.cancel() }
        talker.stop()
        for listener in listeners {
            await #expect(throws: MailboxError.self) { try await listener.value }
        }
    }
}
