import Testing

@testable import Reading

struct SentencesTests {
    struct Case: CustomTestStringConvertible {
        var text: String
        var sentences: [String]
        var testDescription: String { text }

        init(_ text: String, _ sentences: String...) {
            self.text = text
            self.sentences = sentences
        }
    }

    @Test(arguments: [
        Case("One. Two! Three? Four… five.", "One.", "Two!", "Three?", "Four… five."),
        Case("Really?! \"No way.\" (Yes.) Ok", "Really?!", "\"No way.\"", "(Yes.)", "Ok"),
        Case("Hello Anna,\n\nall fine\n\nBob", "Hello Anna,", "all fine", "Bob"),
        Case("Ma dai... non ci credo... Basta", "Ma dai... non ci credo...", "Basta"),
        Case("version 2.5 costs 1.250,00 EUR", "version 2.5 costs 1.250,00 EUR"),
        Case("你好。谢谢！再见", "你好。", "谢谢！", "再见"),
    ])
    func ends(_ fixture: Case) {
        #expect(Sentences.split(fixture.text).map(String.init) == fixture.sentences)
    }

    @Test(arguments: [
        Case("Dear Mr. Bell, ask Dr. J. Smith.", "Dear Mr. Bell, ask Dr. J. Smith."),
        Case("Gent.mo dott. Rossi, la fatt. n. 12.", "Gent.mo dott. Rossi, la fatt. n. 12."),
        Case("Na ul. Długiej 5, np. jutro.", "Na ul. Długiej 5, np. jutro."),
        Case("Kâğıt, kalem vb. lazım.", "Kâğıt, kalem vb. lazım."),
        Case("На ул. Мира, д. 5, и т.д. и т.п. Всё.", "На ул. Мира, д. 5, и т.д. и т.п.", "Всё."),
        Case("Am 12. Mai geht es z.B. gut.", "Am 12. Mai geht es z.B. gut."),
        Case("I said no. That is all. Thanks", "I said no.", "That is all.", "Thanks"),
        Case("Costa 5000 ecc. Quando venite?", "Costa 5000 ecc.", "Quando venite?"),
    ])
    func abbreviations(_ fixture: Case) {
        #expect(Sentences.split(fixture.text).map(String.init) == fixture.sentences)
    }

    @Test(arguments: [
        Case("Two things:\n1. the roof\n2. the door", "Two things:", "1. the roof", "2. the door"),
        Case("- a lamp\r\n- a chair\r- a desk", "- a lamp", "- a chair", "- a desk"),
        Case("one\n-----\n* * *\ntwo", "one", "two"),
        Case("See you on the 5. Bye", "See you on the 5.", "Bye"),
    ])
    func lists(_ fixture: Case) {
        #expect(Sentences.split(fixture.text).map(String.init) == fixture.sentences)
    }

    @Test func aWrappedLineIsOneSentence() {
        let text = """
            I have been waiting for the revised drawings since last Tuesday and
            nobody has called me. Please
            do
            """
        #expect(Sentences.split(text).count == 3)
        #expect(Sentences.split(text)[0].hasSuffix("called me."))
    }

    @Test func wordsStayAsWritten() {
        let text = "  Dove  siete?!\tHo aspettato   un'ora.  "
        for sentence in Sentences.split(text) { #expect(text.contains(sentence)) }
        #expect(Sentences.split(text).first == "Dove  siete?!")
    }

    @Test func limitsAreKept() {
        #expect(
            Sentences.split(String(repeating: "a.\n", count: 10_000)).count
                == Sentences.maximumCount
        )
        let endless = Sentences.split(String(repeating: "word ", count: 1000))
        #expect(endless.count == 10)
        #expect(endless.allSatisfy { $0.unicodeScalars.count <= Sentences.longestScalars + 5 })
        let long = String(repeating: "x", count: Sentences.maximumScalars + 100)
        #expect(Sentences.split(long).first?.count == Sentences.maximumScalars)
    }

    @Test(arguments: [
        "", "   \n ", "...", "\r\r\n\n", "\u{2028}\u{2029}", String(repeating: ".", count: 100_000),
        String(repeating: "a.", count: 50_000),
        String(repeating: " ", count: 60_000) + "1. Mai 2. Mai",
        String(repeating: "\u{301}", count: 10_000), String(repeating: "1. Mai ", count: 10_000),
    ])
    func hostileTexts(text: String) {
        #expect(Sentences.split(text).count <= Sentences.maximumCount)
    }
}
