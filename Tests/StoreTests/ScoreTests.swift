import Briefing
import Foundation
import GRDB
import Reading
import Standing
import Testing

@testable import Store

@Suite struct ScoreTests {
    let directory: TemporaryDirectory
    let archive: Archive

    init() throws {
        directory = try TemporaryDirectory()
        archive = try Archive(directory: directory.archive)
    }

    @Test func liveMailIsReadBeforeHistory() throws {
        try archive.store(
            [
                incoming(message("<old1>"), isHistory: true),
                incoming(message("<old2>"), isHistory: true),
                incoming(message("<new>", references: ["<old1>"])),
            ],
            position: nil
        )
        let mails = try archive.unscored(limit: 2)
        #expect(mails.map(\.messageID) == ["<new>", "<old1>"])
        #expect(mails.map(\.isReply) == [true, false])
    }

    @Test func readingComesBackAndFullWordsGo() throws {
        let words = [
            SignalWords(signal: "threat", text: "I'll sue"), .init(signal: "problem", text: "late"),
        ]
        let signals = Signals.inbound(clientSignals(words: words))
        try archive.store([incoming(message("<1>"))], position: nil)
        let row = try #require(try archive.unscored(limit: 1).first?.row)
        #expect(try archive.timeline(of: anna).isEmpty, "not yet read")
        try archive.store(scores: [(row, signals)])
        #expect(try archive.timeline(of: anna).map(\.signals) == [signals])
        #expect(try archive.unscored(limit: 1).isEmpty)
        let left = try archive.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM message WHERE new_words IS NOT NULL")
        }
        #expect(left == 0)
    }

    @Test func repeatedOrUnknownRowsAreLeftAlone() throws {
        try archive.store([incoming(message("<1>"))], position: nil)
        let row = try #require(try archive.unscored(limit: 1).first?.row)
        let first = Signals.inbound(clientSignals(words: [.init(signal: "threat", text: "x")]))
        try archive.store(scores: [(row, first)])
        let mark = try archive.dirtyMark(of: anna)
        try archive.store(scores: [(row, .unscored(.empty)), (row + 99, first)])
        #expect(try archive.timeline(of: anna).map(\.signals) == [first])
        #expect(try archive.dirtyMark(of: anna) == mark)
    }

    @Test func readingMarksTheClientsDirty() throws {
        let mail = incoming(message("<1>"), .outbound, clients: [anna, "bob@b.example"])
        try archive.store([mail], position: nil)
        #expect(try archive.dirtyClients().isEmpty)
        let row = try #require(try archive.unscored(limit: 1).first?.row)
        try archive.store(scores: [(row, .unscored(.unknownLanguage))])
        #expect(try archive.dirtyClients() == [anna, "bob@b.example"])
        #expect(try archive.counts(since: nil).unscored == [.unknownLanguage: 1])
    }

    @Test func wordsExpire() throws {
        let signals = Signals.inbound(clientSignals(words: [.init(signal: "threat", text: "sue")]))
        let batch = [incoming(message("<1>", at: day(0))), incoming(message("<2>", at: day(10)))]
        try archive.store(batch, position: nil)
        try archive.store(scores: archive.unscored(limit: 9).map { ($0.row, signals) })
        let shifts = [alert("<1>", at: day(0), words: "sue")]
        try archive.save(shifts: shifts, of: anna, summary: summary, now: day(1), clearDirty: nil)
        #expect(try archive.expireWords(before: day(5)) == 2)
        #expect(
            try archive.timeline(of: anna).map(\.signals) == [.inbound(clientSignals()), signals]
        )
        #expect(try archive.alerts(of: anna).flatMap(\.evidence).map(\.words) == [""])
        #expect(try archive.expireWords(before: day(5)) == 0)
    }
}
