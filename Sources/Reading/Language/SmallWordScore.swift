/// How well a text's small words and special letters fit each language.
///
/// Made for texts of a line or two, where CLD2 is weak.
struct SmallWordScore {
    /// Language → points; a language that was not hit has none.
    private(set) var points: [String: Double] = [:]
    /// How many words hit a table.
    private(set) var hits = 0

    /// Scores words in lower case.
    init(_ words: [String]) {
        for word in words {
            if let languages = FunctionWords.languagesByWord[word] {
                hits += 1
                let worth = languages.count == 1 ? 2.0 : 1.0
                for index in languages {
                    points[FunctionWords.tables[index].language, default: 0] += worth
                }
            }
            for letter in Set(word.unicodeScalars) {
                guard let languages = Letters.languages[letter] else { continue }
                let worth = languages.count <= 2 ? 1.5 : 0.75
                for language in languages { points[language, default: 0] += worth }
            }
        }
    }
}
