/// What each HTML element, class and id means for the text.
enum HTMLRules {
    /// Elements whose content nobody reads.
    private static let hidden: Set<String> = [
        "head", "style", "script", "title", "noscript", "template", "object", "svg", "select",
        "iframe", "audio", "video", "canvas", "map", "datalist",
    ]
    /// Elements that never hold anything.
    private static let void: Set<String> = [
        "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "param",
        "source",
        "wbr", "basefont", "frame", "isindex",
    ]
    /// Elements that stand on lines of their own.
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt",
        "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html", "li",
        "main",
        "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
        "caption",
    ]
    /// Blocks with an empty line around them.
    private static let spaced: Set<String> = ["p", "h1", "h2", "h3", "h4", "h5", "h6"]

    /// What an element is, by its name.
    struct Kind: OptionSet {
        let rawValue: UInt8
        static let hidden = Kind(rawValue: 1)
        static let void = Kind(rawValue: 2)
        static let block = Kind(rawValue: 4)
        static let spaced = Kind(rawValue: 8)
    }

    /// The kinds of all elements that mean something.
    static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = [:]
        for (names, kind) in [
            (hidden, Kind.hidden), (void, .void), (blocks, .block), (spaced, .spaced),
        ] {
            for name in names { kinds[name, default: []].insert(kind) }
        }
        return kinds
    }()

    /// Classes and ids of containers that hold a quoted mail and its introduction.
    static let quotes: Set<String> = [
        "yahoo_quoted", "moz-cite-prefix", "reply-intro", "protonmail_quote", "zmail_extra",
        "ms-outlook-mobile-reference-message", "mail-editor-reference-message-container",
        "olk_src_body_section", "mail-quote-collapse", "mail-app-auto-quote", "tutanota_quote",
        "gmail_quote_attribution", "replymessage", "quoted-text", "quote-header",
        "freebirdformviewerviewheaderheader",
        "messagereplysection", "quote", "quoted-content", "__headers__", "__quoted_text__",
        "moz-forward-container", "hmquote", "ecxhmquote", "ymail_quoted", "cm_quote",
    ]
    /// Ids of the points after which all is quoted.
    static let cuts: Set<String> = [
        "appendonsend", "divrplyfwdmsg", "stopspelling", "x_appendonsend", "x_divrplyfwdmsg",
        "mail-editor-reference-message-container",
    ]
    /// Classes and ids of signatures.
    static let signatures: Set<String> = [
        "gmail_signature", "moz-signature", "protonmail_signature_block", "gmail_signature_prefix",
        "ms-outlook-mobile-signature", "applemailsignature", "messagesignaturesection",
        "composer_signature", "signature", "bloop_sign",
    ]
    /// Styles of text that no reader sees: preheaders and trackers.
    static let invisible = [
        "display:none", "visibility:hidden", "mso-hide:all", "max-height:0", "font-size:0;",
        "font-size:0px", "opacity:0;", "font-size:1px",
    ].map { Array($0.utf8) }
    /// The line that Outlook draws above the header of a quoted mail.
    static let outlookRules = [
        "border-top:solid#e1e1e1", "border-top:solid#b5c4df", "border-top:1ptsolid#e1e1e1",
        "border-top:1ptsolidrgb(225,225,225)", "border-top:1ptsolidrgb(181,196,223)",
    ].map { Array($0.utf8) }
    /// The line down the left side of a quote that is no blockquote.
    static let citeBorders = [
        "border-left:solid", "border-left:1px", "border-left:2px", "border-left:3px",
        "border-left:1.5pt", "border-left-width:1px", "border-left-width:2px",
    ].map { Array($0.utf8) }
}
