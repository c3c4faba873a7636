import Briefing
import Foundation
import Settings
import Store
import Testing

@testable import Watch

/// Since when a mailbox is deaf, why, and whether the owner was told.
final class MailboxLogTests {
    private let archive: Archive
    private let log: MailboxLog
    private let monday = Date(timeIntervalSince1970: 1_780_000_000)

    init() throws {
        let directory = FileManager.default.temporaryDirectory.appending(
            path: "barometer-log-\(UInt64.random(in: 0 ... .max))"
        ).path
        archive = try Archive(directory: directory)
        log = MailboxLog(archive: archive)
    }

    deinit { try? FileManager.default.removeItem(atPath: archive.directory) }

    @Test("the first failure dates the silence, the last one explains it, an answer ends it")
    func silence() throws {
        try log.answered("studio", at: monday)
        try log.failed("studio", reason: "nothing answers", at: monday + 100)
        try log.failed("studio", reason: "login refused", at: monday + 200)
        var state = try #require(try log.states(of: ["studio"]).first)
        #expect(state.deafSince == monday + 100)
        #expect(state.reason == "login refused")
        #expect(state.lastContact == monday)
        try log.answered("studio", at: monday + 300)
        state = try #require(try log.states(of: ["studio"]).first)
        #expect(state.deafSince == nil && state.reason == nil)
        #expect(state.lastContact == monday + 300)
    }

    @Test("the last contact is kept to the minute, and a clock that was set back is followed")
    func contact() throws {
        try log.answered("studio", at: monday)
        try log.answered("studio", at: monday + 30)
        #expect(try log.lastContact("studio") == monday)
        try log.answered("studio", at: monday - 3600)
        #expect(try log.lastContact("studio") == monday - 3600)
    }

    @Test("after a day of silence one letter is written, and another for the next silence")
    func letter() throws {
        var settings = BarometerSettings()
        settings.office.addresses = ["studio@north.example"]
        settings.digest.deliver = [.file]
        settings.mailboxes = ["studio", "shop"].map {
            MailboxSettings(
                name: $0,
                server: MailServer(scheme: .imaps, host: "imap.north.example"),
                user: $0,
                password: .env("X")
            )
        }
        let office = Office(settings)
        let desk = DigestDesk(archive: archive, office: office, letters: Letters(office: office))
        try log.failed("studio", reason: "login refused", at: monday)
        #expect(try !desk.tellOfDeafMailboxes(now: monday + 86_000))
        #expect(try desk.tellOfDeafMailboxes(now: monday + 86_500))
        #expect(try !desk.tellOfDeafMailboxes(now: monday + 90_000))
        let letters = try archive.due(at: .distantFuture)
        #expect(letters.count == 1)
        #expect(
            letters.first.map { String(decoding: $0.parcel.payload, as: UTF8.self) }?
                .contains("login refused") == true
        )
        try log.answered("studio", at: monday + 100_000)
        try log.failed("studio", reason: "away", at: monday + 110_000)
        #expect(try desk.tellOfDeafMailboxes(now: monday + 200_000))
        #expect(try archive.due(at: .distantFuture).count == 2)
    }
}
