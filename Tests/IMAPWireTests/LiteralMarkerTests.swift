import Testing

@testable import IMAPWire

@Suite struct LiteralMarkerTests {
    @Test(arguments: [
        ("* 1 FETCH (BODY[] {42}", 42, 4), ("{0}", 0, 3), ("x {007}", 7, 5), ("{3+}", 3, 4),
        ("~{3}", 3, 4), ("x ~{12+}", 12, 6), ("{{5}", 5, 3),
        ("{999999999999999999}", 999_999_999_999_999_999, 20),
    ])
    func aSizeAtTheEndIsRead(_ line: String, _ size: Int, _ length: Int) throws {
        let marker = try #require(try LiteralMarker(endOf: Array(line.utf8)[...]))
        #expect(marker.size == size)
        #expect(marker.length == length)
    }

    @Test(arguments: [
        "", "}", "{}", "{+}", "5}", "{5", "{5} ", "{-5}", "{5-}", "{ 5}", "{5 }", "{0x5}", "(5)",
    ])
    func anythingElseIsText(_ line: String) throws {
        #expect(try LiteralMarker(endOf: Array(line.utf8)[...]) == nil)
    }

    @Test func aSizeBeyondNumbersIsRefused() {
        let line = Array("{1000000000000000000}".utf8)
        #expect(throws: WireError.malformed(.literalSize, at: line.count)) {
            try LiteralMarker(endOf: line[...])
        }
    }
}
