import Testing

@testable import Briefing

@Suite struct LanguageTests {
    @Test(arguments: [
        ("it", Language.italian), ("IT-it", .italian), ("xx", .english), ("", .english),
    ])
    func fallsBackToEnglish(code: String, expected: Language) {
        #expect(Language(code: code) == expected)
    }
}
