import Testing

@testable import IMAPWire

@Suite struct TagSourceTests {
    @Test func tagsAreNewEachTimeAndFitForUse() throws {
        var source = TagSource()
        var seen: Set<String> = []
        for _ in 0..<1_000 {
            let tag = source.next()
            #expect(seen.insert(tag).inserted)
            _ = try Command.noop.encoded(tag: tag)
        }
    }

    @Test func theNextTagDoesNotFollowFromTheLast() {
        var first = TagSource(generator: SeededGenerator(state: 1))
        var second = TagSource(generator: SeededGenerator(state: 2))
        #expect(first.next().prefix(13) != second.next().prefix(13))
        #expect(first.next().prefix(13) != second.next().prefix(13))
    }
}
