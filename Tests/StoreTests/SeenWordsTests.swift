import Foundation
import GRDB
import MailFormat
import Reading
import Testing

@testable import Store

@Suite struct SeenWordsTests {
    static let plan =
        "Dear Anna, the plan is ready on Friday, we bring it to your office between nine and eleven."

    let directory: TemporaryDirectory
    let archive: Archive

    init() throws {
        directory = try TemporaryDirectory()
        archive = try Archive(directory: directory.archive)
    }

    private func store(_ id: String, _ words: String, answers references: [String] = []) throws {
        try archive.store(
            [incoming(message(id, words: words, references: references))],
            position: nil
        )
    }

    private func prints() throws -> Int? {
        try archive.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM message WHERE prints IS NOT NULL")
        }
    }

    @Test func anAnswerKnowsWhatItAnswers() throws {
        try store("<1>", Self.plan)
        try store("<2>", "It is not here.\n\n" + Self.plan, answers: ["<1>"])
        try store("<3>", "It is not here.\n\n" + Self.plan)
        let mails = try archive.unscored(limit: 3)
        #expect(mails.map { $0.seen.isEmpty } == [true, false, true])
        let own = mails.map { $0.seen.unseen(in: $0.newWords) }
        #expect(own.dropFirst().first == "It is not here.")
        #expect(own.last == mails.last?.newWords)
    }

    @Test func printsStayOnceWordsAreReadAndGoWithTheQuotes() throws {
        try store("<1>", Self.plan)
        let row = try #require(try archive.unscored(limit: 1).first?.row)
        try archive.store(scores: [(row, .unscored(.empty))])
        #expect(try prints() == 1)
        try archive.expireWords(before: day(1))
        #expect(try prints() == 0)
    }

    @Test func aSharedMailForgetsItsPrints() throws {
        let both = incoming(message("<1>", words: Self.plan), clients: [anna, "bo@firm.example"])
        try archive.store([both], position: nil)
        try archive.forget(client: anna)
        #expect(try prints() == 0)
    }
}
