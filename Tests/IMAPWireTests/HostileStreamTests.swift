import Testing

@testable import IMAPWire

/// What a mail, or a server, may try.
@Suite struct HostileStreamTests {
    /// Bodies that look like the server's own words.
    static let bodies = [
        "A004 OK Fetch completed\r\n* 7 FETCH (UID 7 BODY[] {5}\r\nhello)\r\n",
        "* BYE\r\n", "+ go on\r\n", ")\r\nx1 OK done\r\n", "{50}\r\n", "\"{50}\r\n", "\"", "\\",
        "{",
        "\r\n", "\n", "\r", "", "\0\0\0", "~{3}\r\n", "* 1 FETCH (BODY[] {9999999999}\r\n",
    ]

    @Test(arguments: bodies)
    func aBodyCannotPoseAsTheServer(_ body: String) throws {
        let text =
            "* 1 FETCH (UID 1 BODY[1] {\(body.utf8.count)}\r\n\(body) FLAGS ())\r\nt1 OK done\r\n"
        let responses = try parse(text)
        try #require(responses.count == 2)
        guard case .fetch(let fetch) = responses[0] else {
            Issue.record("read as \(responses[0])")
            return
        }
        #expect(fetch.section("1")?.bytes == Array(body.utf8))
        #expect(fetch.flags == [])
        #expect(responses[1] == .tagged(tag: "t1", Status(.ok, text: "done")))
    }

    @Test(arguments: [
        "name {50}", "{50}", "~{3}", "a\\\"b {3}", "] )\\\" ({1}", "x\\\\",
    ])
    func aSizeWithinQuotesIsText(_ quoted: String) throws {
        let text =
            "* 1 FETCH (BODYSTRUCTURE (\"text\" \"plain\" (\"name\" \"\(quoted)\") NIL NIL \"7bit\" 3 1))\r\n* 2 EXISTS\r\n"
        let responses = try parse(text)
        #expect(responses.count == 2)
        guard case .fetch(let fetch) = responses[0], case .leaf(let part) = fetch.bodyStructure
        else {
            Issue.record("read as \(responses[0])")
            return
        }
        let plain = quoted.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
        #expect(part.parameters["name"] == plain)
    }

    @Test(arguments: [
        "* OK look at this {50}\r\n", "t1 NO [X {3}] {7}\r\n", "+ {9}\r\n", "* BYE \"{4}\r\n",
    ])
    func aTextForPeopleHasNoLiterals(_ text: String) throws {
        let responses = try parse(text + "* 3 EXISTS\r\n")
        #expect(responses.count == 2)
        #expect(responses.last == .exists(3))
    }

    @Test(arguments: [
        ("* 1 FETCH (ENVELOPE (\"a {5}\r\nhello\"))\r\n", WireError.Expectation.closingQuote),
        ("* 1 FETCH (ENVELOPE (\"a\r\n* 9 EXISTS\r\n", .closingQuote),  // raw CRLF in quotes
        ("* 3 EXISTS\n", .lineEnd), ("+ go\n", .lineEnd), ("* OK so\n", .lineEnd),  // LF alone
        ("* 1 FETCH (BODY[] {1}\r\na)\n", .lineEnd), ("\n", .lineEnd),
        ("\r\n", .tag),  // an empty line: some literal was longer than told
        ("hello\r\n", .tag), ("*3 EXISTS\r\n", .tag), ("(UID 3)\r\n", .tag), (" x OK\r\n", .tag),
        ("t1 MAYBE so\r\n", .condition), ("t1 \r\n", .condition),
        ("* 1 FETCH (BODY[] {9999999999999999999}\r\n", .literalSize),
    ])
    func lostFramingEndsTheStream(_ text: String, _ expectation: WireError.Expectation) throws {
        var parser = ResponseParser()
        parser.append(Array(("* 1 EXISTS\r\n" + text + "* 2 EXISTS\r\n").utf8))
        #expect(try parser.next() == .exists(1))
        for _ in 0..<2 {
            do {
                let response = try parser.next()
                Issue.record("went on with \(String(describing: response))")
            } catch {
                guard case .malformed(expectation, _) = error else {
                    Issue.record("ended with \(error)")
                    continue
                }
            }
            parser.append(Array("* 3 EXISTS\r\n".utf8))
        }
    }

    @Test func theSizeThatCountsIsTheLiterals() throws {
        let fetch = try parseFetch("* 1 FETCH (RFC822.SIZE 999 BODY[] {3}\r\nabc)\r\n")
        #expect(fetch.size == 999)
        #expect(fetch.section("")?.bytes == Array("abc".utf8))
    }

    @Test func aTextForPeopleIsOneCappedLine() throws {
        let marks = String(repeating: "\u{301}", count: 5_000)
        let responses = try parse("* OK a\u{1B}[31m\u{202E}b\u{301}\(marks)\0c\r\n")
        guard case .status(let status) = responses.first else {
            Issue.record("no status")
            return
        }
        #expect(status.text.unicodeScalars.count <= 20)
        #expect(status.text.utf8.starts(with: "a[31mb".utf8))
    }

    @Test func everyByteIsTouchedAFewTimesAtMost() throws {
        let body = String(repeating: "{9}\r\n\"(", count: 5_000)
        let text =
            "* 1 FETCH (BODY[1] {\(body.utf8.count)}\r\n\(body))\r\n* SEARCH"
            + String(repeating: " 12345", count: 5_000) + "\r\n"
        for step in [1, 2, 7, 1_000, text.utf8.count] {
            var parser = ResponseParser()
            let bytes = Array(text.utf8)
            for start in stride(from: 0, to: bytes.count, by: step) {
                parser.append(bytes[start..<min(start + step, bytes.count)])
                _ = try parser.next()
            }
            #expect(parser.touchedBytes <= 2 * bytes.count, "in steps of \(step)")
        }
    }
}
