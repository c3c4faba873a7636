import Briefing
import Foundation
import MailFormat
import Reading
import Standing
import Testing

@testable import Store

struct Refused: Error {}

@Suite struct AssessTests {
    let directory: TemporaryDirectory
    let archive: Archive

    init() throws {
        directory = try TemporaryDirectory()
        archive = try Archive(directory: directory.archive)
        try add(message("<1>"))
    }

    func add(_ message: Message, _ direction: Direction = .inbound) throws {
        try archive.store([incoming(message, direction)], position: nil)
        let signals = Signals.inbound(clientSignals())
        try archive.store(scores: archive.unscored(limit: 9).map { ($0.row, signals) })
    }

    @discardableResult
    func save(
        _ shifts: [Alert],
        at now: Date = day(1),
        clearDirty: Int64? = nil,
        parcels: ([Alert]) throws -> [Parcel] = { _ in [] }
    ) throws -> [Alert] {
        try archive.save(
            shifts: shifts,
            of: anna,
            summary: summary,
            now: now,
            clearDirty: clearDirty,
            parcels: parcels
        )
    }

    @Test func timelineIsSortedByTimeThenName() throws {
        let us = Person(address: "studio@north.example", name: "Studio")
        let people = [Person(address: anna, name: "Anna"), Person(address: "bob@b.example")]
        try add(message("<b>", at: day(-1)))
        try add(message("<a>", at: day(-1)))
        try add(message("<c>", from: us, to: people, at: day(3), references: ["<1>"]), .outbound)
        try archive.store([incoming(message("<robot>", kind: .robot(.list)))], position: nil)
        let timeline = try archive.timeline(of: anna)
        #expect(timeline.map(\.messageID) == ["<a>", "<b>", "<1>", "<c>"])
        let last = try #require(timeline.last)
        #expect(last.direction == .outbound)
        #expect(last.people == [us] + people)
        #expect(last.references == ["<1>"])
        #expect(last.at == day(3))
        #expect(try archive.timeline(of: "nobody@x.example").isEmpty)
    }

    @Test func savesAndReadsBack() throws {
        let live = alert("<1>", words: "I'll sue")
        let new = try save([live, alert("<0>", at: day(-9), historical: true)])
        #expect(new.map(\.id) == [live.id])
        var expected = live
        expected.raisedAt = day(1)
        #expect(try archive.alerts(since: day(-1), includeRevised: false) == [expected])
        #expect(try archive.alerts(of: anna).map(\.historical) == [false, true])
        #expect(try archive.clients().first?.summary == summary)
    }

    @Test func secondComputationRaisesNothingNew() throws {
        try save([alert("<1>")])
        #expect(try save([alert("<1>")], at: day(2)).isEmpty)
        #expect(try archive.alerts(of: anna).map(\.raisedAt) == [day(1)])
    }

    @Test func revisedOnesAreListedOnlyWhereAskedFor() throws {
        try save([alert("<1>")])
        try save([], at: day(2))
        #expect(try archive.alerts(since: nil, includeRevised: false).isEmpty)
        #expect(try archive.alerts(since: nil, includeRevised: true).map(\.revisedAt) == [day(2)])
        try save([alert("<1>")], at: day(3))
        #expect(try archive.alerts(since: nil, includeRevised: false).map(\.revisedAt) == [nil])
    }

    @Test func alertAndParcelAreOneStep() throws {
        #expect(throws: Refused.self) {
            try save([alert("<1>")]) { _ in throw Refused() }
        }
        #expect(try archive.alerts(of: anna).isEmpty)
        #expect(try archive.dirtyClients() == [anna])
        try save([alert("<1>"), alert("<0>", historical: true)]) { new in
            new.map { parcel("alert|" + $0.id) }
        }
        #expect(try archive.outbox().map(\.parcel.key) == ["alert|" + alert("<1>").id])
    }

    @Test func mailThatComesInBetweenKeepsTheClientDirty() throws {
        let mark = try archive.dirtyMark(of: anna)
        try add(message("<2>"))
        try save([], clearDirty: mark)
        #expect(try archive.dirtyClients() == [anna])
        try save([], clearDirty: archive.dirtyMark(of: anna))
        #expect(try archive.dirtyClients().isEmpty)
        try save([], clearDirty: nil)
        #expect(try archive.dirtyClients().isEmpty)
        try archive.markAllDirty()
        #expect(try archive.dirtyClients() == [anna])
    }

    @Test func unknownClientIsRefused() throws {
        #expect(throws: ArchiveError(.unknown("x"), path: archive.file)) {
            try archive.save(shifts: [], of: "x", summary: summary, now: day(1), clearDirty: nil)
        }
    }

    @Test func ownersWordsAreKept() throws {
        let id = alert("<1>").id
        try save([alert("<1>")])
        try archive.setVerdict(.wrong, note: "we were late", alert: id, at: day(2))
        try archive.acknowledge(alert: id, at: day(3))
        try archive.snooze(client: anna, until: day(9))
        try save([alert("<1>")], at: day(4))
        let kept = try #require(try archive.alerts(of: anna).first)
        #expect(kept.verdict == .wrong)
        #expect(kept.acknowledgedAt == day(3))
        #expect(kept.snoozedUntil == day(9))
        #expect(try archive.verdictNote(alert: id) == "we were late")
        #expect(try archive.clients().first?.snoozedUntil == day(9))
        #expect(try save([alert("<2>")], at: day(5)).map(\.snoozedUntil) == [day(9)])
        #expect(try save([alert("<3>")], at: day(10)).map(\.snoozedUntil) == [nil])
        #expect(throws: ArchiveError.self) { try archive.acknowledge(alert: "x", at: nil) }
        #expect(throws: ArchiveError.self) { try archive.snooze(client: "x", until: nil) }
    }

    @Test func aNumberThatIsNoneDoesNotCostTheAlert() throws {
        var bad = alert("<1>")
        bad.evidence[0].weight = .nan
        try save([bad])
        #expect(try archive.alerts(of: anna).first?.evidence.first?.weight.isNaN == true)
    }
}
