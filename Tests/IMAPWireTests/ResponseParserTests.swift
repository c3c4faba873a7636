import Testing

@testable import IMAPWire

@Suite struct ResponseParserTests {
    @Test(arguments: ResponseFixture.all)
    func aServersWordsAreUnderstood(_ fixture: ResponseFixture) throws {
        #expect(try parse(fixture.bytes) == fixture.expected)
    }

    @Test(arguments: ResponseFixture.all)
    func byteByByteIsTheSame(_ fixture: ResponseFixture) throws {
        var parser = ResponseParser()
        var responses: [Response] = []
        for byte in fixture.bytes {
            parser.append(CollectionOfOne(byte))
            responses += try drain(&parser)
        }
        #expect(responses == fixture.expected)
    }

    @Test(arguments: ResponseFixture.all)
    func anyCutIsTheSame(_ fixture: ResponseFixture) throws {
        for cut in fixture.bytes.indices {
            var parser = ResponseParser()
            parser.append(fixture.bytes[..<cut])
            var responses = try drain(&parser)
            #expect(responses == Array(fixture.expected.prefix(responses.count)), "cut at \(cut)")
            parser.append(fixture.bytes[cut...])
            responses += try drain(&parser)
            #expect(responses == fixture.expected, "cut at \(cut)")
        }
    }

    @Test(arguments: ResponseFixture.all)
    func nothingIsToldBeforeItIsWhole(_ fixture: ResponseFixture) throws {
        #expect(try parse(Array(fixture.bytes.dropLast())).count == fixture.expected.count - 1)
    }

    @Test func bytesMayComeInAnyCollection() throws {
        let bytes = Array("* 1 FETCH (BODY[] {3}\r\nabc)\r\n".utf8)
        let expected = try parse(bytes)
        var parser = ResponseParser()
        parser.append(bytes.span)
        #expect(try drain(&parser) == expected)
        parser.append(AnyCollection(bytes))
        #expect(try drain(&parser) == expected)
        unsafe bytes.withUnsafeBytes { unsafe parser.append($0) }
        #expect(try drain(&parser) == expected)
        parser.append([])
        #expect(try parser.next() == nil)
    }

    @Test func aMailCutAtAnyByteIsNoMail() throws {
        let text = "* 1 FETCH (UID 1 BODY[HEADER] {6}\r\nA: b\r\n BODY[1] {5}\r\n)\r\nok)\r\n"
        for cut in 0..<text.utf8.count {
            #expect(try parse(Array(text.utf8.prefix(cut))).isEmpty, "cut at \(cut)")
        }
    }

    @Test func aStreamThatBeginsInMidLineIsJoinedAtOurTag() throws {
        var parser = ResponseParser(startingAt: "t7")
        parser.append(Array("ITY IDLE {5}\r\n* 3 EXISTS\r\nt77 OK no\r\n\r\nt7 OK yes\r\n".utf8))
        parser.append(Array("* 4 EXISTS\r\n".utf8))
        #expect(
            try drain(&parser) == [.tagged(tag: "t7", Status(.ok, text: "yes")), .exists(4)]
        )
    }

    @Test(arguments: [
        ("* LIST (\\Sent \"/\" x\r\n", "LIST"),  // list not closed
        ("* LIST \\Sent \"/\" x\r\n", "LIST"),  // attributes are no list
        ("* LIST () \"/\"\r\n", "LIST"),  // no name
        ("* SEARCH 1 x\r\n", "SEARCH"),  // no number
        ("* SEARCH 4294967296\r\n", "SEARCH"),  // beyond 32 bits
        ("* VANISHED\r\n", "VANISHED"),  // no set
        ("* VANISHED 1:\r\n", "VANISHED"),  // half a range
        ("* 5000000000 EXISTS\r\n", "EXISTS"),  // beyond 32 bits
        ("* 1 FETCH UID 1\r\n", "FETCH"),  // no list
        ("* 1 FETCH (UID 1\r\n", "FETCH"),  // list not closed
        ("* 1 FETCH (UID)\r\n", "FETCH"),  // item without a value
        ("* 1 FETCH (UID 1 UID 2)\r\n", "FETCH"),  // two UIDs: whose bytes are these?
        ("* 1 FETCH (BODY[1 {2}\r\nab)\r\n", "FETCH"),  // bracket not closed
        ("* 1 FETCH (BODY[1]<x> {2}\r\nab)\r\n", "FETCH"),  // origin is no number
        ("* 1 FETCH (BODY[1] ab)\r\n", "FETCH"),  // bytes as an atom
        ("* STATUS x 5\r\n", "STATUS"),  // no list
        ("* STATUS (UIDNEXT 5)\r\n", "STATUS"),  // no name
        ("* STATUS a {1}\r\nb (UIDNEXT 5)\r\n", "STATUS"),  // a literal in an atom
        ("* STATUS a (UIDNEXT {1}\r\n5\r\n", "STATUS"),  // list not closed
        ("* FLAGS\r\n", "FLAGS"),  // no list
    ])
    func brokenGrammarDoesNotEndTheStream(_ text: String, _ name: String) throws {
        let responses = try parse(text + "* 9 EXISTS\r\n")
        try #require(responses.count == 2)
        guard case .unreadable(name, .malformed) = responses[0] else {
            Issue.record("read as \(responses[0])")
            return
        }
        #expect(responses[1] == .exists(9))
    }

    @Test func oneBadItemLeavesTheOthers() throws {
        let fetch = try parseFetch(
            "* 1 FETCH (UID 3 INTERNALDATE \"99-Foo-2020 1:2:3 X\" RFC822.SIZE many BODYSTRUCTURE \"x\" BODY[1] {1}\r\na)\r\n"
        )
        #expect(fetch.uid == 3)
        #expect(fetch.section("1")?.bytes == [97])
        #expect(Set(fetch.unreadable.keys) == ["INTERNALDATE", "RFC822.SIZE", "BODYSTRUCTURE"])
    }
}
