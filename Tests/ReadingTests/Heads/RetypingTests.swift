import Testing

@testable import Reading

@Suite("Copies of gold mails from other keyboards")
struct RetypingTests {
    private let mail = MailText(
        direction: .inbound,
        subject: "Fatura",
        newWords: "Merhaba, İşler iyi. I'll wait, thanks."
    )

    @Test("Capitals follow the language")
    func capitals() {
        let copy = Retyping.capitals.retyped(mail, language: "tr", seed: 1)
        #expect(copy.subject == "FATURA")
        #expect(copy.newWords == "MERHABA, İŞLER İYİ. I'LL WAİT, THANKS.")
        #expect(copy.direction == .inbound)
    }

    @Test("A hurried copy has no capitals or commas, and is the same each time")
    func phone() {
        let copy = Retyping.phone.retyped(mail, language: "en", seed: 1)
        #expect(!copy.newWords.contains(",") && !copy.newWords.contains("M"))
        #expect(copy == Retyping.phone.retyped(mail, language: "en", seed: 1))
        #expect(copy.newWords.count >= mail.newWords.count - 8)
    }

    @Test(
        "A plain keyboard has no accents, and writes Russian in Latin letters",
        arguments: [
            ("tr", "Merhaba, İşler ığdır çok GÜZEL", "Merhaba, Isler igdir cok GUZEL"),
            ("pl", "Zażółć gęślą jaźń, ŁÓDŹ", "Zazolc gesla jazn, LODZ"),
            ("ru", "Объявление: Щука ещё здесь, йод", "Obyavlenie: Schuka esche zdes, yod"),
            ("en", "naïve Москва", "naive Москва"),
        ]
    )
    func plain(_ language: String, _ text: String, _ typed: String) {
        let mail = MailText(direction: .inbound, subject: "", newWords: text)
        #expect(Retyping.plain.retyped(mail, language: language, seed: 1).newWords == typed)
        let small = Retyping.small.retyped(mail, language: language, seed: 1).newWords
        #expect(small == small.lowercased() || language == "tr")
    }

    @Test("Capitals teach nothing about conduct, hurry does")
    func forget() {
        var target = HeadTarget(outputs: HeadLayout.count)
        for output in 0..<HeadLayout.count { target.note(true, at: output) }
        var hurried = target
        Retyping.phone.forget(&hurried)
        #expect(hurried == target)
        Retyping.capitals.forget(&target)
        #expect(target.known[HeadLayout.conduct] == 0)
        #expect(HeadLayout.marks.allSatisfy { target.known[$0] == 0 })
        #expect(target.known[HeadLayout.problem] == 1)
    }

    @Test("Two mails of six get a copy, one of each kind")
    func rarity() {
        let kinds = (0..<600).compactMap(Retyping.of)
        #expect(kinds.count { $0 == .capitals } == 100 && kinds.count { $0 == .phone } == 100)
    }
}
