import Foundation
import MailFormat
import Reading
import Testing

@testable import Store

@Suite struct FetchTests {
    let directory: TemporaryDirectory
    let archive: Archive

    init() throws {
        directory = try TemporaryDirectory()
        archive = try Archive(directory: directory.archive)
    }

    func position(_ uid: UInt32, validity: UInt32 = 7) -> FolderPosition {
        FolderPosition(mailbox: "studio", folder: "INBOX", uidValidity: validity, lastUID: uid)
    }

    @Test func batchAndCursorAreStoredTogether() throws {
        #expect(try archive.cursor(mailbox: "studio", folder: "INBOX") == nil)
        let new = try archive.store([incoming(message("<1>"))], position: position(4_294_967_295))
        #expect(new == 1)
        #expect(
            try archive.cursor(mailbox: "studio", folder: "INBOX") == position(4_294_967_295)
        )
        #expect(try archive.cursor(mailbox: "studio", folder: "Sent") == nil)
    }

    @Test func cursorMovesForwardOnlyWithinOneValidity() throws {
        for (given, expected) in [
            (position(10), position(10)), (position(5), position(10)),
            (position(3, validity: 8), position(3, validity: 8)),
        ] {
            try archive.store([], position: given)
            #expect(try archive.cursor(mailbox: "studio", folder: "INBOX") == expected)
        }
    }

    @Test func historyIsReadDownwardsAndItsEndStays() throws {
        func position(_ uid: UInt32, left: UInt32, end: UInt32 = 9) -> FolderPosition {
            var position = self.position(uid)
            (position.historyEnd, position.historyLeft) = (end, left)
            position.liveAfter = Date(timeIntervalSince1970: 1_780_000_000)
            return position
        }
        try archive.store([], position: position(9, left: 9))
        try archive.store([], position: position(9, left: 4))
        try archive.store([], position: position(12, left: 6, end: 12))
        #expect(try archive.cursor(mailbox: "studio", folder: "INBOX") == position(12, left: 4))
    }

    @Test func sameMailInTwoFoldersCountsOnce() throws {
        let mail = incoming(message("<1>"))
        #expect(try archive.store([mail, mail], position: nil) == 1)
        #expect(try archive.store([mail, incoming(message("<2>"))], position: nil) == 1)
        #expect(try archive.clients().map(\.messages) == [2])
        #expect(try archive.backlog() == 2)
    }

    @Test func failingBatchStoresNothing() throws {
        // A mail no table can hold: its time is not a number, which a NOT NULL column refuses.
        let bad = incoming(message("<2>", at: Date(timeIntervalSince1970: .nan)))
        #expect(throws: ArchiveError.self) {
            try archive.store([incoming(message("<1>")), bad], position: position(2))
        }
        #expect(try archive.backlog() == 0)
        #expect(try archive.clients().isEmpty)
        #expect(try archive.cursor(mailbox: "studio", folder: "INBOX") == nil)
    }

    @Test func machinesAndForgedMailIsCountedNeverRead() throws {
        try archive.store(
            [
                incoming(message("<1>", kind: .robot(.list))),
                incoming(message("<2>", kind: .robot(.list))),
                incoming(message("<3>", kind: .robot(.bounce))),
                incoming(message("<4>", kind: .forged)), incoming(message("<5>", at: day(2))),
            ],
            position: nil
        )
        #expect(try archive.unscored(limit: 10).map(\.messageID) == ["<5>"])
        let expected = SetAsideCounts(pending: 1, robots: [.list: 2, .bounce: 1], forged: 1)
        #expect(try archive.counts(since: nil) == expected)
        #expect(try archive.counts(since: day(1)) == SetAsideCounts(pending: 1))
        #expect(try archive.clients().map(\.messages) == [1])
    }

    @Test func personsMailTakesThePlaceOfAMachinesCopy() throws {
        let mallory = Person(address: "mallory@evil.example")
        let copy = incoming(
            message("<1>", from: mallory, kind: .robot(.list)),
            clients: ["mallory@evil.example"]
        )
        #expect(try archive.store([copy], position: nil) == 1)
        #expect(try archive.store([incoming(message("<1>"))], position: nil) == 1)
        #expect(try archive.store([copy], position: nil) == 0)
        #expect(try archive.clients().map(\.client) == [anna])
        #expect(try archive.counts(since: nil) == SetAsideCounts(pending: 1))
    }

    @Test func internalMailIsSetAside() throws {
        let mail = incoming(message("<1>"), .outbound, clients: [])
        #expect(try archive.store([mail], position: nil) == 1)
        #expect(try archive.unscored(limit: 10).isEmpty)
        #expect(try archive.counts(since: nil) == SetAsideCounts())
    }

    @Test func newestNameWins() throws {
        func named(_ name: String, _ id: String, _ at: Date) -> IncomingMessage {
            incoming(message(id, from: Person(address: anna, name: name), to: [], at: at))
        }
        try archive.store(
            [
                named("Anna New", "<2>", day(2)), named("Anna Old", "<1>", day(1)),
                named("", "<3>", day(3)),
            ],
            position: nil
        )
        #expect(try archive.names() == [anna: "Anna New"])
        #expect(try archive.clients().map(\.name) == ["Anna New"])
    }

    @Test func hostileTextComesBackWhole() throws {
        let person = Person(address: "a\n\tb@x", name: "N\r\na\tm\0e")
        let mail = message(
            "<\0>",
            from: person,
            to: [],
            words: "one\0two",
            references: ["<a\nb>", "<c>"],
            subject: "s\0t"
        )
        try archive.store([incoming(mail)], position: nil)
        let stored = try #require(try archive.unscored(limit: 1).first)
        #expect(stored.newWords == "one two")
        #expect(stored.messageID == "< >")
        #expect(stored.subject == "s t")
        #expect(stored.references == ["<a b>", "<c>"])
        try archive.store(scores: [(stored.row, .unscored(.empty))])
        let row = try #require(try archive.timeline(of: anna).first)
        #expect(row.people == [Person(address: "a  b@x", name: "N  a m e")])
    }
}
