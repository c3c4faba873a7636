import Testing

@testable import MailFormat

@Suite struct SeenWordsTests {
    static let earlier =
        "Dear Bo, the fitter comes on Friday between nine and eleven, please leave the key with your neighbour. He brings the new lamp and takes the old one away.\nAnn"

    static func unseen(_ words: String, after earlier: String...) -> String {
        var seen = SeenWords()
        for text in earlier { seen.insert(SeenWords.prints(of: text)) }
        return seen.unseen(in: words)
    }

    @Test func aQuoteWithoutMarksGoes() {
        #expect(
            Self.unseen("Nobody came.\n\n" + Self.earlier, after: Self.earlier)
                == "Nobody came."
        )
    }

    @Test func aQuoteThatWasBrokenAnewGoes() {
        let quote =
            "Dear Bo, the fitter comes on Friday between nine\nand eleven, please leave the key\nwith your neighbour. He brings\nthe new lamp and takes the old one away."
        #expect(Self.unseen("Nobody came.\n" + quote, after: Self.earlier) == "Nobody came.")
    }

    @Test func anAnswerWithinTheQuoteStays() {
        let words =
            "Dear Bo, the fitter comes on Friday between nine and eleven, please leave the key with your neighbour.\nHe never rang there!\nHe brings the new lamp and takes the old one away.\nHe took nothing."
        #expect(
            Self.unseen(words, after: Self.earlier)
                == "He never rang there!\nHe brings the new lamp and takes the old one away.\nHe took nothing."
        )
    }

    @Test(arguments: [
        "The fitter comes on Friday between nine and eleven? Nobody told me.",
        "Please leave the key with your neighbour, you wrote.",
        "Ann",
        "",
    ])
    func aPhraseOfItIsTheAuthorsOwn(_ words: String) {
        #expect(Self.unseen(words, after: Self.earlier) == words)
    }

    @Test func aMailSentAgainIsReadAgain() {
        #expect(Self.unseen(Self.earlier, after: Self.earlier) == Self.earlier)
    }

    @Test func nothingSeenChangesNothing() {
        #expect(Self.unseen("a  b\n\n\nc") == "a  b\n\n\nc")
    }

    @Test func printsAreBounded() {
        let prints = SeenWords.prints(of: String(repeating: "word and another ", count: 50_000))
        #expect(prints.count <= 4 * 400)
        #expect(SeenWords.prints(of: "four words are few").isEmpty)
    }

    @Test func otherScriptsAreKnownToo() {
        let earlier =
            "Добрый день! Мастер придёт в пятницу с девяти до одиннадцати, оставьте, пожалуйста, ключ у соседей."
        #expect(Self.unseen("Никто не пришёл.\n\n" + earlier, after: earlier) == "Никто не пришёл.")
    }
}
