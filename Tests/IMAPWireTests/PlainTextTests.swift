import Testing

@testable import IMAPWire

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("zażółć gęślą", "zażółć gęślą"), ("日本語", "日本語"),
        ("a\r\nb\tc", "abc"),  // no second line in the log
        ("\u{1B}[31mred", "[31mred"),  // no colours
        ("a\u{202E}b\u{2066}c", "abc"),  // no turned writing
        ("a\u{2028}b\u{2029}c\u{85}d", "abcd"),  // no other line ends
        ("e\u{301}", "e\u{301}"),  // marks in measure
    ])
    func textsForPeopleAreOneLine(_ text: String, _ line: String) {
        #expect(Array(PlainText.line(text.utf8, maximum: 50).utf8) == Array(line.utf8))
    }

    @Test func textsForPeopleAreCapped() {
        #expect(PlainText.line(Array(repeating: 0x61, count: 99), maximum: 7) == "aaaaaaa")
        #expect(PlainText.line(Array("łłłł".utf8), maximum: 2) == "łł")
        #expect(PlainText.line(Array("abc".utf8), maximum: 0).isEmpty)
        #expect(PlainText.line(Array("abc".utf8), maximum: -1).isEmpty)
        #expect(PlainText.line(Array("abc".utf8), maximum: .max) == "abc")
    }

    @Test func marksInARowAreCapped() {
        let tower = "a" + String(repeating: "\u{301}", count: 1_000) + "b"
        let scalars = PlainText.line(tower.utf8, maximum: 5_000).unicodeScalars
        #expect(scalars.count == 2 + PlainText.maximumMarks)
    }

    @Test func bytesThatAreNoTextAreReplaced() {
        #expect(PlainText.line([0x61, 0xFF, 0x62], maximum: 9) == "a\u{FFFD}b")
        #expect(PlainText.token([0x61, 0xFF, 0x0A]) == "a??")
    }

    @Test func namesChangeCaseInASCIIOnly() {
        #expect(PlainText.upperToken("aZ-9{ü".utf8) == "AZ-9{??")
        #expect(PlainText.lowerToken("aZ-9[Ü".utf8) == "az-9[??")
    }
}
