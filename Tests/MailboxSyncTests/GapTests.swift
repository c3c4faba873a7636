import MailboxSync
import TestSupport
import Testing

/// Folders in which mail is gone, on servers that count well and badly.
@Suite struct GapTests {
    /// Mails 1 to 3 and 7 to 9; what lay between is gone.
    private static var gapped: ScriptedMailbox {
        var mailbox = ScriptedMailbox(count: 9)
        mailbox.mails.removeAll { (4...6).contains($0.uid) }
        return mailbox
    }

    /// The folder on a server that takes the UIDs in a search for sequence numbers, as GNU mailutils does.
    private static var misread: ScriptedMailbox {
        var mailbox = gapped
        let mails = mailbox.mails
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID SEARCH UID ") else { return false }
            let set = command.text.split(separator: " ")[3]
            let first = set.split(separator: ":").first.flatMap { Int($0) } ?? 0
            let found = mails.dropFirst(first - 1).map { " \($0.uid)" }.joined()
            try peer.send(line: "* SEARCH\(found)")
            try peer.send(line: "\(command.tag) OK done")
            return true
        }
        return mailbox
    }

    private func withSession(
        _ mailbox: ScriptedMailbox,
        _ work: (MailboxSession, ScriptedServer) async throws -> Void
    ) async throws {
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port)
        try await session.open()
        try await work(session, server)
        await session.close()
    }

    @Test(
        arguments: [
            (3, [7, 8, 9]), (6, [7, 8, 9]), (8, [9]), (9, []),
        ] as [(UInt32, [UInt32])]
    )
    func findsNewsWhereSearchMisreadsUIDs(after last: UInt32, news: [UInt32]) async throws {
        let shelf = Shelf()
        try await withSession(Self.misread) { session, _ in
            let cursor = FolderCursor(uidValidity: 7, lastUID: last)
            let end = try await session.sync(inbox, after: cursor) { shelf.store($0) }
            #expect(end.lastUID == 9)
        }
        #expect(shelf.uids == news)
    }

    @Test func oneSearchIsEnoughWhereNothingIsGone() async throws {
        try await withSession(ScriptedMailbox(count: 9)) { session, server in
            let cursor = FolderCursor(uidValidity: 7, lastUID: 6)
            _ = try await session.sync(inbox, after: cursor) { _ in }
            #expect(!server.receivedText.contains("(UID)"))
        }
    }

    @Test("mail that came and went is no news, again and again")
    func whatIsGoneIsLookedForOnce() async throws {
        var mailbox = Self.gapped
        mailbox.mails.removeAll { $0.uid > 3 }
        mailbox.answer = { peer, command in
            let words = command.text.split(separator: " ")
            switch words.first {
            case "EXAMINE": try peer.send(line: "* 3 EXISTS")
            case "STATUS":
                try peer.send(line: "* STATUS INBOX (UIDNEXT 10 UIDVALIDITY 7)")
                try peer.send(line: "\(command.tag) OK done")
                return true
            default: return false
            }
            try peer.send(line: "* OK [UIDVALIDITY 7] v")
            try peer.send(line: "* OK [UIDNEXT 10] n")
            try peer.send(line: "\(command.tag) OK done")
            return true
        }
        try await withSession(mailbox) { session, _ in
            let seen = FolderCursor(uidValidity: 7, lastUID: 3)
            #expect(try await session.unchanged([inbox: seen]) == [])
            let cursor = try await session.sync(inbox, after: seen) { _ in }
            #expect(cursor == seen)
            #expect(try await session.unchanged([inbox: cursor]) == [inbox])
            // Another folder was open meanwhile.
            _ = try await session.contains(messageID: "<x@y>", in: "Sent")
            #expect(try await session.waitForNews(in: inbox, until: .milliseconds(10)) == false)
        }
    }
}
