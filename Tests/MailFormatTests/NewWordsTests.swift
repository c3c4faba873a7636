import MailFormat
import Testing

/// A body and what its author wrote in it.
struct BodyFixture: CustomTestStringConvertible, Sendable {
    let name: String
    let body: String
    let own: String

    init(_ name: String, _ body: String, _ own: String) {
        self.name = name
        self.body = body
        self.own = own
    }

    var testDescription: String { name }

    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(NewWords.extract(from: body) == own, sourceLocation: sourceLocation)
    }
}

@Suite struct NewWordsTests {
    @Test(arguments: [
        BodyFixture("nothing", "", ""),
        BodyFixture(
            "text only",
            "Good morning,\nthe lamp flickers.",
            "Good morning,\nthe lamp flickers."
        ),
        BodyFixture("CRLF", "One\r\ntwo\r\n\r\n\r\nthree\r\n", "One\ntwo\n\nthree"),
        BodyFixture("quote only", "> Could you come at nine?", ""),
        BodyFixture(
            "answer above",
            "Yes.\n\nOn Mon, 5 Jan 2026 at 10:00, Ann <a@b.example> wrote:\n> Nine?",
            "Yes."
        ),
        BodyFixture(
            "answer below",
            "On Mon, 5 Jan 2026 at 10:00, Ann <a@b.example> wrote:\n> Nine?\n\nYes.",
            "Yes."
        ),
        BodyFixture(
            "answers between",
            "On 5 Jan 2026 Ann wrote:\n> Nine?\nYes.\n> Both doors?\nOnly the front one.\n> Ann",
            "Yes.\n\nOnly the front one."
        ),
        BodyFixture(
            "a quoted line that was broken",
            "> Could you please come at nine tomorrow, or even earlier, and bring\nthe ladder?\n> Ann\n\nYes.",
            "Yes."
        ),
        BodyFixture("nested quotes", "Fine.\n>> older\n> old\n", "Fine."),
        BodyFixture("initials", "Fine.\nAW> did you see it?\n", "Fine."),
        BodyFixture("shouting stays", "WHERE IS IT?\nI WAIT!!!", "WHERE IS IT?\nI WAIT!!!"),
        BodyFixture("a comparison is no quote", "Please: width => 30 cm", "Please: width => 30 cm"),
    ])
    func quotes(_ fixture: BodyFixture) {
        fixture.check()
    }

    @Test(arguments: [
        BodyFixture(
            "forward, English",
            "See below.\n\n---------- Forwarded message ---------\nFrom: X <x@y.example>\nSubject: z\n\nYou crooks!",
            "See below."
        ),
        BodyFixture(
            "forward, Italian",
            "Per conoscenza.\n\nInizio messaggio inoltrato:\n\nDa: X\n\nLadri!",
            "Per conoscenza."
        ),
        BodyFixture(
            "forward, Polish",
            "Do wiadomości.\n\n-------- Wiadomość oryginalna --------\nOszuści!",
            "Do wiadomości."
        ),
        BodyFixture(
            "forward, Turkish",
            "Bilginize.\n\n---------- Yönlendirilen ileti ---------\nGönderen: X\n\nRezalet!",
            "Bilginize."
        ),
        BodyFixture(
            "forward, Russian",
            "Для сведения.\n\n-------- Пересылаемое сообщение --------\nБезобразие!",
            "Для сведения."
        ),
        BodyFixture(
            "forward, German",
            "Zur Info.\n\n-----Ursprüngliche Nachricht-----\nFrechheit!",
            "Zur Info."
        ),
        BodyFixture(
            "forward without a word",
            "---------- Forwarded message ---------\nFrom: X <x@y.example>\nSubject: z\n\nYou crooks!",
            ""
        ),
        BodyFixture(
            "Outlook, English",
            "Done.\n\nFrom: A <a@b.example>\nSent: Monday, 5 January 2026 10:00\nTo: C\nSubject: Lamp\n\nIs it done?",
            "Done."
        ),
        BodyFixture(
            "Outlook, Italian",
            "Fatto.\n\nDa: A <a@b.example>\nInviato: lunedì 5 gennaio 2026 10:00\nA: C\nOggetto: Lampada\n\nFatto?",
            "Fatto."
        ),
        BodyFixture(
            "Outlook, Polish",
            "Tak.\n\nOd: A\nWysłano: poniedziałek, 5 stycznia 2026 10:00\nDo: C\nTemat: Lampa\n\nGotowe?",
            "Tak."
        ),
        BodyFixture(
            "Outlook, Turkish",
            "Tamam.\n\nKimden: A\nGönderildi: 5 Ocak 2026 10:00\nKime: C\nKonu: Lamba\n\nBitti mi?",
            "Tamam."
        ),
        BodyFixture(
            "Outlook, Russian",
            "Да.\n\nОт: А\nОтправлено: 5 января 2026 г. 10:00\nКому: В\nТема: Лампа\n\nГотово?",
            "Да."
        ),
        BodyFixture(
            "Outlook, German",
            "Ja.\n\nVon: A\nGesendet: Montag, 5. Januar 2026 10:00\nAn: C\nBetreff: Lampe\n\nFertig?",
            "Ja."
        ),
        BodyFixture(
            "Outlook, French",
            "Oui.\n\nDe : A\nEnvoyé : lundi 5 janvier 2026 10:00\nÀ : C\nObjet : Lampe\n\nFini ?",
            "Oui."
        ),
        BodyFixture(
            "Outlook, Spanish",
            "Sí.\n\nDe: A\nEnviado: lunes, 5 de enero de 2026 10:00\nPara: C\nAsunto: Lámpara\n\n¿Listo?",
            "Sí."
        ),
        BodyFixture(
            "Outlook, bold",
            "Yes.\n\n*From:* A <a@b.example>\n*Sent:* 5 January 2026\n*To:* C\n\nold",
            "Yes."
        ),
    ])
    func forwardsAndHeaderBlocks(_ fixture: BodyFixture) {
        fixture.check()
    }

