/// A list of phrases, found by their first word.
///
/// A word of a phrase is written as it is, or as "begin*" or "*end"; after "=" its accents count: "=è" is no "e". `{w}`
/// stands for a weekday, `{m}` for a month, `{n}` for a number of things and `{d}` for a day of the month.
struct DayPhrases {
    private var byWord: [String: [[Element]]] = [:]
    private var open: [[Element]] = []

    /// One word of a phrase.
    enum Element: Equatable {
        case word(String)
        case beginning(String)
        case ending(String)
        /// These two with their accents.
        case exactly(String)
        case endingExactly(String)
        case weekday, month, count, day
    }

    /// Reads phrases that commas or line ends part.
    init(_ text: String) {
        for phrase in text.split(whereSeparator: { $0 == "," || $0.isNewline }) {
            let elements = phrase.split(separator: " ").flatMap(Self.elements)
            guard let first = elements.first else { continue }
            if case .word(let word) = first {
                byWord[word, default: []].append(elements)
            } else {
                open.append(elements)
            }
        }
    }

    /// The phrases that may begin with a word.
    func candidates(_ word: String) -> [[Element]] {
        guard let exact = byWord[word] else { return open }
        return open.isEmpty ? exact : exact + open
    }

    private static func elements(_ word: Substring) -> [Element] {
        switch word {
        case "{w}": return [.weekday]
        case "{m}": return [.month]
        case "{n}": return [.count]
        case "{d}": return [.day]
        default: break
        }
        let raw = DayTokens.lowered(word.unicodeScalars.filter { $0 != "*" && $0 != "=" })
        let folded = DayTokens.folded(raw)
        if word.hasPrefix("*=") { return [.endingExactly(raw)] }
        if word.first == "*" { return [.ending(folded)] }
        if word.last == "*" { return [.beginning(folded)] }
        if word.first == "=" { return [.exactly(raw)] }
        // "you'll" is two words here, as in a sentence.
        return DayTokens(word).tokens.map { .word($0.folded) }
    }
}
