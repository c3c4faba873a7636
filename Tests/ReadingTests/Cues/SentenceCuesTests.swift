import Testing

@testable import Reading

@Suite("What a sentence's words show")
struct SentenceCuesTests {
    @Test(arguments: [
        ("Can you send it by Friday?", Cue.askedDeadline), ("It is due on 9 May.", .deadline),
        ("Could you move the van by 10 on the 9th?", .askedDeadline),
        ("Potete mandarla entro venerdì?", .askedDeadline),
        ("Proszę o odpowiedź do piątku", .askedDeadline),
        ("Lütfen Cuma'ya kadar gönderin", .askedDeadline),
        ("Пришлите, пожалуйста, до пятницы", .askedDeadline),
        ("Bitte bis Freitag erledigen", .askedDeadline),
        ("Pouvez-vous répondre avant lundi ?", .askedDeadline),
        ("¿Puede enviarlo antes del lunes?", .askedDeadline),
        ("THIS IS THE LAST TIME", .capitals), ("The meeting is at 17:30.", .clock),
        ("Çok teşekkürler", .plainThanks), ("Dziękujemy serdecznie", .plainThanks),
        ("Otherwise my lawyer will write.", .threatenedRecourse), ("What now?!", .doubled),
        ("ПРИЙДИТЕ СРОЧНО", .haste), ("We are very sorry.", .sorrow),
    ])
    func found(sentence: String, cue: Cue) {
        #expect(SentenceCues(sentence).found.contains(cue))
    }

    @Test(arguments: [
        ("I was there on Friday.", Cue.askedDeadline), ("Thanks in advance", .plainThanks),
        ("We do not mind at all.", .haste), ("I will be in on Tuesday.", .asking),
        ("See DIN 9001 for this", .capitals), ("The bill is 120 euros.", .clock),
    ])
    func notFound(sentence: String, cue: Cue) {
        #expect(!SentenceCues(sentence).found.contains(cue))
    }

    @Test("Words count as typed without accents, and with accents of their own")
    func accents() {
        let typings = ["Teşekkürler", "tesekkurler", "TEŞEKKÜRLER", "Tes\u{327}ekku\u{308}rler"]
        for typed in typings { #expect(SentenceCues(typed).found.contains(.thanks), "\(typed)") }
    }

    @Test(
        "Any text gives as many numbers, each 0 or 1",
        arguments: [
            "", "!", String(repeating: "9:", count: 10_000), String(repeating: "a", count: 100_000),
            "by by by by", "kadar", "e" + String(repeating: "\u{301}", count: 5000),
            "\u{0}\u{FFFD}",
        ]
    )
    func bounded(_ text: String) {
        let vector = SentenceCues(text).vector
        #expect(vector.count == SentenceCues.count)
        #expect(vector.allSatisfy { $0 == 0 || $0 == 1 })
    }
}
