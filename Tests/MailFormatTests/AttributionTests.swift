import Testing

@testable import MailFormat

@Suite struct AttributionTests {
    @Test(arguments: [
        "On Mon, 5 Jan 2026 at 10:00, Ann Lee <ann@b.example> wrote:",
        "On Mon, 5 Jan 2026 at 10:00, Ann Lee <ann@b.example>\nwrote:",
        "On Mon, 5 Jan 2026 at 10:00, Ann Lee <\nann@b.example> wrote:",
        "On Mon, 5 Jan 2026 at 10:00 Ann Lee\n\n<\nmailto:ann@b.example\n> wrote:",
        "Ann Lee <ann@b.example> wrote on Monday, 5 January 2026 at 10:00:",
        "---- On Mon, 05 Jan 2026 10:00:00 +0100 Ann <ann@b.example> wrote ----",
        "Il giorno lun 5 gen 2026 alle ore 10:00 Ann Lee <ann@b.example> ha scritto:",
        "Il 05/01/2026 10:00, Ann Lee ha scritto:",
        "pon., 5 sty 2026 o 10:00 Ann Lee <ann@b.example> napisał(a):",
        "W dniu 05.01.2026 o 10:00, Ann Lee pisze:",
        "Dnia 5 stycznia 2026 10:00 Ann Lee <ann@b.example> napisał(a):",
        "Ann Lee <ann@b.example>, 5 Oca 2026 Pzt, 10:00 tarihinde şunu yazdı:",
        "Ann Lee <ann@b.example> şunları yazdı (5 Oca 2026 10:00):",
        "пн, 5 янв. 2026 г. в 10:00, Ann Lee <ann@b.example>:",
        "05.01.2026, 10:00, \"Ann Lee\" <ann@b.example>:",
        "5 января 2026 г., в 10:00, Ann Lee <ann@b.example> написал(а):",
        "05.01.2026 10:00, Ann Lee пишет:",
        "Понедельник, 5 января 2026, 10:00 +03:00 от Ann Lee <ann@b.example>:",
        "Am 05.01.2026 um 10:00 schrieb Ann Lee <ann@b.example>:",
        "Am Mo., 5. Jan. 2026 um 10:00 Uhr schrieb Ann Lee <\nann@b.example>:",
        "Ann Lee <ann@b.example> schrieb am Mo., 5. Jan. 2026, 10:00:",
        "Le lun. 5 janv. 2026 à 10:00, Ann Lee <ann@b.example> a écrit :",
        "El lun, 5 ene 2026 a las 10:00, Ann Lee (<ann@b.example>) escribió:",
        "Em seg., 5 de jan. de 2026 às 10:00, Ann Lee <ann@b.example> escreveu:",
        "Op ma 5 jan 2026 om 10:00 schreef Ann Lee <ann@b.example>:",
        "Den mån 5 jan. 2026 kl 10:00 skrev Ann Lee <ann@b.example>:",
        "2026-01-05 10:00 GMT+01:00 Ann Lee <ann@b.example>:",
    ])
    func introducesAQuote(_ attribution: String) {
        for quote in ["\n> old\n> words", "\n\n> old", "\n\nold words without a mark"] {
            #expect(NewWords.extract(from: "New words.\n\n" + attribution + quote) == "New words.")
        }
    }

    @Test("A language that no table knows: an address in brackets, a colon and a quote are enough")
    func introducesAQuoteInAnUnknownLanguage() {
        let body = "New.\n\n2026. 01. 05. 10:00 Ann <ann@b.example> qwertz:\n> old"
        #expect(NewWords.extract(from: body) == "New.")
    }

    @Test func theBatsYouWroteGoesBeforeAQuote() {
        let body = "Вы писали 5 января 2026 г., 10:00:00:\n\n> Когда?\n\nЗавтра."
        #expect(NewWords.extract(from: body) == "Завтра.")
    }

    @Test(arguments: [
        "My colleague wrote:", "I wrote on 5.1.2026 that it leaks:",
        "She said at 10:30 that it is off.",
        "Please write to ann@b.example", "ha scritto:", "Details of 05.01.2026:",
    ])
    func isTheAuthorsOwn(_ sentence: String) {
        let body = "Hello.\n" + sentence + "\nand so it goes on."
        #expect(NewWords.extract(from: body) == body)
    }
}
