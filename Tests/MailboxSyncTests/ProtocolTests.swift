import Foundation
import IMAPWire
import MailboxSync
import TestSupport
import Testing

/// What is asked of a server follows from what it offers.
@Suite struct ProtocolTests {
    private func talk(
        _ mailbox: ScriptedMailbox,
        _ work: (MailboxSession) async throws -> Void
    ) async throws -> [String] {
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port)
        try await session.open()
        try await work(session)
        await session.close()
        return server.receivedText.components(separatedBy: "\r\n").map {
            $0.split(separator: " ", maxSplits: 1).dropFirst().joined()
        }
    }

    @Test func saysWhoItIsWhereThatIsAsked() async throws {
        var mailbox = ScriptedMailbox()
        #expect(try await !talk(mailbox) { _ in }.contains { $0.hasPrefix("ID ") })
        mailbox.capabilities += " ID"
        #expect(try await talk(mailbox) { _ in }.contains("ID (\"name\" \"Barometer\")"))
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("ID") else { return false }
            try peer.send(line: "\(command.tag) BAD never heard of it")
            return true
        }
        #expect(try await talk(mailbox) { _ in }.last { !$0.isEmpty } == "LOGOUT")
    }

    @Test(arguments: [
        ("* ENABLED UTF8=ACCEPT", "EXAMINE {8+}"),
        ("* ENABLED", "EXAMINE \"Wys&AUI-ane\""),
    ])
    func namesAreUTF8OnceThatIsEnabled(answer: String, examine: String) async throws {
        var mailbox = ScriptedMailbox()
        mailbox.capabilities += " ENABLE UTF8=ACCEPT LITERAL+"
        mailbox.answer = { peer, command in
            if command.text == "ENABLE UTF8=ACCEPT" { try peer.send(line: answer) }
            if command.text == "EXAMINE {8+}" { _ = try peer.readLine() }
            return false
        }
        let sent = try await talk(mailbox) { session in
            let folder = MailFolder(name: "Wysłane", role: .sent)
            _ = try? await session.sync(folder, after: nil) { _ in }
        }
        #expect(sent.contains(examine), "\(sent)")
    }

    @Test(arguments: [true, false])
    func asksOfAllFoldersAtOnceWhetherAnythingCame(hasListStatus: Bool) async throws {
        var mailbox = ScriptedMailbox()
        if hasListStatus { mailbox.capabilities += " LIST-EXTENDED LIST-STATUS" }
        mailbox.answer = { peer, command in
            for (name, next, validity) in [("INBOX", 5, 7), ("Sent", 9, 7), ("Old", 3, 8)]
            where command.text.contains("STATUS") && command.text.contains("\"\(name)\"") {
                let counters = "UIDNEXT \(next) UIDVALIDITY \(validity)"
                try peer.send(line: "* STATUS \(name) (\(counters))")
            }
            return false
        }
        let folders = ["INBOX", "Sent", "Old", "Gone"].map { MailFolder(name: $0, role: .other) }
        let sent = try await talk(mailbox) { session in
            let unchanged = try await session.unchanged([
                folders[0]: FolderCursor(uidValidity: 7, lastUID: 4),
                folders[1]: FolderCursor(uidValidity: 7, lastUID: 7),
                folders[2]: FolderCursor(uidValidity: 7, lastUID: 7),
                folders[3]: FolderCursor(uidValidity: 7, lastUID: 0),
            ])
            #expect(unchanged == [folders[0]])
        }
        let all =
            "LIST \"\" (\"Gone\" \"INBOX\" \"Old\" \"Sent\") RETURN (STATUS (UIDNEXT UIDVALIDITY))"
        #expect(sent.contains(all) == hasListStatus)
        #expect(sent.count { $0.hasPrefix("STATUS") } == (hasListStatus ? 0 : 4))
        #expect(!sent.contains { $0.hasPrefix("EXAMINE") })
    }

    @Test func allMailIsReadWithoutDraftsAndWhatIsThrownAway() async throws {
        var mailbox = ScriptedMailbox(count: 4)
        let all = mailbox
        let labels: [UInt32: String] = [
            1: "\\Inbox", 2: "\"\\\\Draft\"", 3: "\"\\\\Trash\"", 4: "\\Sent",
        ]
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            #expect(command.text.hasSuffix("X-GM-LABELS)"))
            for mail in all.mails {
                let label = "X-GM-LABELS (\(labels[mail.uid] ?? "")) UID"
                let line = all.fetched(mail).replacing(
                    "(UID",
                    with: "(\(label)",
                    maxReplacements: 1
                )
                try peer.send(Array(line.utf8))
            }
            try peer.send(line: "\(command.tag) OK done")
            return true
        }
        let shelf = Shelf()
        _ = try await talk(mailbox) { session in
            let folder = MailFolder(name: "[Gmail]/All Mail", role: .all)
            _ = try await session.sync(folder, after: nil) { shelf.store($0) }
        }
        #expect(shelf.uids == [1, 4])
    }

    @Test(arguments: ["NO [NOPERM] not yours", "BAD what"])
    func aFolderThatIsClosedToUsLeavesTheSessionSound(answer: String) async throws {
        var mailbox = ScriptedMailbox(count: 1)
        mailbox.answer = { peer, command in
            if command.text.hasPrefix("LIST") {
                try peer.send(line: "* LIST (\\Archive) \"/\" \"Archive\"")
            }
            guard command.text == "EXAMINE \"Archive\"" else { return false }
            try peer.send(line: "\(command.tag) \(answer)")
            return true
        }
        let shelf = Shelf()
        let sent = try await talk(mailbox) { session in
            for _ in 1...2 {
                let folders = try await session.folders()
                #expect(folders.map(\.name) == ["INBOX", "Archive"])
                let error = await mailboxError {
                    _ = try await session.sync(folders[1], after: nil) { _ in }
                }
                #expect(error?.isClosedFolder == true)
            }
            _ = try await session.sync(inbox, after: nil) { shelf.store($0) }
        }
        #expect(shelf.uids == [1])
        #expect(sent.count { $0.hasPrefix("LIST") } == 2, "looked for anew, once")
    }

    @Test func foldersAreListedOnceAnHour() async throws {
        var mailbox = ScriptedMailbox()
        mailbox.capabilities += " NAMESPACE"
        mailbox.answer = { peer, command in
            if command.text == "NAMESPACE" {
                try peer.send(line: "* NAMESPACE ((\"\" \"/\")) ((\"user/\" \"/\")) NIL")
            }
            guard command.text.hasPrefix("LIST") else { return false }
            for name in ["INBOX", "user/bob/Sent", "Gesendet"] {
                try peer.send(line: "* LIST () \"/\" \"\(name)\"")
            }
            return false
        }
        let sent = try await talk(mailbox) { session in
            for _ in 1...3 {
                let folders = try await session.folders()
                #expect(folders.map(\.name) == ["INBOX", "Gesendet"])
            }
        }
        #expect(sent.count { $0.hasPrefix("LIST") } == 1)
    }
}
