import Foundation
import Testing

@testable import Briefing

@Suite struct TextTablesTests {
    @Test func coloursOnlyWhereAsked() {
        for style in [TextTables.Style.plain, .coloured] {
            let tables = TextTables(
                language: .english,
                timeZone: Office.rome,
                style: style,
                now: Office.now
            )
            let text =
                tables.clients([Office.anna]) + tables.alerts([Office.alert])
                + tables.show(Office.annaStory)
            #expect(text.contains("\u{1B}[31m") == (style == .coloured))
        }
    }

    @Test func coloursDoNotMoveColumns() {
        let clients = [Office.anna, Office.bruno, Office.chiara, Office.dan]
        let plain = TextTables(
            language: .english,
            timeZone: Office.rome,
            style: .plain,
            now: Office.now
        )
        let coloured = TextTables(
            language: .english,
            timeZone: Office.rome,
            style: .coloured,
            now: Office.now
        )
        var stripped = coloured.clients(clients)
        for code in [0, 1, 2, 31, 32, 33] {
            stripped = stripped.replacingOccurrences(of: "\u{1B}[\(code)m", with: "")
        }
        #expect(stripped == plain.clients(clients))
    }

    @Test func nothingIsSaidAloud() {
        let tables = TextTables(
            language: .english,
            timeZone: Office.rome,
            style: .plain,
            now: Office.now
        )
        #expect(tables.clients([]) == "no clients yet\n")
        #expect(!tables.alerts([]).isEmpty)
    }
}
