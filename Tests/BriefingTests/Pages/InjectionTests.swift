import Foundation
import Standing
import Testing

@testable import Briefing

/// Whatever a mail holds, the pages hold only our own tags and the terminal only our own lines.
@Suite struct InjectionTests {
    static let strings = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x",
        "\"\u{301} onload=\u{301}", "<\u{301}b>", "{{{headline}}}", "{{#cards}}", "{{=<% %>=}}",
        "&lt;b&gt;", "]]>", "<!--", "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{202E}gpj.exe",
        "a\r\nb\u{2028}c",
        "javascript:alert(1)", "</style><b>", "%1 %2 %3",
    ]

    static func office(_ text: String) -> (Digest, AlertLetter, OfficeReport) {
        var anna = Office.anna
        anna.client = text
        anna.name = text
        anna.addresses = [text]
        var assessment = Office.annaAssessment
        assessment.evidence = assessment.evidence.map {
            Evidence(messageID: text, at: $0.at, signal: text, weight: $0.weight, words: text)
        }
        var alert = Office.alert
        alert.client = text
        alert.evidence = assessment.evidence
        var input = Office.input
        input.officeName = text
        input.clients = [anna]
        input.assessments = [text: assessment]
        input.alerts = [alert]
        input.mailboxes = [
            MailboxState(name: text, lastContact: nil, deafSince: Office.now, reason: text)
        ]
        input.counts = SetAside(read: 1, robots: [text: 1], unscored: [text: 1])
        let report = OfficeReport(
            date: Office.now,
            officeName: text,
            clients: [anna],
            assessments: [text: assessment],
            alerts: [alert],
            counts: input.counts
        )
        let letter = AlertLetter(alert: alert, summary: anna, officeName: text)
        return (Digest.make(input), letter, report)
    }

    /// The tags of a page, attributes and all, with the harmless text between them left out.
    static func tags(_ html: String) -> [String] {
        html.unicodeScalars.split(separator: "<").dropFirst().map { piece in
            String(String.UnicodeScalarView(piece.prefix { $0 != ">" }))
        }
    }

    @Test(arguments: strings)
    func pagesHoldOnlyOurTags(text: String) {
        let renderer = Renderer(language: .english, timeZone: Office.rome)
        let (digest, letter, report) = Self.office(text)
        let (plainDigest, plainLetter, plainReport) = Self.office("plain")
        #expect(Self.tags(renderer.html(digest)) == Self.tags(renderer.html(plainDigest)))
        #expect(Self.tags(renderer.html(letter)) == Self.tags(renderer.html(plainLetter)))
        #expect(Self.tags(renderer.html(report)) == Self.tags(renderer.html(plainReport)))
    }

    @Test(arguments: strings)
    func textHoldsOnlyPrintableLines(text: String) throws {
        let renderer = Renderer(language: .english, timeZone: Office.rome)
        let tables = TextTables(
            language: .english,
            timeZone: Office.rome,
            style: .plain,
            now: Office.now
        )
        let (digest, letter, _) = Self.office(text)
        var anna = Office.anna
        anna.client = text
        anna.name = text
        var assessment = Office.annaAssessment
        assessment.evidence[0].words = text
        let pages = [
            renderer.text(digest), renderer.text(letter), try renderer.json(digest),
            tables.clients([anna]), tables.alerts([letter.alert]),
            tables.show(Office.story(anna, assessment)),
        ]
        for page in pages {
            for scalar in page.unicodeScalars where scalar != "\n" {
                let category = scalar.properties.generalCategory
                #expect(category != .control && category != .format, "U+\(scalar.value)")
                #expect(category != .lineSeparator)
            }
        }
        #expect(tables.clients([anna]).split(separator: "\n").count == 2)
        let lines = (renderer.text(digest) + renderer.text(letter)).split(separator: "\n")
        #expect(lines.allSatisfy { Columns.width(String($0)) <= 78 })
    }

    @Test(arguments: [
        ("<b>", "&lt;b&gt;"), ("\"\u{301}", "&quot;\u{301}"), ("<\u{301}", "&lt;\u{301}"),
        ("a&b'c`", "a&amp;b&#39;c&#96;"),
    ])
    func markupEscapesByScalar(text: String, expected: String) {
        #expect(Array(Markup(text).renderText.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func templatesParse() throws {
        _ = try HTMLPage.template.get()
        _ = try ReportPage.template.get()
    }
}
