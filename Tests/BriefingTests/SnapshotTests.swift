import Testing

@testable import Briefing

@Suite struct SnapshotTests {
    static let languages: [Language] = [.english, .italian]

    @Test(arguments: languages)
    func digest(language: Language) throws {
        let renderer = Renderer(language: language, timeZone: Office.rome)
        try expectSnapshot(renderer.text(Office.digest), "digest.\(language.rawValue).txt")
        try expectSnapshot(renderer.html(Office.digest), "digest.\(language.rawValue).html")
        try expectSnapshot(renderer.json(Office.digest), "digest.\(language.rawValue).json")
    }

    @Test(arguments: languages)
    func letter(language: Language) throws {
        let renderer = Renderer(language: language, timeZone: Office.rome)
        try expectSnapshot(renderer.text(Office.letter), "alert.\(language.rawValue).txt")
        try expectSnapshot(renderer.html(Office.letter), "alert.\(language.rawValue).html")
    }

    @Test func json() throws {
        let json = BriefingJSON(timeZone: Office.rome)
        try expectSnapshot(json.clients([Office.anna, Office.dan]), "clients.json")
        try expectSnapshot(json.alerts([Office.alert, Office.oldAlert]), "alerts.json")
        try expectSnapshot(json.show(Office.annaStory), "show.json")
    }
}

@Suite struct TableSnapshotTests {
    @Test(arguments: SnapshotTests.languages)
    func tables(language: Language) throws {
        let tables = TextTables(
            language: language,
            timeZone: Office.rome,
            style: .plain,
            now: Office.now
        )
        let code = language.rawValue
        let all = [Office.anna, Office.bruno, Office.chiara, Office.dan]
        try expectSnapshot(tables.clients(all), "clients.\(code).txt")
        try expectSnapshot(tables.alerts([Office.alert, Office.oldAlert]), "alerts.\(code).txt")
        try expectSnapshot(tables.show(Office.annaStory), "show.\(code).txt")
    }
}

@Suite struct ReportSnapshotTests {
    @Test(arguments: SnapshotTests.languages)
    func report(language: Language) throws {
        let renderer = Renderer(language: language, timeZone: Office.rome)
        try expectSnapshot(renderer.html(Office.report), "report.\(language.rawValue).html")
    }
}
