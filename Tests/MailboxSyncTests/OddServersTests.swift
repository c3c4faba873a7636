import MailboxSync
import Synchronization
import TestSupport
import Testing

/// Servers as `make interop` found them.
@Suite struct OddServersTests {
    /// Courier tells no UIDNEXT and finds nothing in "*"; GNU mailutils finds nothing in "n:*".
    private static func mailbox(_ mails: MailCount) -> ScriptedMailbox {
        var mailbox = ScriptedMailbox()
        mailbox.answer = { peer, command in
            let words = command.text.split(separator: " ").map(String.init)
            let now = ScriptedMailbox(count: mails.value)
            switch words.first {
            case "EXAMINE":
                try peer.send(line: "* \(now.mails.count) EXISTS")
                try peer.send(line: "* OK [UIDVALIDITY 7] Ok")
            case "UID" where words[1] == "SEARCH":
                let set = words.last ?? ""
                let found = set.contains("*") ? [] : now.mails(in: set)
                try peer.send(line: "* SEARCH \(found.map { "\($0.uid)" }.joined(separator: " "))")
            case "UID" where words[1] == "FETCH":
                for mail in now.mails(in: words[2]) {
                    try peer.send(Array(now.fetched(mail).utf8))
                }
            default: return false
            }
            try peer.send(line: "\(command.tag) OK done")
            return true
        }
        return mailbox
    }

    private func withSession(
        _ mails: MailCount,
        _ work: (MailboxSession) async throws -> Void
    ) async throws {
        let server = try ScriptedServer(script: Self.mailbox(mails).serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port)
        try await session.open()
        try await work(session)
        await session.close()
    }

    @Test func historyIsHistoryWhereNoUIDNEXTIsTold() async throws {
        let shelf = Shelf()
        try await withSession(MailCount(5)) { session in
            let end = try await session.sync(inbox, after: nil) { shelf.store($0) }
            #expect(end == FolderCursor(uidValidity: 7, lastUID: 5, historyEnd: 5))
        }
        #expect(shelf.stored.map(\.isHistory) == [true])
        #expect(shelf.uids.sorted() == [1, 2, 3, 4, 5])
    }

    @Test func whatCameWhileAnotherFolderWasOpenIsNews() async throws {
        let mails = MailCount(2)
        try await withSession(mails) { session in
            let cursor = try await session.sync(inbox, after: nil) { _ in }
            _ = try await session.sync(MailFolder(name: "Sent", role: .sent), after: nil) { _ in }
            mails.value = 3
            #expect(try await session.waitForNews(in: inbox, until: .seconds(5)))
            let shelf = Shelf()
            _ = try await session.sync(inbox, after: cursor) { shelf.store($0) }
            #expect(shelf.uids == [3])
            #expect(shelf.stored.map(\.isHistory) == [false])
        }
    }
}

/// How many mails lie in the folder, for a test and its server.
private final class MailCount: Sendable {
    private let held: Mutex<UInt32>

    init(_ value: UInt32) { held = Mutex(value) }

    var value: UInt32 {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }
}
