import Testing

@testable import IMAPWire

/// Each limit is met without harm and crossed with the error that names it.
@Suite struct LimitsTests {
    @Test func lineBytes() throws {
        let limits = Limits.with { $0.maximumLineBytes = 40 }
        try expectCrossing(.lineBytes, limits, fine: "* FLAGS (abc)\r\n") {
            "* FLAGS (" + String(repeating: "a ", count: 20) + ")\r\n"
        }
    }

    @Test func aLineWithoutEndIsNotHoarded() throws {
        var parser = ResponseParser(limits: .with { $0.maximumLineBytes = 100 })
        parser.append(Array(repeating: 0x41, count: 60))
        #expect(try parser.next() == nil)
        parser.append(Array(repeating: 0x41, count: 60))
        #expect(throws: WireError.overLimit(.lineBytes, maximum: 100)) { try parser.next() }
    }

    @Test func literalBytes() throws {
        let limits = Limits.with { $0.maximumLiteralBytes = 4 }
        try expectCrossing(.literalBytes, limits, fine: "* 1 FETCH (BODY[] {4}\r\nabcd)\r\n") {
            "* 1 FETCH (BODY[] {5}\r\n"
        }
    }

    @Test func responseBytes() throws {
        let limits = Limits.with { $0.maximumResponseBytes = 60 }
        try expectCrossing(.responseBytes, limits, fine: "* 1 FETCH (BODY[] {9}\r\nabcdefghi)\r\n")
        {
            let body = String(repeating: "a", count: 30)
            return "* 1 FETCH (BODY[1] {30}\r\n\(body) BODY[2] {30}\r\n\(body))\r\n"
        }
    }

    @Test func literals() throws {
        let limits = Limits.with { $0.maximumLiterals = 2 }
        let two = "* 1 FETCH (BODY[1] {1}\r\na BODY[2] {1}\r\na"
        try expectCrossing(.literals, limits, fine: two + ")\r\n") {
            two + " BODY[3] {0}\r\n)\r\n"
        }
    }

    @Test func keptLiteralBytesCapsWithoutEndingTheStream() throws {
        let limits = Limits.with { $0.keptLiteralBytes = 4 }
        for step in [1, 3, 100] {
            var parser = ResponseParser(limits: limits)
            let bytes = Array(
                "* 1 FETCH (BODY[1] {9}\r\nabcdefghi BODY[2] {4}\r\nABCD)\r\n* 2 EXISTS\r\n".utf8
            )
            for start in stride(from: 0, to: bytes.count, by: step) {
                parser.append(bytes[start..<min(start + step, bytes.count)])
            }
            let responses = try drain(&parser)
            guard case .fetch(let fetch) = responses.first else {
                Issue.record("no fetch")
                return
            }
            #expect(fetch.section("1")?.bytes == Array("abcd".utf8))
            #expect(fetch.section("1")?.sentBytes == 9)
            #expect(fetch.section("1")?.isTruncated == true)
            #expect(fetch.section("2")?.isTruncated == false)
            #expect(responses.last == .exists(2))
        }
    }

    @Test func nesting() throws {
        let limits = Limits.with { $0.maximumNesting = 5 }
        func structure(_ depth: Int) -> String {
            let leaf = "(\"text\" \"plain\" NIL NIL NIL \"7bit\" 1 1)"
            return (1..<depth).reduce(leaf) { inner, _ in "(\(inner) \"mixed\")" }
        }
        let fine = try parseFetch(
            "* 1 FETCH (UID 1 BODYSTRUCTURE \(structure(5)))\r\n",
            limits: limits
        )
        #expect(fine.bodyStructure?.parts.map(\.section) == ["1.1.1.1"])
        let deep = try parseFetch(
            "* 1 FETCH (UID 1 BODYSTRUCTURE \(structure(6)) FLAGS ())\r\n",
            limits: limits
        )
        #expect(deep.bodyStructure == nil)
        #expect(deep.unreadable["BODYSTRUCTURE"] == .overLimit(.nesting, maximum: 5))
        #expect(deep.flags == [])
    }

    @Test func aTowerOfAHundredThousandParenthesesIsHarmless() throws {
        let tower = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)
        let fetch = try parseFetch("* 1 FETCH (UID 1 BODYSTRUCTURE \(tower) FLAGS ())\r\n")
        #expect(fetch.uid == 1)
        #expect(fetch.flags == [])
        #expect(fetch.unreadable["BODYSTRUCTURE"] == .overLimit(.nesting, maximum: 50))
    }

    @Test func listItems() throws {
        let limits = Limits.with { $0.maximumListItems = 3 }
        #expect(try parse("* FLAGS (a b c)\r\n", limits: limits) == [.flags(["a", "b", "c"])])
        let expected = WireError.overLimit(.listItems, maximum: 3)
        #expect(
            try parse("* FLAGS (a b c d)\r\n", limits: limits)
                == [.unreadable(name: "FLAGS", expected)]
        )
        #expect(
            try parse("* CAPABILITY a b c d\r\n", limits: limits)
                == [.unreadable(name: "CAPABILITY", expected)]
        )
        #expect(
            try parse("* 1 FETCH (UID 1 X 2 Y 3 Z 4)\r\n", limits: limits)
                == [.unreadable(name: "FETCH", expected)]
        )
    }

    @Test func numbers() throws {
        let limits = Limits.with { $0.maximumNumbers = 2 }
        let expected = WireError.overLimit(.numbers, maximum: 2)
        #expect(try parse("* SEARCH 1 2\r\n", limits: limits) == [.search([1, 2], modSeq: nil)])
        #expect(
            try parse("* SEARCH 1 2 3\r\n", limits: limits)
                == [.unreadable(name: "SEARCH", expected)]
        )
        #expect(
            try parse("* VANISHED 1,3,5\r\n", limits: limits)
                == [.unreadable(name: "VANISHED", expected)]
        )
    }

    @Test func mailboxNameBytes() throws {
        let limits = Limits.with { $0.maximumMailboxNameBytes = 3 }
        #expect(try parse("* LIST () NIL abc\r\n", limits: limits).count == 1)
        #expect(
            try parse("* LIST () NIL abcd\r\n", limits: limits)
                == [.unreadable(name: "LIST", .overLimit(.mailboxNameBytes, maximum: 3))]
        )
    }

    @Test func keptTextCharacters() throws {
        let limits = Limits.with { $0.keptTextCharacters = 3 }
        #expect(
            try parse("* OK wörtlich\r\n", limits: limits) == [.status(Status(.ok, text: "wör"))]
        )
    }

    private func expectCrossing(
        _ limit: WireError.Limit,
        _ limits: Limits,
        fine: String,
        over: () -> String
    ) throws {
        #expect(try parse(fine, limits: limits).count == 1)
        do {
            let responses = try parse(over(), limits: limits)
            Issue.record("read as \(responses)")
        } catch let WireError.overLimit(crossed, _) {
            #expect(crossed == limit)
        }
    }
}

extension Limits {
    static func with(_ change: (inout Limits) -> Void) -> Limits {
        var limits = Limits()
        change(&limits)
        return limits
    }
}
