import Briefing
import Foundation
import GRDB
import MailFormat
import Reading
import Standing
import Testing

@testable import Store

@Suite struct ForgetTests {
    static let canary = "canary-5c1d"
    static let victim = "canary-5c1d@firm.example"

    let directory: TemporaryDirectory
    let archive: Archive

    init() throws {
        directory = try TemporaryDirectory()
        archive = try Archive(directory: directory.archive)
    }

    /// A client whose every text holds the canary, and another who must keep everything.
    func fill() throws {
        let us = Person(address: "studio@north.example")
        let victim = Person(address: Self.victim, name: "Canary " + Self.canary)
        let other = Person(address: anna, name: "Anna")
        let words = [SignalWords(signal: "threat", text: Self.canary)]
        var batch = (0..<300).map { number in
            incoming(
                message(
                    "<\(number)-\(Self.canary)>",
                    from: victim,
                    words: String(repeating: Self.canary, count: 40),
                    subject: Self.canary
                ),
                clients: [Self.victim]
            )
        }
        batch += [
            incoming(message("<keep>", from: other, to: [us, victim], subject: "Keep me")),
            incoming(
                message("<both>", from: us, to: [victim, other], subject: Self.canary),
                .outbound,
                clients: [Self.victim, anna]
            ),
        ]
        try archive.store(batch, position: nil)
        for mail in try archive.unscored(limit: 250) {
            try archive.store(scores: [(mail.row, .inbound(clientSignals(words: words)))])
        }
        try saveAlert()
        try fillOutbox()
    }

    func saveAlert() throws {
        var shift = alert("<1-\(Self.canary)>", words: Self.canary)
        shift.client = Self.victim
        shift.id = alertID(client: Self.victim, messageID: "<1>")
        try archive.save(
            shifts: [shift],
            of: Self.victim,
            summary: summary,
            now: day(1),
            clearDirty: nil
        ) { _ in [parcel("alert|" + Self.victim, text: Self.canary, clients: [Self.victim])] }
    }

    func fillOutbox() throws {
        var digest = parcel("digest|1", text: Self.canary, clients: [Self.victim, anna])
        digest.kind = .digest
        var unlisted = parcel("digest|2", text: "names \(Self.victim)")
        unlisted.kind = .digest
        try archive.enqueue([digest, unlisted, parcel("keep", clients: [anna])])
        let id = try #require(try archive.outbox().first { $0.parcel.key == "digest|1" }?.id)
        try archive.markSent(id, at: day(1))
    }

    func filesWithCanary() throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: directory.archive)
        return try files.filter { name in
            let file = URL(fileURLWithPath: directory.archive + "/" + name)
            return try Data(contentsOf: file).range(of: Data(Self.canary.utf8)) != nil
        }
    }

    @Test func canaryIsInNoFile() throws {
        try fill()
        #expect(try !filesWithCanary().isEmpty, "or the search below proves nothing")
        try archive.forget(client: Self.victim)
        #expect(try filesWithCanary().isEmpty)
        #expect(try archive.integrityCheck().isEmpty)
    }

    @Test func othersKeepTheirs() throws {
        try fill()
        try archive.forget(client: Self.victim)
        #expect(try archive.clients().map(\.client) == [anna])
        #expect(try archive.names() == [anna: "Anna", "studio@north.example": "Studio"])
        try archive.store(
            scores: archive.unscored(limit: 400).map { ($0.row, .unscored(.empty)) }
        )
        let timeline = try archive.timeline(of: anna)
        #expect(timeline.map(\.messageID).sorted() == ["<both>", "<keep>"])
        #expect(Set(timeline.map(\.subject)) == ["", "Keep me"])
        #expect(Set(timeline.flatMap(\.people).map(\.address)) == [anna, "studio@north.example"])
        #expect(try archive.outbox().map(\.parcel.key) == ["keep", "digest|1"])
    }

    @Test func unknownClientLeavesAllAsItIs() throws {
        try fill()
        try archive.forget(client: "nobody@x.example")
        #expect(try archive.clients().count == 2)
        #expect(try archive.outbox().count == 4)
    }

    @Test func namesThatNobodysMailHoldsGoToo() throws {
        let us = Person(address: "studio@north.example", name: "Studio")
        let boss = Person(address: "boss@firm.example", name: "The Boss")
        let lawyer = Person(address: "law@other.example", name: "The Lawyer")
        let key = "@firm.example"
        let mail = message("<1>", from: us, to: [boss, lawyer])
        let other = message("<2>", from: us, to: [Person(address: "x@x.example"), boss])
        try archive.store(
            [
                incoming(mail, .outbound, clients: [key]),
                incoming(other, .outbound, clients: ["x@x.example"]),
            ],
            position: nil
        )
        try archive.forget(client: key)
        #expect(try archive.names() == ["studio@north.example": "Studio"])
        let people = try archive.read { try String.fetchAll($0, sql: "SELECT people FROM message") }
        #expect(people == ["studio@north.example\tStudio\nx@x.example\t"])
    }

    @Test func readsWhileAnotherReads() throws {
        try fill()
        let reader = try Archive(directory: directory.archive, readOnly: true)
        #expect(try reader.clients().count == 2)
        try archive.forget(client: Self.victim)
        #expect(try reader.clients().count == 1)
    }

    @Test func exportHoldsAllOfTheClientAndNothingOfOthers() throws {
        try fill()
        let export = try archive.export(client: Self.victim)
        #expect(export.client == Self.victim)
        #expect(export.messages.count == 250)
        #expect(export.others.count == 51)
        #expect(export.alerts.count == 1)
        #expect(export.outbox.count == 2)
        #expect(!String(describing: export).contains("Keep me"))
        #expect(throws: ArchiveError.self) { try archive.export(client: "nobody@x.example") }
    }
}
