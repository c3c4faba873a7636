import Testing

@testable import MailFormat

/// Mails in which an author's own words look like something else, or the other way round.
@Suite struct TrickyReplyTests {
    @Test(arguments: [
        BodyFixture(
            "a list with marks",
            "Please bring on Friday:\n> ladder\n> new lamp\n> the invoice\nThanks",
            "Please bring on Friday:\n> ladder\n> new lamp\n> the invoice\nThanks"
        ),
        BodyFixture(
            "a quote below 'you asked'",
            "You asked:\n> When?\n> Who?\nFriday, Bo.",
            "You asked:\n\nFriday, Bo."
        ),
        BodyFixture(
            "an arrow",
            "Old -> new: it is broken.\n=> I want my money back",
            "Old -> new: it is broken.\n=> I want my money back"
        ),
        BodyFixture("a price range", "Budget:\n>500 and <900 euro", "Budget:\n>500 and <900 euro"),
        BodyFixture(
            "a date begins a sentence above a quote",
            "Fine.\n\nOn 5 January it rained.\n\nOn Mon, 5 Jan 2026 at 10:00, Ann <a@b.example> wrote:\n> Rain?",
            "Fine.\n\nOn 5 January it rained."
        ),
        BodyFixture(
            "a name above an attribution",
            "Fine.\n\nSam\nOn Mon, 5 Jan 2026 at 10:00, Ann <a@b.example> wrote:\n> Rain?",
            "Fine.\n\nSam"
        ),
        BodyFixture(
            "a name that is an opener elsewhere",
            "Fine.\nDana\nOn Mon, 5 Jan 2026 at 10:00, Ann <a@b.example> wrote:\n> Rain?",
            "Fine.\nDana"
        ),
        BodyFixture(
            "a name that is an abbreviated day",
            "Bene.\n\nDom\n\nIl 05/01/2026 10:00, Ann Lee ha scritto:\n> Piove?",
            "Bene.\n\nDom"
        ),
        BodyFixture(
            "he said, and a quote",
            "Hello, the leaflet said we would each take home a bowl after four weeks, and mine is still grey.\nSheila\n\nBegin forwarded message:\n\n> From: X <x@y.example>\n> Date: 5 Jan 2026 10:00\n> \n> old",
            "Hello, the leaflet said we would each take home a bowl after four weeks, and mine is still grey.\nSheila"
        ),
        BodyFixture(
            "your fitter wrote, in German",
            "Am 05.01.2026 um 10:00 schrieb Ihr Monteur:\nIch komme um zwölf.\nEr kam nicht.",
            "Am 05.01.2026 um 10:00 schrieb Ihr Monteur:\nIch komme um zwölf.\nEr kam nicht."
        ),
        BodyFixture(
            "lei ha scritto",
            "Il 05/01/2026 lei ha scritto:\nvengo a mezzogiorno.\nNon è venuto.",
            "Il 05/01/2026 lei ha scritto:\nvengo a mezzogiorno.\nNon è venuto."
        ),
        BodyFixture(
            "pisał Pan",
            "Dnia 5.01.2026 o 10:00 Pan napisał:\nbędę w południe.\nNie było nikogo.",
            "Dnia 5.01.2026 o 10:00 Pan napisał:\nbędę w południe.\nNie było nikogo."
        ),
        BodyFixture(
            "your master wrote, in Russian",
            "05.01.2026 10:00 ваш мастер написал:\nприду в полдень.\nНе пришёл.",
            "05.01.2026 10:00 ваш мастер написал:\nприду в полдень.\nНе пришёл."
        ),
        BodyFixture(
            "ustanız yazdı",
            "05.01.2026 10:00 tarihinde sizin ustanız yazdı:\nöğlen geliyorum.\nGelmedi.",
            "05.01.2026 10:00 tarihinde sizin ustanız yazdı:\nöğlen geliyorum.\nGelmedi."
        ),
        BodyFixture(
            "an agenda with labels",
            "Termin:\nDatum: 5. Mai\nVon: 9 Uhr\nBis: 11 Uhr\nBitte pünktlich.",
            "Termin:\nDatum: 5. Mai\nVon: 9 Uhr\nBis: 11 Uhr\nBitte pünktlich."
        ),
        BodyFixture(
            "a parcel's labels",
            "Da: Milano\nA: Roma\nNon è mai arrivato, dov'è?",
            "Da: Milano\nA: Roma\nNon è mai arrivato, dov'è?"
        ),
        BodyFixture(
            "answers under each question, nobody's attribution",
            "> Is the lamp on?\nNo, it is dark.\n> Did you change the fuse?\nTwice!",
            "No, it is dark.\n\nTwice!"
        ),
        BodyFixture(
            "an answer above and one below",
            "See my answers.\n\nOn Mon, 5 Jan 2026 at 10:00, Ann <a@b.example> wrote:\n> Nine?\nNo, ten.\n> Both?\nYes.\n\nBo",
            "See my answers.\n\nNo, ten.\n\nYes.\n\nBo"
        ),
        BodyFixture(
            "the client's own rule",
            "First.\n\n***\n\nSecond, and I mean it: no more delays please.",
            "First.\n\nSecond, and I mean it: no more delays please."
        ),
        BodyFixture(
            "forwarded, forwarded again",
            "Look.\n\n---------- Forwarded message ---------\nFrom: A <a@b.example>\nDate: Mon, 5 Jan 2026 10:00\nSubject: x\nTo: B\n\nLook at him.\n\n---------- Forwarded message ---------\nFrom: C <c@d.example>\n\nBad.",
            "Look."
        ),
        BodyFixture(
            "an attribution within an attribution",
            "No.\n\nOn Tue, 6 Jan 2026 at 11:00, Bo <b@c.example> wrote:\n> Perhaps.\n>\n> On Mon, 5 Jan 2026 at 10:00, Ann <a@b.example>\n> wrote:\n>> Yes?",
            "No."
        ),
        BodyFixture(
            "two programs' quotes, one without marks",
            "No.\n\nVon: Ann Lee <ann@b.example>\nGesendet: Montag, 5. Januar 2026 10:00\nAn: Bo\nBetreff: Lampe\n\nJa?\n\nAm 04.01.2026 um 09:00 schrieb Bo <b@c.example>:\n> Wie bitte?",
            "No."
        ),
        BodyFixture(
            "a phone's footer in the middle",
            "Yes.\n\nSent from my iPhone\n\n> On 5 Jan 2026, at 10:00, Ann <a@b.example> wrote:\n> \n> Nine?",
            "Yes."
        ),
        BodyFixture(
            "a short order",
            "2 x lamp\n3 x bulb\n\nBo",
            "2 x lamp\n3 x bulb\n\nBo"
        ),
        BodyFixture(
            "a telephone number is the message",
            "My new number: 0400 000 112",
            "My new number: 0400 000 112"
        ),
        BodyFixture(
            "thanks, and a demand",
            "Thanks,\nbut I want it repaired by Friday at the latest and for free.",
            "Thanks,\nbut I want it repaired by Friday at the latest and for free."
        ),
        BodyFixture(
            "a threat below the name",
            "Fix it.\n\nBo Reed\n\nPS: my lawyer reads this too.",
            "Fix it.\n\nBo Reed\n\nPS: my lawyer reads this too."
        ),
        BodyFixture(
            "after the closing it goes on",
            "Regards,\nBo\n\nOne more thing: the key is with my neighbour, please ring there first.",
            "Regards,\nBo\n\nOne more thing: the key is with my neighbour, please ring there first."
        ),
        BodyFixture(
            "confidentiality is the subject",
            "You sent my confidential papers to a stranger. This is a breach, and I will notify the authority.",
            "You sent my confidential papers to a stranger. This is a breach, and I will notify the authority."
        ),
        BodyFixture(
            "invisible letters",
            "It\u{200B} flick\u{AD}ers\u{2060} \u{34F}again.\n\u{200C}\u{A0}\u{200C}\u{A0}\n\nBo",
            "It flickers again.\n\nBo"
        ),
    ])
    func isReadAsTheAuthorMeantIt(_ fixture: BodyFixture) { fixture.check() }

