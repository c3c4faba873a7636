import Briefing
import Foundation
import Settings
import Store
import Testing

@testable import Watch

/// The machine's clock was years ahead and is set back: nothing may wait until it is there again.
final class ClockJumpTests {
    private let archive: Archive
    private let office: Office
    private let monday = Date(timeIntervalSince1970: 1_780_300_800)
    private let day = 86_400.0
    private var ahead: Date { monday + 1000 * day }

    init() throws {
        archive = try Archive(
            directory: FileManager.default.temporaryDirectory.appending(
                path: "barometer-clock-\(UInt64.random(in: 0 ... .max))"
            ).path
        )
        var settings = BarometerSettings()
        settings.office.addresses = ["studio@north.example"]
        settings.digest.days = Weekday.allCases
        settings.digest.deliver = [.file]
        office = Office(settings)
    }

    deinit { try? FileManager.default.removeItem(atPath: archive.directory) }

    @Test("a silence that began in the future began now, and is told after a day")
    func silence() throws {
        let log = MailboxLog(archive: archive)
        try log.failed("studio", reason: "away", at: ahead)
        try log.failed("studio", reason: "away", at: monday)
        #expect(try log.states(of: ["studio"]).first?.deafSince == monday)
        #expect(try log.untold(of: ["studio"], at: monday + 2 * day).count == 1)
    }

    @Test("digests go on by the right clock, one a day")
    func digests() throws {
        let desk = DigestDesk(archive: archive, office: office, letters: Letters(office: office))
        #expect(try !desk.sendIfDue(now: monday), "the first start begins the count")
        #expect(try desk.sendIfDue(now: monday + day))
        #expect(try desk.sendIfDue(now: ahead))
        #expect(try !desk.sendIfDue(now: monday + 1.01 * day), "set back")
        #expect(try desk.sendIfDue(now: monday + 2 * day))
        #expect(try !desk.sendIfDue(now: monday + 2.01 * day))
        #expect(try archive.outbox().count == 3)
    }

    @Test("a letter that was written in the future is sent now")
    func letters() throws {
        let desk = DigestDesk(archive: archive, office: office, letters: Letters(office: office))
        try desk.send(at: ahead, since: nil)
        #expect(try archive.due(at: monday).count == 1)
        let id = try #require(try archive.due(at: monday).first?.id)
        try archive.markFailed(id, error: "away", retryAt: monday + 6 * 3600)
        #expect(try archive.due(at: monday + 3600).isEmpty, "an ordinary pause is kept")
        try archive.markFailed(id, error: "for good", retryAt: nil)
        #expect(try archive.due(at: monday).isEmpty, "what was given up stays so")
    }
}
