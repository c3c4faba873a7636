/// What mail programs write around a reply in one language; the quoted author is Ann Lee throughout.
struct ReplyPhrases: Sendable {
    let language: String
    /// What the reply's author wrote, in paragraphs.
    let own: [String]
    /// What Ann wrote before, somebody else's words.
    let quoted: [String]
    /// Attribution lines by mail program.
    let attributions: [(client: String, line: String)]
    /// From, Sent (Outlook), Date (others), To, Subject.
    let labels: [String]
    /// Ann's date as Outlook writes it.
    let sent: String
    /// "Original message", as Outlook and Samsung put it between dashes.
    let original: [String]
    /// "Forwarded message", as Thunderbird and others put it between dashes.
    let forwarded: [String]
    /// Apple's "Begin forwarded message:".
    let begin: String
    /// Lines that telephones and programs add.
    let footers: [String]
    /// A closing and a name, which are the author's own.
    let closing: String
    /// The lines below the name, with which a firm says how to reach it.
    let contacts: String
    /// A legal notice.
    let notice: String

    /// All eight languages.
    static let all = [english, italian, polish, turkish, russian, german, french, spanish]
}

extension ReplyPhrases {
    var from: String { labels[0] }
    var sentLabel: String { labels[1] }
    var date: String { labels[2] }
    var to: String { labels[3] }
    var subject: String { labels[4] }

    /// Ann's words, each line with a mark.
    var marked: String { quoted.map { "> " + $0 }.joined(separator: "\n> \n") }
    /// Ann's words without a mark.
    var bare: String { quoted.joined(separator: "\n\n") }
    var gmail: String { attributions[0].line }

    /// Outlook's header block.
    func header(_ mark: String = "") -> String {
        [
            "\(from): Ann Lee <ann@b.example>", "\(sentLabel): \(sent)", "\(to): Bo",
            "\(subject): Re: Lamp",
        ].map { mark + $0 }.joined(separator: "\n")
    }

    /// The header block of Thunderbird's and Samsung's, with a date.
    var dated: String {
        "\(from): Ann Lee <ann@b.example>\n\(date): 05/01/2026  10:00  (GMT+01:00)\n\(to): bo@c.example\n\(subject): Re: Lamp"
    }

    /// A line broken near its middle, as mail programs do.
    static func broken(_ line: String) -> String {
        let words = line.split(separator: " ")
        let half = words.count / 2
        return words[..<half].joined(separator: " ") + "\n" + words[half...].joined(separator: " ")
    }
}