    @Test(arguments: [
        BodyFixture(
            "dates with labels of a header",
            "Our stay:\nFrom: 3 May\nTo: 7 May\nTwo rooms please.",
            "Our stay:\nFrom: 3 May\nTo: 7 May\nTwo rooms please."
        ),
        BodyFixture(
            "a rule between paragraphs",
            "First part of what I have to say about the lamp in the hall.\n-----\nSecond part of it: I also want to know who pays for the new switch and when it comes.",
            "First part of what I have to say about the lamp in the hall.\n-----\nSecond part of it: I also want to know who pays for the new switch and when it comes."
        ),
        BodyFixture(
            "you wrote",
            "On 12 May you wrote:\nthe lamp comes on Friday. It did not come.",
            "On 12 May you wrote:\nthe lamp comes on Friday. It did not come."
        ),
        BodyFixture(
            "an afterthought below a rule",
            "It flickers.\n-----\nPlease ring twice before nine.",
            "It flickers.\n-----\nPlease ring twice before nine."
        ),
        BodyFixture(
            "a time and another's words",
            "At 10:30 the fitter wrote:\nI come at noon.\nHe did not.",
            "At 10:30 the fitter wrote:\nI come at noon.\nHe did not."
        ),
        BodyFixture(
            "your fitter wrote",
            "On 5 May 2026 your fitter wrote:\nI come at noon.\nHe did not.",
            "On 5 May 2026 your fitter wrote:\nI come at noon.\nHe did not."
        ),
        BodyFixture(
            "sent from my desk",
            "Hello.\n\nSent from my desk, which is easier than my phone.",
            "Hello.\n\nSent from my desk, which is easier than my phone."
        ),
        BodyFixture(
            "sent from the depot",
            "It was\nSent from the depot yesterday, so where is it",
            "It was\nSent from the depot yesterday, so where is it"
        ),
        BodyFixture(
            "a number within a sentence",
            "Call me on 0400 000 112 today.",
            "Call me on 0400 000 112 today."
        ),
        BodyFixture(
            "thanks and a wish",
            "Thanks for coming, but the door still jams and I want it fixed.",
            "Thanks for coming, but the door still jams and I want it fixed."
        ),
        BodyFixture(
            "confidential, said by hand",
            "This is confidential: my lawyer will write to you.",
            "This is confidential: my lawyer will write to you."
        ),
    ])
    func ownSentencesStay(_ fixture: BodyFixture) {
        fixture.check()
    }
}
