import Testing

@testable import Briefing

@Suite struct PhrasesTests {
    /// Every phrase of a table by its path, such as "share.delay".
    static func patterns(_ phrases: Phrases) -> [String: String] {
        var patterns: [String: String] = [:]
        func visit(_ value: Any, _ path: String) {
            if let phrase = value as? Phrase {
                patterns[path] = phrase.pattern
                return
            }
            for child in Mirror(reflecting: value).children {
                visit(child.value, path + "." + (child.label ?? ""))
            }
        }
        visit(phrases, "")
        return patterns
    }

    static func places(_ pattern: String) -> Set<Character> {
        Set(zip(pattern, pattern.dropFirst()).compactMap { $0 == "%" && $1.isNumber ? $1 : nil })
    }

    @Test(arguments: Language.allCases)
    func fillsTheSamePlacesAsEnglish(language: Language) {
        let english = Self.patterns(.english)
        let table = Self.patterns(language.phrases)
        #expect(table.count == english.count)
        for (path, pattern) in table {
            #expect(
                Self.places(pattern) == Self.places(english[path] ?? ""),
                "\(language) \(path)"
            )
            #expect(!pattern.isEmpty, "\(language) \(path)")
        }
    }

    @Test(arguments: Language.allCases)
    func hasAllMonthsAndDays(language: Language) {
        let grammar = language.phrases.grammar
        #expect(Set(grammar.months).count == 12)
        #expect(Set(grammar.shortMonths).count == 12)
        #expect(Set(grammar.weekdays).count == 7)
    }

    @Test(arguments: Language.allCases)
    func isNoCopyOfEnglish(language: Language) {
        let english = Self.patterns(.english)
        let same = Self.patterns(language.phrases).count { english[$0.key] == $0.value }
        #expect(language == .english || same < english.count / 5)
    }
}
