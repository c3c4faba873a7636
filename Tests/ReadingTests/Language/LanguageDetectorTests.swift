import Testing

@testable import Reading

struct LanguageDetectorTests {
    private let detector = LanguageDetector()

    @Test(arguments: [
        ("Thanks, got it.", "en"), ("ok grazie mille", "it"), ("Dziękuję bardzo!", "pl"),
        ("Teşekkürler", "tr"), ("Спасибо!", "ru"), ("Vielen Dank", "de"), ("Merci beaucoup", "fr"),
        ("Muchas gracias", "es"), ("Hartelijk bedankt", "nl"), ("Muito obrigado", "pt"),
        ("Can you call me please?", "en"), ("quando arrivate? grazie", "it"),
        ("kiedy to będzie", "pl"),
        ("bu ne zaman hazır olur", "tr"), ("когда будет готово", "ru"), ("wann kommen Sie?", "de"),
    ])
    func shortMails(text: String, language: String) {
        #expect(detector.language(of: text) == language)
    }

    /// Many write from keyboards without accents.
    @Test(arguments: [
        ("Dziekuje, prosze o fakture, pozdrawiam", "pl"),
        ("Tesekkurler, lutfen bana da gonderin", "tr"),
        ("Perche non e ancora arrivato?", "it"),
    ])
    func mailsWithoutAccents(text: String, language: String) {
        #expect(detector.language(of: text) == language)
    }

    @Test(arguments: [
        ("شكرا جزيلا على المساعدة", "ar"), ("谢谢您的帮助", "zh"), ("ありがとうございます、確認しました", "ja"),
        ("감사합니다", "ko"), ("ขอบคุณมาก", "th"), ("Ευχαριστώ πολύ", "el"), ("תודה רבה", "he"),
    ])
    func scriptsThatTellMost(text: String, language: String) {
        #expect(detector.language(of: text) == language)
    }

    @Test(arguments: [
        "Дякую, я отримав ваш лист і відповім завтра, бо сьогодні дуже зайнятий",  // Ukrainian
        "Děkuji, fakturu jsem dostal a zaplatím ji příští týden",  // Czech
        "Tack, jag har fått fakturan och betalar den nästa vecka",  // Swedish
    ])
    func languagesThatTheEncoderDoesNotKnow(text: String) throws {
        let language = try #require(detector.language(of: text))
        #expect(!LanguageDetector.isKnownToEncoder(language))
    }

    @Test(arguments: [
        "", " \n\t ", "12345 67", "!!! ??? :-)", "👍", "a", "https://shop.example/it/grazie?x=1",
        "IMG_2041.jpg", "anna@firm.example",
    ])
    func textsThatSayTooLittle(text: String) {
        #expect(detector.language(of: text) == nil)
    }

    @Test func accentsSentApartAreJoined() {
        #expect(detector.language(of: "Dzie\u{301}kuje\u{328}, sa\u{328} pie\u{328}kne") == "pl")
    }

    @Test func namesInAnotherScriptDoNotDecide() {
        #expect(detector.language(of: "Пришлите, пожалуйста, договор для Green Field Ltd") == "ru")
    }

    /// Each is met in real mail, by malice or by accident; none may trap or take long.
    @Test(arguments: [
        String(repeating: "a\u{301}", count: 50_000), String(repeating: "ab@", count: 50_000),
        String(repeating: "x", count: 200_000), String(repeating: "\u{0}\u{1}", count: 5000),
        String(repeating: "grazie ", count: 50_000),
        "\u{FEFF}\u{200B}\u{202E}ciao\u{FFFE}\u{10FFFF}",
        String(repeating: "İ", count: 5000), "e" + String(repeating: "\u{300}", count: 100_000),
    ])
    func hostileTexts(text: String) {
        _ = detector.language(of: text)
    }
}

@Suite("What letters alone tell")
struct ScriptHintTests {
    @Test(arguments: [
        ("Сдадим 12 марта.", LanguageDetector.ScriptHint.only("ru")), ("Ок", .only("ru")),
        ("شكرا", .only("ar")), ("Γεια σας, περιμένουμε ακόμα.", .foreign),
        ("שלום, אנחנו עדיין מחכים.", .foreign), ("नमस्ते, धन्यवाद।", .foreign),
        ("5 µ", .nothing), ("???", .nothing), ("Ok", .nothing), ("Hi Γιώργο, thank you", .nothing),
    ])
    func hint(text: String, hint: LanguageDetector.ScriptHint) {
        #expect(LanguageDetector().scriptHint(text) == hint)
    }
}

@Suite("Russian in Latin letters")
struct RussianInLatinTests {
    @Test(arguments: [
        "Zdravstvuyte, kogda budet gotov nash zakaz?", "spasibo!", "Dobryy den, gde moi dengi?",
    ])
    func told(text: String) { #expect(LanguageDetector().language(of: text) == "ru") }

    @Test(arguments: [
        ("Nie wiem co to jest, ale ono bylo tu wczoraj", "pl"), ("Vas haben wir vergessen?", "de"),
        ("Thanks, see you in Moscow", "en"),
    ])
    func notTold(text: String, language: String) {
        #expect(LanguageDetector().language(of: text) == language)
    }
}
