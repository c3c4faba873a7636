import Testing

@testable import MailFormat

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("one<br>two", "one\ntwo"), ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("a&nbsp;&amp;&nbsp;b &lt;c&gt; &euro;", "a\u{A0}&\u{A0}b <c> €"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        ("<style>p{}</style><script>x()</script>one", "one"),
        ("<head><title>t</title></head><body>one", "one"),
        ("<div style=\"display:none\">pre</div>one", "one"),
        ("<span style='font-size:0;'>x</span>one", "one"),
        ("see <a href='http://x.example'>the list</a>", "see the list"),
        ("<td>one</td><td>two</td>", "one two"),
        ("<pre>a\n  b</pre>", "a\n  b"), ("<b>un<i>closed", "unclosed"),
        ("żółw Лампа", "żółw Лампа"),
        ("<meta charset=koi8-r>Лампа", "Лампа"),
        ("one<blockquote>two<br>three</blockquote>four", "one\n\n> two\n> three\nfour"),
        ("one <!-- two --> three", "one three"), ("<p>a</p><div hidden>b</div>", "a"),
    ])
    func render(_ html: String, _ text: String) {
        let rendered = HTMLText.render(html, maximumDepth: 100).text
        #expect(rendered.trimmingNewlines == text)
    }

    /// What the programs make of an answer above a quote; the author's words are always these.
    static let answers = [
        "<div dir=\"ltr\">My words.</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">On Mon, 5 Jan 2026 at 10:00, Ann &lt;<a href=\"mailto:a@b.example\">a@b.example</a>&gt; wrote:<br></div><blockquote class=\"gmail_quote\"><div>old words</div></blockquote></div>",
        "<div>My words.</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>Von:</b> Ann<br><b>Gesendet:</b> heute</div><div>old words</div>",
        "<p class=MsoNormal>My words.</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Da:</b> Ann &lt;a@b.example&gt;<br><b>Inviato:</b> lunedì 5 gennaio 2026<br><b>Oggetto:</b> x</p></div></div><p class=MsoNormal>old words</p>",
        "<p class=MsoNormal>My words.</p><p class=MsoNormal><b>Kimden:</b> Ann &lt;a@b.example&gt;<br><b>Gönderildi:</b> 5 Ocak 2026<br><b>Konu:</b> x</p><p class=MsoNormal>old words</p>",
        "My words.<div><br><blockquote type=\"cite\"><div>On 5 Jan 2026, at 10:00, Ann &lt;a@b.example&gt; wrote:</div><div>old words</div></blockquote></div>",
        "<p>My words.</p><div class=\"moz-cite-prefix\">W dniu 05.01.2026 o 10:00, Ann pisze:<br></div><blockquote type=\"cite\" cite=\"mid:x\">old words</blockquote>",
        "<div>My words.</div><div id=\"yahoo_quoted_1\" class=\"yahoo_quoted\"><div>On Monday, Ann wrote:</div><div>old words</div></div>",
        "<div>My words.</div><div>05.01.2026, 10:00, \"Ann\" &lt;a@b.example&gt;:</div><blockquote><p>old words</p></blockquote>",
        "<div>My words.</div><blockquote style=\"border-left:1px solid #0857A6\">Понедельник, 5 января 2026, 10:00 +03:00 от Ann &lt;a@b.example&gt;:<br>old words</blockquote>",
        "<div>My words.</div><p id=\"reply-intro\">Il 2026-01-05 10:00 Ann ha scritto:</p><blockquote>old words</blockquote>",
        "<div>My words.</div><div name=\"quote\" style=\"margin:10px 5px\"><div><b>Gesendet:</b> Montag, 5. Januar 2026 um 10:00 Uhr<br><b>Von:</b> \"Ann\" &lt;a@b.example&gt;<br><b>An:</b> b@c.example<br><b>Betreff:</b> x</div><div>old words</div></div>",
        "<div>My words.</div><div id=\"mail-editor-reference-message-container\"><div>From: Ann</div>old words</div>",
        "<div>My words.</div><div class=\"protonmail_quote\">On Monday, Ann wrote:<br><blockquote>old words</blockquote></div>",
    ]

    @Test(arguments: answers)
    func marksTheQuotesOfEachProgram(_ html: String) {
        let body = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit"
        #expect(Mails.parse(Mails.mail(body, html)).newWords == "My words.")
    }

    @Test func answersBetweenQuotesStay() {
        let html =
            "<div class=\"gmail_quote\"><div class=\"gmail_attr\">On 5 Jan 2026, Ann wrote:</div><blockquote class=\"gmail_quote\">Nine?</blockquote><div>Yes.</div><blockquote class=\"gmail_quote\">And the door?</blockquote><div>No.</div></div>"
        #expect(Mails.parse(Mails.mail("Content-Type: text/html", html)).newWords == "Yes.\n\nNo.")
    }

    @Test func anAfterthoughtBelowARuleStays() {
        let html = "It flickers.<hr>Ring twice."
        let words = Mails.parse(Mails.mail("Content-Type: text/html", html)).newWords
        #expect(words.hasPrefix("It flickers.") && words.hasSuffix("Ring twice."))
    }

    @Test func gmailsIndentIsTheAuthorsOwn() {
        let html =
            "<blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\">My words.</blockquote>"
        #expect(Mails.parse(Mails.mail("Content-Type: text/html", html)).newWords == "My words.")
    }
}

extension String {
    fileprivate var trimmingNewlines: String {
        var text = self[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}
