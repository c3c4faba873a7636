import Briefing
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct OwnerRequestTests {
    let directory: TemporaryDirectory
    let archive: Archive
    let box: RequestBox
    let id = alert("<1>").id

    init() throws {
        directory = try TemporaryDirectory()
        archive = try Archive(directory: directory.archive)
        box = RequestBox(directory: directory.archive)
        try archive.store([incoming(message("<1>"))], position: nil)
        try archive.save(
            shifts: [alert("<1>")],
            of: anna,
            summary: summary,
            now: day(1),
            clearDirty: nil
        )
    }

    @Test func requestsAreFollowedOnceInOrder() throws {
        try box.put(.verdict(alert: id, verdict: .wrong, note: "no", at: day(2)))
        usleep(2_000)
        try box.put(.verdict(alert: id, verdict: .right, note: "yes", at: day(3)))
        try box.put(.acknowledge(alert: id, at: day(4)))
        try box.put(.snooze(client: anna, until: day(9)))
        #expect(try archive.applyRequests().isEmpty)
        let kept = try #require(try archive.alerts(of: anna).first)
        #expect(kept.verdict == .right)
        #expect(kept.acknowledgedAt == day(4))
        #expect(kept.snoozedUntil == day(9))
        #expect(box.waiting().isEmpty)
        #expect(try archive.applyRequests().isEmpty)
    }

    @Test func forgettingLeavesNoRequestBehind() throws {
        try box.put(.forget(client: anna))
        #expect(try archive.applyRequests().isEmpty)
        #expect(try archive.clients().isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: box.path).isEmpty)
    }

    @Test func whatCannotBeFollowedIsDroppedAndSaid() throws {
        try box.put(.acknowledge(alert: "nothing", at: day(1)))
        let file = URL(fileURLWithPath: box.path + "/0.json")
        try Data("{\"evil\":".utf8).write(to: file)
        let dropped = try archive.applyRequests()
        #expect(
            dropped.map(\.reason) == [
                .damaged("a request that cannot be read"), .unknown("nothing"),
            ]
        )
        #expect(box.waiting().isEmpty)
    }

    @Test func onlyTheOwnerCanReadRequests() throws {
        try box.put(.snooze(client: anna, until: nil))
        let files = [box.path] + box.waiting()
        let modes = try files.map { file in
            try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        }
        #expect(modes == [0o700, 0o600])
    }

    @Test func summaryOfAnotherShapeIsNoSummary() throws {
        try archive.write { try $0.execute(sql: "UPDATE client SET summary = '{}'") }
        #expect(try archive.clients().map(\.summary) == [nil])
    }
}
