import Testing

@testable import Reading

struct TextScanTests {
    @Test func wordsAreLowerCaseAndSplitAtApostrophes() {
        #expect(TextScan("Dell'anno È\tGRAZIE").words == ["dell", "anno", "è", "grazie"])
    }

    @Test func aTurkishCapitalIKeepsItsDotOnly() {
        #expect(TextScan("İyi").words == ["iyi"])
    }

    @Test func addressesLinksAndNumbersAreLeftOut() {
        let scan = TextScan("write to anna@firm.example or https://a.example/b 14:30 now")
        #expect(scan.words == ["write", "to", "or", "now"])
    }

    @Test func theScriptIsThatOfMostLetters() {
        #expect(TextScan("Привет Bob").script == .cyrillic)
        #expect(TextScan("12 !?").script == nil)
    }

    @Test func limitsAreKept() {
        let scan = TextScan(String(repeating: "ab ", count: 100_000))
        #expect(scan.words.count == TextScan.maximumWords)
        #expect(scan.letterCount <= TextScan.maximumScalars)
    }
}
