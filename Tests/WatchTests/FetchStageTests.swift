import Foundation
import MailboxSync
import Settings
import Store
import TestSupport
import Testing

@testable import Watch

/// Which mail is fetched from where, once, and which of it is news.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"), .serialized)
struct FetchStageTests {
    private let old = Date().addingTimeInterval(-40 * 86_400)

    @Test("what lies there at first is history, what comes after is news")
    func firstReading() async throws {
        let office = try SmallOffice()
        for number in 1...3 { try office.deliver(number, at: old) }
        #expect(try await office.fetch() == 3)
        try office.deliver(4)
        #expect(try await office.fetch() == 1)
        #expect(try await office.fetch() == 0)
        #expect(try office.stored() == (["1", "2", "3"], ["4"]))
    }

    @Test(
        "a first reading that was cut short goes on as history, and mail that came meanwhile is news"
    )
    func interrupted() async throws {
        let office = try SmallOffice()
        for number in 1...3 { try office.deliver(number, at: old) }
        // Cut after the newest: the cursor says that 1 and 2 are left.
        try await office.accounts.withSession(office.mailbox) { session in
            let inbox = MailFolder(name: "INBOX", role: .inbox)
            let cursor = try await session.sync(inbox, after: nil) { _ in }
            var position = FolderPosition(
                mailbox: "studio",
                folder: "INBOX",
                uidValidity: cursor.uidValidity,
                lastUID: 3
            )
            (position.historyEnd, position.historyLeft) = (3, 2)
            try office.archive.store([], position: position)
        }
        try office.deliver(4)
        #expect(try await office.fetch() == 3)
        #expect(try office.stored() == (["1", "2"], ["4"]))
    }

    @Test("a folder rebuilt on the server doubles nothing, and what came meanwhile is news")
    func rebuilt() async throws {
        let office = try SmallOffice()
        for number in 1...3 { try office.deliver(number, at: old) }
        try await office.fetch()
        try office.deliver(4)
        try await office.fetch()
        try await Task.sleep(for: .milliseconds(1100))
        try office.server.rebuild(user: "studio")
        try office.deliver(5)
        try office.deliver(6, at: old)  // written long ago, moved here now: no news
        #expect(try await office.fetch() == 2)
        #expect(try office.stored() == (["1", "2", "3", "6"], ["4", "5"]))
        #expect(try await office.fetch() == 0)
    }

    @Test("a mail in two folders, or moved to another, counts once")
    func moved() async throws {
        let office = try SmallOffice()
        office.mailbox.folders = ["Clienti"]
        try office.deliver(1)
        try await office.fetch()
        try office.deliver(1, folder: "Clienti")
        try office.deliver(2)
        try office.deliver(2, folder: "Clienti")
        #expect(try await office.fetch() == 1)
        #expect(try office.stored() == (["1"], ["2"]))
    }

    @Test("a folder that is not ours to read keeps no other from being read")
    func closed() async throws {
        let office = try SmallOffice()
        try office.deliver(1)
        try office.deliver(2, folder: "Archive")
        try office.deliver(3, folder: "Sent")
        let closed = try office.server.makeMaildir(user: "studio", folder: "Archive")
        for name in ["cur", "new", "tmp"] {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0],
                ofItemAtPath: closed.appending(path: name).path
            )
        }
        let isOpened = try await office.accounts.withSession(office.mailbox) { session in
            let folders = try await session.folders()
            let archive = try #require(folders.first { $0.name == "Archive" })
            return (try? await session.sync(archive, after: nil) { _ in }) != nil
        }
        try #require(!isOpened)
        #expect(try await office.fetch() == 2)
        #expect(try await office.fetch() == 0)
    }

    @Test("history goes back only as far as the settings say")
    func limited() async throws {
        let office = try SmallOffice()
        office.mailbox.history = HistorySpan(count: 30, .day)
        try office.deliver(1, at: old)
        try office.deliver(2, at: old)
        try office.server.age(user: "studio", to: old)
        try office.deliver(3)
        #expect(try await office.fetch() == 1)
        #expect(try await office.fetch() == 0)
        #expect(try office.stored() == (["3"], []))
    }
}
