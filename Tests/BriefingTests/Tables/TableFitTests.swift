import Foundation
import Testing

@testable import Briefing

/// Tables on screens of any width.
@Suite struct TableFitTests {
    private static func tables(
        _ language: Language = .english,
        screen: Int?,
        style: TextTables.Style = .plain
    ) -> TextTables {
        TextTables(
            language: language,
            timeZone: Office.rome,
            style: style,
            screen: screen,
            now: Office.now
        )
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { String($0) }
    }

    private static let longClient: String =
        "accounts.receivable.department@some-long-company-name-and-sons.example"

    /// Known clients, one with a long address and a name of wide characters.
    private static var clients: [ClientSummary] {
        var long = Office.bruno
        long.client = longClient
        long.name = String(repeating: "山田太郎", count: 6)
        return [Office.anna, long, Office.chiara, Office.dan]
    }

    @Test(arguments: Language.allCases)
    func noLineIsWiderThanTheScreen(language: Language) {
        for screen in 30...220 {
            let tables = Self.tables(language, screen: screen)
            let lines = Self.lines(tables.clients(Self.clients))
            #expect(lines.count == 5)
            for line in lines { #expect(Columns.width(line) <= screen, "\(screen): \(line)") }
        }
    }

    @Test(arguments: [80, 100, 140])
    func storiesFitToo(screen: Int) {
        let text = Self.tables(screen: screen).show(Office.annaStory)
        for line in Self.lines(text) { #expect(Columns.width(line) <= screen, "\(line)") }
    }

    @Test func withoutAScreenNothingIsCut() {
        let text = Self.tables(screen: nil).clients(Self.clients)
        #expect(text.contains(Self.longClient))
        #expect(text.contains(Self.clients[1].name))
        #expect(!text.contains("…"))
    }

    @Test func aWideScreenChangesNothing() {
        let all = Self.tables(screen: nil).clients(Self.clients)
        #expect(Self.tables(screen: 300).clients(Self.clients) == all)
    }

    @Test func theLongestIsShortenedFirst() {
        let whole = Self.tables(screen: nil).clients(Self.clients)
        let width = Self.lines(whole).map(Columns.width).max() ?? 0
        let lines = Self.lines(Self.tables(screen: width - 10).clients(Self.clients))
        #expect(lines[2].contains("accounts.receivable.department@some-long-company-name-and-s…"))
        #expect(lines[2].contains(Self.clients[1].name))
        #expect(lines[0].contains("Mails"))
    }

    @Test func eightyColumnsKeepWhatMatters() {
        let lines = Self.lines(
            Self.tables(screen: 80).clients([Office.anna, Office.bruno, Office.chiara, Office.dan])
        )
        for head in ["Client", "Standing", "Since", "Press", "Trend"] {
            #expect(lines[0].contains(head), "\(head)")
        }
        #expect(lines[1].contains("anna@firm.example"))
        #expect(lines[1].contains("is a problem"))
        #expect(lines[1].contains("87"))
        #expect(lines[1].contains("9 hours"))
    }

    /// A number that is cut would be another number.
    @Test func numbersAreNeverCut() {
        var anna = Office.anna
        anna.messages = 1_234_567
        for screen in 80...200 {
            let lines = Self.lines(Self.tables(screen: screen).clients([anna]))
            #expect(lines[1].contains("1234567") != !lines[0].contains("Mail"), "\(screen)")
            #expect(lines[1].contains("+32"))
        }
    }

    @Test func coloursTakeNoColumns() {
        var stripped = Self.tables(screen: 80, style: .coloured).clients(Self.clients)
        for code in [0, 1, 2, 31, 32, 33] {
            stripped = stripped.replacingOccurrences(of: "\u{1B}[\(code)m", with: "")
        }
        #expect(stripped == Self.tables(screen: 80).clients(Self.clients))
    }
}
