import Foundation

/// Simple features of a mail's text that the encoder does not see well, in any language.
enum MailFeatures {
    /// How many there are.
    static let count = 20

    /// The features of a mail; each is near 0...5.
    static func vector(text: String, sentences: Int, outbound: Bool) -> [Float] {
        var tally = Tally()
        for scalar in text.unicodeScalars { tally.add(scalar) }
        tally.finish()
        return tally.features + [log1p(Float(sentences)), outbound ? 1 : 0]
    }
}

/// What one walk over a text counts.
private struct Tally {
    private var scalars = 0
    private var letters = 0
    private var capitals = 0
    private var digits = 0
    private var digitRuns = 0
    private var times = 0
    private var exclamations = 0
    private var doubledExclamations = 0
    private var questions = 0
    private var doubledQuestions = 0
    private var ellipses = 0
    private var smiles = 0
    private var quotationMarks = 0
    private var amounts = 0
    private var colons = 0
    private var lines = 0
    private var listItems = 0
    private var words = 0
    private var capitalWords = 0
    private var wordLetters = 0
    private var wordCapitals = 0
    private var atLineStart = true
    private var lineDigits = 0
    private var before: Unicode.Scalar = " "
    private var beforeThat: Unicode.Scalar = " "

    /// Counts one more character.
    mutating func add(_ scalar: Unicode.Scalar) {
        scalars += 1
        let isLetter = scalar.properties.isAlphabetic
        if isLetter { addLetter(scalar) } else { endWord() }
        addDigit(scalar)
        addMark(scalar)
        addLine(scalar)
        beforeThat = before
        before = scalar
    }

    /// Closes the last word.
    mutating func finish() { endWord() }

    /// The counts, tamed by logarithms.
    var features: [Float] {
        let counts = [
            scalars, exclamations, doubledExclamations, questions, doubledQuestions, capitalWords,
            digitRuns, times, ellipses, smiles, quotationMarks, amounts, colons, lines, listItems,
            words,
        ]
        let share = Float(capitals) / Float(max(1, scalars))
        let pace = Float(exclamations + questions) / Float(max(1, words))
        return counts.map { log1p(Float($0)) } + [10 * share, 10 * min(pace, 0.5)]
    }

    private mutating func addLetter(_ scalar: Unicode.Scalar) {
        letters += 1
        wordLetters += 1
        guard scalar.properties.isUppercase else { return }
        capitals += 1
        wordCapitals += 1
    }

    private mutating func endWord() {
        guard wordLetters > 0 else { return }
        words += 1
        // Three letters at least: shorter ones are abbreviations and initials.
        if wordLetters > 2, wordCapitals == wordLetters { capitalWords += 1 }
        wordLetters = 0
        wordCapitals = 0
    }

    private mutating func addDigit(_ scalar: Unicode.Scalar) {
        guard ("0"..."9").contains(scalar) else { return }
        digits += 1
        if !("0"..."9").contains(before) { digitRuns += 1 }
        if before == ":" || before == ".", ("0"..."9").contains(beforeThat) { times += 1 }
    }

    private mutating func addMark(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "!":
            exclamations += 1
            if before == "!" { doubledExclamations += 1 }
        case "?":
            questions += 1
            if before == "?" || before == "!" { doubledQuestions += 1 }
        case ".": if before == ".", beforeThat == "." { ellipses += 1 }
        case "…": ellipses += 1
        case ")", "D": if before == ":" || before == ";" || before == "-" { smiles += 1 }
        case "\"", "“", "”", "«", "»", "„": quotationMarks += 1
        case "€", "$", "£", "₺", "₽", "%": amounts += 1
        case ":": colons += 1
        case "\u{1F600}"..."\u{1F64F}", "❤": smiles += 1
        default: break
        }
    }

    private mutating func addLine(_ scalar: Unicode.Scalar) {
        if scalar.properties.isWhitespace {
            if scalar == "\n" {
                if before != "\n" { lines += 1 }
                atLineStart = true
                lineDigits = 0
            }
            return
        }
        guard atLineStart else { return }
        if ("0"..."9").contains(scalar), lineDigits < 2 {
            lineDigits += 1
            return
        }
        let isBullet = scalar == "-" || scalar == "*" || scalar == "•" || scalar == "–"
        let isNumber = lineDigits > 0 && (scalar == "." || scalar == ")")
        if lineDigits == 0 ? isBullet : isNumber { listItems += 1 }
        atLineStart = false
    }
}
