import Testing

@testable import Briefing

@Suite struct ColumnsTests {
    @Test(arguments: [
        ("abc", 3), ("山田", 4), ("e\u{301}", 1), ("", 0), ("→", 1), ("🙂", 2), ("한글", 4),
    ])
    func width(text: String, expected: Int) {
        #expect(Columns.width(text) == expected)
    }

    @Test(arguments: [
        ("abc", 5, "abc  "), ("abcdef", 4, "abc…"), ("山田太郎", 5, "山田…"), ("山田太郎", 6, "山田… "),
    ])
    func fit(text: String, columns: Int, expected: String) {
        #expect(Columns.fit(text, columns) == expected)
        #expect(Columns.width(Columns.fit(text, columns)) == columns)
    }

    @Test func fitsToTheRight() {
        #expect(Columns.fit("7", 3, right: true) == "  7")
    }

    @Test func wraps() {
        #expect(
            Columns.wrap("one two three", 8, first: "• ", rest: "  ") == [
                "• one", "  two", "  three",
            ]
        )
        #expect(Columns.wrap("", 8).isEmpty)
    }

    @Test func breaksWordsLongerThanALine() {
        let lines = Columns.wrap(String(repeating: "x", count: 50), 20, first: "  ", rest: "  ")
        #expect(lines.allSatisfy { Columns.width($0) <= 20 })
        #expect(lines.joined().count { $0 == "x" } == 50)
    }
}
