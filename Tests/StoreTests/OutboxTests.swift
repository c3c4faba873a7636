import Foundation
import Testing

@testable import Store

@Suite struct OutboxTests {
    let directory: TemporaryDirectory
    let archive: Archive

    init() throws {
        directory = try TemporaryDirectory()
        archive = try Archive(directory: directory.archive)
    }

    func entry() throws -> OutboxEntry { try #require(try archive.outbox().first) }

    @Test func sameKeyIsNeverStoredTwice() throws {
        #expect(try archive.enqueue([parcel("a"), parcel("b"), parcel("a", text: "other")]) == 2)
        #expect(try archive.enqueue([parcel("a")]) == 0)
        let id = try #require(try archive.due(at: epoch).first?.id)
        try archive.markSending(id)
        try archive.markSent(id, at: day(1))
        #expect(try archive.enqueue([parcel("a")]) == 0, "not after it was sent either")
    }

    @Test func comesBackAsItWasPut() throws {
        let put = parcel("a", text: "Ünï\0", clients: ["anna@x.example", "bob@x.example"])
        try archive.enqueue([put])
        let expected = OutboxEntry(
            id: 1,
            parcel: put,
            state: .queued,
            attempts: 0,
            lastError: nil,
            sentAt: nil
        )
        #expect(try archive.due(at: epoch) == [expected])
    }

    @Test func isSentOnceItsTimeHasCome() throws {
        try archive.enqueue([parcel("later", at: day(1)), parcel("now")])
        #expect(try archive.due(at: epoch).map(\.parcel.key) == ["now"])
        #expect(try archive.due(at: day(1)).map(\.parcel.key) == ["later", "now"])
        #expect(try archive.due(at: day(1), limit: 1).count == 1)
    }

    @Test func failsIsTriedAgainAndArrives() throws {
        try archive.enqueue([parcel("a")])
        let id = try entry().id
        try archive.markSending(id)
        #expect(try entry().state == .sending)
        #expect(try archive.due(at: epoch).count == 1, "a crash in between: to be tried again")
        try archive.markFailed(id, error: "421 busy", retryAt: day(1))
        #expect(try archive.due(at: epoch).isEmpty)
        let failed = try #require(try archive.due(at: day(1)).first)
        #expect((failed.state, failed.attempts) == (.failed, 1))
        #expect(failed.lastError == "421 busy")
        #expect(failed.parcel.messageID == "<a@barometer>")
        try archive.markSending(id)
        try archive.markSent(id, at: day(2))
        let sent = try entry()
        #expect((sent.state, sent.attempts, sent.sentAt) == (.sent, 2, day(2)))
        #expect(sent.parcel.payload.isEmpty)
        #expect(try archive.due(at: .distantFuture).isEmpty)
    }

    @Test func whatWasSentStaysSent() throws {
        try archive.enqueue([parcel("a")])
        let id = try entry().id
        try archive.markSent(id, at: day(1))
        #expect(throws: ArchiveError.self) { try archive.markSending(id) }
        #expect(throws: ArchiveError.self) {
            try archive.markFailed(id, error: "x", retryAt: nil)
        }
        #expect(throws: ArchiveError.self) { try archive.markSending(id + 1) }
    }

    @Test func givenUpIsNeverDue() throws {
        try archive.enqueue([parcel("a")])
        try archive.markFailed(entry().id, error: "550 no", retryAt: nil)
        #expect(try archive.due(at: .distantFuture).isEmpty)
    }
}
