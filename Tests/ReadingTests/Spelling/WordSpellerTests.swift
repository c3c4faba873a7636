import Testing

@testable import Reading

@Suite("Words typed on a plain keyboard")
struct WordSpellerTests {
    private static func speller(_ language: String, _ pieces: [(String, Float)]) throws
        -> WordSpeller
    {
        let alphabet = try #require(TypedAlphabet.of(language))
        let trie = PieceTrie(pieces.map { (text: $0, score: $1) }, alphabet: alphabet)
        return WordSpeller(alphabet: alphabet, trie: trie)
    }

    @Test("The most frequent pieces decide, the bare word among them")
    func frequency() throws {
        let speller = try Self.speller(
            "tr",
            [("▁için", -6), ("▁su", -7), ("▁şu", -12), ("▁kadın", -9), ("lar", -6), ("▁", -3)]
        )
        #expect(speller.spelt(Array("icin".utf8)) == "için")
        #expect(speller.spelt(Array("su".utf8)) == "su")
        #expect(speller.spelt(Array("kadinlar".utf8)) == "kadınlar")
        #expect(speller.spelt(Array("xyz".utf8)) == "xyz")
    }

    @Test("Russian letters take two or three Latin ones, and soft signs none")
    func russian() throws {
        let speller = try Self.speller(
            "ru",
            [("▁здравствуйте", -8), ("▁ещё", -8), ("▁счет", -8), ("▁день", -7), ("ги", -6)]
        )
        #expect(speller.spelt(Array("zdravstvujte".utf8)) == "здравствуйте")
        #expect(speller.spelt(Array("zdravstvuyte".utf8)) == "здравствуйте")
        #expect(speller.spelt(Array("eshchyo".utf8)) == "ещё")
        #expect(speller.spelt(Array("schet".utf8)) == "счет")
        #expect(speller.spelt(Array("dengi".utf8)) == "деньги")
    }

    @Test("Words of any length and content come back in bounded time")
    func hostile() throws {
        let speller = try Self.speller("ru", [("▁щ", -8), ("ь", -2), ("ы", -2), ("и", -2)])
        let long = [UInt8](repeating: UInt8(ascii: "i"), count: 50_000)
        #expect(speller.spelt(long).utf8.count == 50_000)
        #expect(speller.spelt([]).isEmpty)
        #expect(speller.spelt(Array(long.prefix(40))).unicodeScalars.count == 40)
    }
}

@Suite("Sentences in capitals")
struct ShoutingTests {
    @Test(arguments: [
        ("SORT IT OUT NOW!", "en", "Sort it out now!"),
        ("WRONG YEAST AGAIN.", "en", "Wrong yeast again."),
        ("BU İŞ IŞIK HIZIYLA BİTSİN", "tr", "Bu iş ışık hızıyla bitsin"),
        ("ГДЕ МОЙ ЗАКАЗ???", "ru", "Где мой заказ???"),
        ("I sent the PDF to DHL.", "en", "I sent the PDF to DHL."),
        ("OK", "en", "OK"), ("", "en", ""), ("12:30 !!!", "en", "12:30 !!!"),
    ])
    func lowered(sentence: String, language: String, expected: String) {
        #expect(Shouting.lowered(sentence, language: language) == expected)
    }
}

@Suite("Respelling with the encoder's pieces", .enabled(if: Installed.encoder, Installed.missing))
struct RespellingTests {
    @Test(arguments: [
        (
            "Dzien dobry, wszystko dziala tak jak powinno, zalacznik i pozdrawiam",
            "pl", "Dzień dobry, wszystko działa tak jak powinno, załącznik i pozdrawiam"
        ),
        (
            "Cok tesekkur ederim, sizinle calismak guzel. Iyi gunler",
            "tr", "Çok teşekkür ederim, sizinle çalışmak güzel. İyi günler"
        ),
        (
            "Zdravstvuyte, kogda budet gotov nash zakaz? Spasibo",
            "ru", "Здравствуйте, когда будет готов наш заказ? Спасибо"
        ),
        (
            "Schoene Gruesse aus Muenchen, koennen Sie mir bitte die Rechnung schicken?", "de",
            "Schöne Grüße aus München, können Sie mir bitte die Rechnung schicken?"
        ),
        ("Çok tesekkur ederim", "tr", "Çok tesekkur ederim"),
        (
            "Thanks for the quick answer, all is well now and we are happy", "en",
            "Thanks for the quick answer, all is well now and we are happy"
        ),
        ("Grazie", "it", "Grazie"),
    ])
    func read(text: String, language: String, expected: String) throws {
        let encoder = try Reader.loadEncoder()
        let respelling = Respelling(text: text, language: language, spellers: encoder.spellers)
        #expect(respelling.read(text) == expected)
    }
}
