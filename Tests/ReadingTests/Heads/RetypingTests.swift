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
