extension ReplyLayout {
    /// The author's words as a mail program's HTML.
    private static func paragraphs(_ own: String, in element: String, gap: String) -> String {
        own.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let text = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            let name = element.prefix { $0 != " " }
            return "<\(element)>" + (text.isEmpty ? gap : String(text)) + "</\(name)>"
        }.joined()
    }

    private static func divs(_ own: String) -> String { paragraphs(own, in: "div", gap: "<br>") }

    private static func quote(_ phrases: ReplyPhrases) -> String {
        phrases.quoted.map { "<p>\($0)</p>" }.joined()
    }

    private static func escaped(_ line: String) -> String {
        line.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static func header(_ phrases: ReplyPhrases) -> String {
        phrases.header().split(separator: "\n").map {
            let parts = $0.split(separator: ":", maxSplits: 1)
            return "<b>\(parts[0]):</b>\(escaped(String(parts[1])))<br>"
        }.joined()
    }

    /// HTML alone, by program.
    static let html: [ReplyLayout] = [
        ReplyLayout("Gmail, HTML", isHTML: true) {
            "<div dir=\"ltr\">\(divs($0))</div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">\(escaped($1.gmail))<br></div><blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex\">\(quote($1))</blockquote></div>"
        },
        ReplyLayout("Outlook desktop, HTML", isHTML: true) {
            "<div class=WordSection1>\(paragraphs($0, in: "p class=MsoNormal", gap: "<o:p>&nbsp;</o:p>"))<p class=MsoNormal><o:p>&nbsp;</o:p></p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>\(header($1))</p></div>\(quote($1))</div>"
        },
        ReplyLayout("Outlook web, HTML", isHTML: true) {
            "<div class=\"elementToProof\">\(divs($0))</div><div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\"><div id=\"divRplyFwdMsg\" dir=\"ltr\"><font>\(header($1))</font></div><div>\(quote($1))</div>"
        },
        ReplyLayout("Outlook mobile, HTML", isHTML: true) {
            "<div>\(divs($0))</div><div id=\"ms-outlook-mobile-signature\">\(escaped($1.footers[1]))</div><hr><div id=\"divRplyFwdMsg\">\(header($1))</div>\(quote($1))"
        },
        ReplyLayout("Apple Mail, HTML", isHTML: true) {
            "<body>\(divs($0))<div><br><blockquote type=\"cite\"><div>\(escaped($1.gmail))</div><br class=\"Apple-interchange-newline\"><div>\(quote($1))</div></blockquote></div></body>"
        },
        ReplyLayout("iOS, HTML", isHTML: true) {
            "<body dir=\"auto\">\(divs($0))<br id=\"lineBreakAtBeginningOfSignature\"><div dir=\"ltr\">\($1.footers[0])</div><div dir=\"ltr\"><br><blockquote type=\"cite\">\(escaped($1.gmail))<br><br></blockquote></div><blockquote type=\"cite\">\(quote($1))</blockquote></body>"
        },
        ReplyLayout("Thunderbird, HTML", isHTML: true) {
            "\(paragraphs($0, in: "p", gap: "<br>"))<div class=\"moz-cite-prefix\">\($1.attributions[1].line)<br></div><blockquote type=\"cite\" cite=\"mid:1@b.example\">\(quote($1))</blockquote>"
        },
        ReplyLayout("Thunderbird forward, HTML", isHTML: true) {
            "\(paragraphs($0, in: "p", gap: "<br>"))<div class=\"moz-forward-container\"><br><br>-------- \($1.forwarded[0]) --------<table class=\"moz-email-headers-table\"><tr><th>\($1.subject): </th><td>Lamp</td></tr></table><br>\(quote($1))</div>"
        },
        ReplyLayout("Yahoo, HTML", isHTML: true) {
            "<div class=\"yahoo-style-wrap\">\(divs($0))</div><div id=\"yahoo_quoted_1\" class=\"yahoo_quoted\"><div>\(escaped($1.gmail))</div>\(quote($1))</div>"
        },
        ReplyLayout("GMX, HTML", isHTML: true) {
            "<div>\(divs($0))<div><br><div name=\"quote\" style=\"margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;\"><div style=\"margin:0 0 10px 0;\">\(header($1))</div><div name=\"quoted-content\">\(quote($1))</div></div></div></div>"
        },
        ReplyLayout("Mail.ru, HTML", isHTML: true) {
            "<div>\(divs($0))</div><blockquote style=\"border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;\">\(escaped($1.gmail))<br><br>\(quote($1))</blockquote>"
        },
        ReplyLayout("Yandex, HTML", isHTML: true) {
            "\(divs($0))<div> </div><div>05.01.2026, 10:00, \"Ann Lee\" &lt;ann@b.example&gt;:</div><blockquote>\(quote($1))</blockquote>"
        },
        ReplyLayout("Libero, HTML", isHTML: true) {
            "\(paragraphs($0, in: "p", gap: "<br>"))<blockquote>\(escaped($1.gmail))<br>\(quote($1))</blockquote>"
        },
        ReplyLayout("WP, HTML", isHTML: true) {
            "<div>\(divs($0))</div><div><br></div><div class=\"nh_extra\"><p>\(escaped($1.gmail))</p><blockquote type=\"cite\">\(quote($1))</blockquote></div>"
        },
        ReplyLayout("Proton, HTML", isHTML: true) {
            "\(divs($0))<div class=\"protonmail_signature_block\">\($1.footers[0])</div><div class=\"protonmail_quote\">\(escaped($1.gmail))<br><blockquote class=\"protonmail_quote\" type=\"cite\">\(quote($1))</blockquote></div>"
        },
        ReplyLayout("Spark, HTML", isHTML: true) {
            "<div name=\"messageBodySection\">\(divs($0))</div><div name=\"messageSignatureSection\"><br>\($1.footers[0])</div><div name=\"messageReplySection\">\(escaped($1.gmail))<br><blockquote type=\"cite\">\(quote($1))</blockquote></div>"
        },
        ReplyLayout("Samsung, HTML", isHTML: true) {
            "\(divs($0))<div><br></div><div id=\"composer_signature\">\($1.footers[0])</div><div>-------- \($1.original[1]) --------</div><div>\(header($1))</div>\(quote($1))"
        },
        ReplyLayout("K-9, HTML", isHTML: true) {
            "\(divs($0))<br><br><div class=\"gmail_quote\">\(escaped($1.gmail))<blockquote class=\"gmail_quote\">\(quote($1))</blockquote></div>"
        },
        ReplyLayout("Zimbra, HTML", isHTML: true) {
            "\(divs($0))<hr id=\"zwchr\" data-marker=\"__DIVIDER__\"><div data-marker=\"__HEADERS__\">\(header($1))</div><div data-marker=\"__QUOTED_TEXT__\">\(quote($1))</div>"
        },
        ReplyLayout("a cite border without blockquote", isHTML: true) {
            "\(divs($0))<div>\(escaped($1.gmail))</div><div style=\"border-left: 2px solid rgb(0, 0, 255); padding-left: 5px; margin-left: 5px\">\(quote($1))</div>"
        },
        ReplyLayout("a table for layout", isHTML: true) {
            "<table width=\"100%\"><tr><td><table><tr><td>\(divs($0))</td></tr></table></td></tr><tr><td><div class=\"gmail_quote\">\(escaped($1.gmail))<blockquote>\(quote($1))</blockquote></div></td></tr></table>"
        },
        ReplyLayout("a wall of breaks", isHTML: true) {
            "\($0.replacing("\n", with: "<br>"))<br><br><br><br><br><br><br>\(escaped($1.gmail))<br><br><blockquote>\(quote($1))</blockquote>"
        },
    ]
}
