/// How a mail program lays out a reply: the author's words go in, a body comes out.
struct ReplyLayout: Sendable {
    let name: String
    /// Whether the body is HTML.
    let isHTML: Bool
    /// Lays out a reply in a language.
    let body: @Sendable (_ own: String, _ phrases: ReplyPhrases) -> String

    init(
        _ name: String,
        isHTML: Bool = false,
        _ body: @escaping @Sendable (String, ReplyPhrases) -> String
    ) {
        self.name = name
        self.isHTML = isHTML
        self.body = body
    }
}

extension ReplyLayout {
    /// Plain text, by program and habit.
    static let plain: [ReplyLayout] = [
        ReplyLayout("Outlook desktop") { "\($0)\n\n\($1.header())\n\n\($1.bare)" },
        ReplyLayout("Outlook mobile") {
            "\($0)\n\n\($1.footers[1])\n________________________________\n\($1.header())\n\n\($1.bare)"
        },
        ReplyLayout("Outlook 2003") {
            "\($0)\n\n-----\($1.original[0])-----\n\($1.header())\n\n\($1.bare)"
        },
        ReplyLayout("Outlook, marked") { "\($0)\n\n\($1.header("> "))\n> \n\($1.marked)" },
        ReplyLayout("Outlook, bold labels") { own, phrases in
            let header = phrases.header().split(separator: "\n").map { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                return "*\(parts[0]):*\(parts[1])"
            }
            return "\(own)\n\n\(header.joined(separator: "\n"))\n\n\(phrases.bare)"
        },
        ReplyLayout("Samsung") {
            "\($0)\n\n\($1.footers[0])\n\n-------- \($1.original[1]) --------\n\($1.dated) \n\n\($1.bare)"
        },
        ReplyLayout("GMX") {
            "\($0)\n\n\($1.sentLabel): \($1.sent)\n\($1.from): \"Ann Lee\" <ann@b.example>\n\($1.to): bo@c.example\n\($1.subject): Re: Lamp\n\n\($1.bare)"
        },
        ReplyLayout("Libero and Interia") {
            "\($0)\n\n---------- \($1.original[0]) ----------\n\($1.dated)\n\n\($1.bare)"
        },
        ReplyLayout("Gmail forward") {
            "\($0)\n\n---------- Forwarded message ---------\n\($1.from): Ann Lee <ann@b.example>\nDate: \($1.sent)\nSubject: Lamp\nTo: Bo\n\n\n\($1.bare)"
        },
        ReplyLayout("Thunderbird forward") {
            "\($0)\n\n-------- \($1.forwarded[0]) --------\n\($1.subject): Lamp\n\($1.date): Mon, 5 Jan 2026 10:00:00 +0100\n\($1.from): Ann Lee <ann@b.example>\n\($1.to): Bo\n\n\($1.bare)"
        },
        ReplyLayout("Apple forward") {
            "\($0)\n\n\($1.begin):\n\n> \($1.from): Ann Lee <ann@b.example>\n> \($1.subject): Lamp\n> \($1.date): \($1.sent)\n> \($1.to): Bo\n> \n\($1.marked)"
        },
        ReplyLayout("iOS, quoted attribution") { own, phrases in
            let lines = phrases.attributions[min(3, phrases.attributions.count - 1)].line
            return "\(own)\n\n\(phrases.footers[0])\n\n> \(lines)\n> \n\(phrases.marked)"
        },
        ReplyLayout("bottom-posted") { "\($1.gmail)\n\n\($1.marked)\n\n\($0)" },
        ReplyLayout("nested") {
            "\($0)\n\n\($1.gmail)\n\($1.marked)\n>\n> \($1.attributions[1].line)\n>> \($1.quoted[0])"
        },
        ReplyLayout("signature above the quote") {
            "\($0)\n\n-- \nBo\nReed & Sons\n\n\($1.gmail)\n\($1.marked)"
        },
        ReplyLayout("legal notice above the quote") {
            "\($0)\n\n\($1.notice)\n\n\($1.gmail)\n\($1.marked)"
        },
    ]
}
