/// A word or a number of a sentence, as the reader of days looks at it.
struct DayToken {
    /// Where it stands in the sentence.
    var range: Range<String.Index>
    /// Lower case.
    var raw: String
    /// Lower case without accents.
    var folded: String
    /// The value of a number of at most four digits.
    var number: Int?
    /// The one character between it and the token before, where that is neither a space nor a letter.
    var joint: Unicode.Scalar?
    /// Nothing, or one such character, stands between it and the token before.
    var isGlued: Bool
    /// What follows it directly.
    var next: Unicode.Scalar?
    /// The number of its clause in the sentence.
    var clause: Int
    /// It stands between quotation marks.
    var isQuoted: Bool
}

/// Splits a sentence into words and numbers; accents and case are folded, apostrophes part words.
struct DayTokens {
    private(set) var tokens: [DayToken] = []
    private var clause = 0
    private var isBreak = false
    private var quotes = 0
    private var isOpen = false
    private var gap = 0
    private var joint: Unicode.Scalar?

    /// Words beyond these are cut: no table has longer ones.
    private static let longestWord = 40
    /// Tokens of one sentence that are looked at.
    static let maximum = 120

    /// Splits a sentence.
    init(_ sentence: Substring) {
        let scalars = sentence.unicodeScalars
        var at = scalars.startIndex
        while at < scalars.endIndex, tokens.count < Self.maximum {
            let isNumber = Self.isDigit(scalars[at])
            guard isNumber || Self.isLetter(scalars[at]) else {
                between(scalars[at])
                at = scalars.index(after: at)
                continue
            }
            let start = at
            repeat {
                at = scalars.index(after: at)
            } while at < scalars.endIndex
                && (isNumber ? Self.isDigit(scalars[at]) : Self.isLetter(scalars[at]))
            let next = at < scalars.endIndex ? scalars[at] : nil
            keep(scalars[start..<at], start..<at, isNumber: isNumber, next: next)
        }
    }

    private mutating func keep(
        _ word: Substring.UnicodeScalarView.SubSequence,
        _ range: Range<String.Index>,
        isNumber: Bool,
        next: Unicode.Scalar?
    ) {
        // The colon of "12:30" parts no clauses.
        if isBreak, !(isNumber && gap == 1) { clause += 1 }
        let raw = Self.lowered(word)
        tokens.append(
            DayToken(
                range: range,
                raw: raw,
                folded: Self.folded(raw),
                number: isNumber && raw.count <= 4 ? Int(raw) : nil,
                joint: joint,
                isGlued: gap == 0 || (gap == 1 && joint != nil),
                next: next,
                clause: clause,
                isQuoted: isOpen
            )
        )
        gap = 0
        joint = nil
        isBreak = false
    }

    private mutating func between(_ scalar: Unicode.Scalar) {
        gap += 1
        if !scalar.properties.isWhitespace { joint = scalar }
        switch scalar {
        case ",", ";", ":", "(", ")", "—", "–", "•": isBreak = true
        case "\"", "„", "“", "”", "«", "»": isOpen.toggle()
        default: break
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || (0x300...0x36F).contains(scalar.value)
    }
}

extension DayTokens {
    /// Lower case, and cut.
    static func lowered(_ word: some Sequence<Unicode.Scalar>) -> String {
        var lower = String.UnicodeScalarView()
        for scalar in word.prefix(longestWord) {
            // Lower case of the Turkish İ is two characters, the first of them the i that is meant.
            lower.append(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
        }
        return String(lower)
    }

    /// A lower-case word as typed without accents.
    static func folded(_ word: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in Letters.withoutAccents(Substring(word)).unicodeScalars {
            switch scalar {
            case "\u{300}"..."\u{36F}": break
            case "ё": plain.append("е")
            case "й": plain.append("и")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}
