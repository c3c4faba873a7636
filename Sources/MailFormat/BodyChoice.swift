/// Chooses between a mail's texts, and makes plain text of each.
enum BodyChoice {
    /// A part's text, cleaned, HTML rendered, and what had to be mended.
    static func text(
        of bytes: [UInt8],
        subtype: String,
        charset: String?,
        flow: Flow? = nil,
        limits: MessageLimits
    ) -> (text: String, defects: Set<Defect>) {
        let decoded = Charset.decode(bytes, as: charset)
        guard !isNoise(decoded.text) else { return ("", [.noText]) }
        var defects: Set<Defect> = decoded.isSound ? [] : [.badCharset]
        guard subtype == "html" || looksLikeHTML(decoded.text) else {
            let text = CleanText.clean(decoded.text)
            guard let flow else { return (text, defects) }
            // Lines that are joined may join their combining marks.
            let unfolded = FlowedText.unfold(text, deletesSpace: flow.deletesSpace)
            return (CleanText.clean(unfolded), defects)
        }
        let rendered = HTMLText.render(
            CleanText.clean(decoded.text),
            maximumDepth: limits.htmlDepth
        )
        if rendered.isTruncated { defects.insert(.truncated) }
        return (rendered.text, defects)
    }

    /// Whether what calls itself text is a picture, an archive or the like: one control character in fifty and more.
    ///
    /// Tabs, line breaks, escapes of old charsets and zeros of UTF-16 are in texts as well.
    private static func isNoise(_ text: String) -> Bool {
        var controls = 0
        for byte in text.utf8 {
            switch byte {
            case 0x01...0x08, 0x0B, 0x0E...0x1A, 0x1C...0x1F: controls += 1
            default: break
            }
        }
        return controls >= 8 && controls * 50 > text.utf8.count
    }

    /// Whether a plain text only points to the HTML beside it.
    static func isStub(_ plain: String) -> Bool {
        let text = Folding.fold(plain.utf8, limit: stubBytes)
        guard !text.isEmpty else { return true }
        return text.count < stubBytes && stubs.occurrences(in: text, upTo: 1) > 0
    }

    /// A text as long as this says something itself.
    private static let stubBytes = 250

    private static func looksLikeHTML(_ text: String) -> Bool {
        // "<", or what folding may drop before it.
        guard let first = text.utf8.first(where: { $0 > 0x20 }),
            first == 0x3C || first == 0x2A || first >= 0x80
        else { return false }
        let head = Folding.fold(text.utf8.prefix(200))
        return head.begins(with: Array("<html".utf8))
            || head.begins(with: Array("<!doctype html".utf8))
    }

    private static let stubs = Phrases([
        "view in html", "html version", "html format", "html e-mail", "html email", "html mail",
        "html message", "view this email in your browser", "view it in your browser",
        "does not support html", "doesn't support html", "versione html", "formato html",
        "visualizza nel browser", "wersji html", "formacie html", "wersję html", "html biçiminde",
        "html formatında", "html olarak", "формате html", "html-версию", "поддерживает html",
        "html-format", "html-ansicht", "format html", "en formato html", "html-nachricht",
    ])
}
