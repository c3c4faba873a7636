import Testing

@testable import IMAPWire

@Suite struct ResponseParserTests {
    @Test func aFetchWithLiteralsIsRead() throws {
        let fetch = try parseFetch(
            "* 12 FETCH (UID 7 FLAGS (\\Seen) INTERNALDATE \"17-Jul-1996 02:44:25 -0700\" RFC822.SIZE 44827 BODY[HEADER] {5}\r\nA: b\n BODY[1]<0> \"hi\")\r\n"
        )
        #expect(fetch.uid == 7)
        #expect(fetch.flags == ["\\Seen"])
        #expect(fetch.internalDate == 837_596_665)
        #expect(fetch.size == 44827)
        #expect(fetch.section("HEADER")?.bytes == Array("A: b\n".utf8))
        #expect(fetch.section("1")?.bytes == Array("hi".utf8))
        #expect(fetch.section("1")?.origin == 0)
        #expect(fetch.unreadable.isEmpty)
    }
}