    @Test(arguments: [
        (
            "a line down the left",
            "<div>Yes.</div><div style=\"border:none; border-left:solid blue 1.5pt; padding:0cm 0cm 0cm 4.0pt\"><p>Nine?</p></div>",
            "Yes."
        ),
        (
            "GMX's quote",
            "<div>Ja.<div name=\"quote\" style=\"margin:10px\"><p>Neun?</p></div></div>", "Ja."
        ),
        (
            "Outlook's signature",
            "<div>Yes.</div><div id=\"Signature\"><p>Bo Reed, Reed &amp; Sons</p></div>", "Yes."
        ),
        (
            "Spark's reply",
            "<div>Yes.</div><div name=\"messageReplySection\">On 5 Jan<br>Nine?</div>", "Yes."
        ),
        ("Zimbra's", "<p>Oui.</p><div data-marker=\"__QUOTED_TEXT__\"><p>Neuf ?</p></div>", "Oui."),
        (
            "the author's indent",
            "<p>Yes:</p><blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\"><p>nine.</p></blockquote>",
            "Yes: nine."
        ),
        (
            "answers between Gmail's quotes",
            "<div class=\"gmail_quote\"><div>On 5 Jan 2026 at 10:00, Ann &lt;a@b.example&gt; wrote:<br></div><blockquote class=\"gmail_quote\"><p>Nine?</p></blockquote><div>No, ten.</div><blockquote class=\"gmail_quote\"><p>Both?</p></blockquote><div>Yes.</div></div>",
            "No, ten. Yes."
        ),
        (
            "an answer within a quote of Apple's",
            "<div>See below.</div><blockquote type=\"cite\"><div>Nine?</div></blockquote><div>No, ten.</div><blockquote type=\"cite\"><div>Both?</div></blockquote>",
            "See below. No, ten."
        ),
        (
            "a coloured box that is the author's",
            "<div style=\"padding:10px;background:#eee\">It flickers.</div>", "It flickers."
        ),
        (
            "bold labels that are the author's",
            "<p><b>From:</b> 3 May</p><p><b>To:</b> 7 May</p><p>Two rooms.</p>",
            "From: 3 May To: 7 May Two rooms."
        ),
    ])
    func htmlIsReadAsTheAuthorMeantIt(_ name: String, _ html: String, _ own: String) {
        let text = HTMLText.render(html, maximumDepth: 100).text
        #expect(SharedFixtures.folded(NewWords.extract(from: text)) == own, "\(name)")
    }
}
