import IMAPWire
import Testing

@testable import MailboxSync

@Suite struct BatchFetchTests {
    private let choice = TextChoice(tuning: SyncTuning())

    private func part(_ subtype: String, _ size: UInt64) -> BodyStructure {
        var part = BodyPart(type: "text", subtype: subtype)
        part.size = size
        return .leaf(part)
    }

    private func answer(
        _ uid: UInt32,
        _ structure: BodyStructure?,
        _ sections: [(String, String)]
    ) -> FetchResponse {
        var response = FetchResponse(sequenceNumber: uid)
        response.uid = uid
        response.bodyStructure = structure
        response.sections = sections.map { .init(name: $0.0, bytes: Array($0.1.utf8)) }
        return response
    }

    @Test func textsThatAreNotPartOneAreAskedForByTheirSections() {
        let nested = BodyStructure.multipart(
            subtype: "mixed",
            children: [
                .multipart(subtype: "alternative", children: [part("plain", 900), part("html", 9)])
            ]
        )
        var batch = BatchFetch(number: 0, uids: [1, 2, 3], choice: choice)
        let first = batch.begin()
        #expect(first.map(\.uids) == [[1, 2, 3]])
        batch.take(answer(2, nested, [("HEADER", "h"), ("1", "raw multipart")]), uid: 2)
        batch.take(answer(1, part("plain", 2), [("HEADER", "h"), ("1", "hi")]), uid: 1)
        batch.take(answer(3, nested, [("HEADER", "h"), ("1", "raw multipart")]), uid: 3)
        let second = batch.succeeded(first[0])
        #expect(second.map(\.purpose) == [.texts(["1.1"])])
        #expect(second.map(\.uids) == [[2, 3]])
        batch.take(answer(2, nil, [("1.1", "two"), ("9", "never asked for")]), uid: 2)
        batch.take(answer(3, nil, [("1.1", "three")]), uid: 3)
        #expect(!batch.isComplete)
        #expect(batch.succeeded(second[0]).isEmpty)
        #expect(batch.isComplete)
        let texts = batch.messages.map {
            $0.texts.map { String(decoding: $0.bytes, as: UTF8.self) }
        }
        #expect(texts == [["hi"], ["two"], ["three"]])
    }

    @Test func aRefusedTextLeavesTheMessage() {
        let html = BodyStructure.multipart(
            subtype: "mixed",
            children: [part("plain", 2), part("html", 300)]
        )
        var batch = BatchFetch(number: 0, uids: [1, 2], choice: choice)
        let first = batch.begin()
        for uid: UInt32 in [1, 2] {
            batch.take(answer(uid, html, [("HEADER", "h"), ("1", "hi")]), uid: uid)
        }
        let group = batch.succeeded(first[0])
        let single = batch.failed(group[0])
        #expect(single.map(\.uids) == [[1], [2]])
        for command in single { #expect(batch.failed(command).isEmpty) }
        #expect(batch.isComplete)
        #expect(batch.messages.map(\.uid) == [1, 2])
        #expect(batch.messages.allSatisfy { $0.texts.count == 1 })
    }

    @Test func aShapeThatCannotBeReadStillGivesPartOne() {
        var batch = BatchFetch(number: 0, uids: [1], choice: choice)
        let first = batch.begin()
        batch.take(answer(1, nil, [("HEADER", "h"), ("1", "words")]), uid: 1)
        #expect(batch.succeeded(first[0]).isEmpty)
        #expect(batch.messages.first?.texts.map(\.subtype) == ["plain"])
    }

    @Test func strangersMessagesAreNotTaken() {
        var batch = BatchFetch(number: 0, uids: [3, 5], choice: choice)
        _ = batch.begin()
        for uid: UInt32 in [0, 4, 6, .max] {
            batch.take(answer(uid, nil, [("HEADER", "h")]), uid: uid)
        }
        #expect(batch.messages.isEmpty)
        #expect(batch.heldBytes == 0)
    }

    @Test(arguments: [
        (UInt64(900), ["plain"]),  // the plain text says it all
        (UInt64(100), ["plain", "html"]),  // it may only say "see the HTML"
    ])
    func ofAlternativesThePlainOneIsRead(size: UInt64, subtypes: [String]) {
        let structure = BodyStructure.multipart(
            subtype: "alternative",
            children: [part("plain", size), part("html", 5000)]
        )
        #expect(choice.parts(of: structure).map(\.subtype) == subtypes)
    }
}
