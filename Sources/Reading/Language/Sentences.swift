/// Splits a mail's new words into sentences.
///
/// Line breaks end a sentence, except where a mail program wrapped a long line. So do `.`, `!`, `?`
/// and `…` before white space, except after abbreviations, initials and the numbers of lists.
public enum Sentences {
    /// Characters that are looked at: some twenty pages.
    public static let maximumScalars = 65_536
    /// Sentences that are given back.
    public static let maximumCount = 200
    /// Characters after which a sentence without an end is cut at the next space.
    public static let longestScalars = 500

    /// The sentences in order, as written, without the white space around them.
    public static func split(_ text: String) -> [Substring] {
        var scanner = SentenceScanner(text)
        scanner.run()
        return scanner.found
    }
}

/// One pass over a text.
private struct SentenceScanner {
    private let text: String
    private let scalars: [Unicode.Scalar]
    private let places: [String.Index]
    private var start = 0
    private var lineStart = 0
    private(set) var found: [Substring] = []

    init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars.prefix(Sentences.maximumScalars))
        places = Array(text.unicodeScalars.indices.prefix(Sentences.maximumScalars))
    }

    mutating func run() {
        var at = 0
        while at < scalars.count, found.count < Sentences.maximumCount {
            let scalar = scalars[at]
            if isLineEnd(at) {
                if !isWrapped(at) { end(at) }
                lineStart = at + 1
                at += 1
            } else if Self.isTerminator(scalar) {
                let after = endOfTerminators(at)
                if endsSentence(first: at, after: after) { end(after) }
                at = after
            } else {
                if at - start >= Sentences.longestScalars, Self.isSpace(scalar) { end(at) }
                at += 1
            }
        }
        if found.count < Sentences.maximumCount { end(scalars.count) }
    }

    /// Keeps what lies between the last end and this one, if there is anything to read.
    private mutating func end(_ after: Int) {
        var first = start
        var last = after
        start = after
        while first < last, Self.isSpace(scalars[first]) { first += 1 }
        while last > first, Self.isSpace(scalars[last - 1]) { last -= 1 }
        guard first < last, !scalars[first..<last].allSatisfy(Self.isRule) else { return }
        let upper = last < places.count ? places[last] : endOfScan
        found.append(text[places[first]..<upper])
    }

    private var endOfScan: String.Index {
        guard let last = places.last else { return text.startIndex }
        return text.unicodeScalars.index(after: last)
    }
}

// MARK: - What ends a sentence

extension SentenceScanner {
    private func isLineEnd(_ at: Int) -> Bool {
        switch scalars[at] {
        case "\n", "\u{2028}", "\u{2029}": true
        case "\r": at + 1 == scalars.count || scalars[at + 1] != "\n"
        default: false
        }
    }

    /// Whether a mail program broke a long line here, in the middle of a sentence.
    private func isWrapped(_ at: Int) -> Bool {
        guard at - lineStart >= 60, at + 1 < scalars.count else { return false }
        guard scalars[at + 1].properties.isLowercase else { return false }
        var last = at - 1
        while last > lineStart, Self.isSpace(scalars[last]) { last -= 1 }
        return !Self.isTerminator(scalars[last]) && scalars[last] != ":"
    }

    /// The place behind a run of terminators and the quotes and brackets that close after them.
    private func endOfTerminators(_ first: Int) -> Int {
        var at = first
        while at < scalars.count, Self.isTerminator(scalars[at]) { at += 1 }
        while at < scalars.count, Self.isCloser(scalars[at]) { at += 1 }
        return at
    }

    private func endsSentence(first: Int, after: Int) -> Bool {
        if Self.isWideTerminator(scalars[first]) { return true }
        guard after < scalars.count else { return true }
        guard Self.isSpace(scalars[after]) else { return false }
        let isSingleStop = scalars[first] == "." && after == first + 1
        if isSingleStop { return !isInnerStop(first) }
        // "Well... maybe": dots before a small letter are a pause.
        let isDots = scalars[first] == "…" || scalars[first] == "."
        return !(isDots && nextLetter(after, is: \.isLowercase))
    }

    /// Whether a full stop belongs to an abbreviation, an initial or a number.
    private func isInnerStop(_ stop: Int) -> Bool {
        var first = stop
        // No abbreviation is longer; the bound keeps the whole scan linear.
        while first > start, stop - first < 12, Self.isWordPart(scalars[first - 1]) { first -= 1 }
        guard first < stop else { return false }
        let word = scalars[first..<stop]
        if word.allSatisfy({ ("0"..."9").contains($0) }) {
            return startsSentence(first) || isGermanDate(after: stop)
        }
        if word.count == 1, scalars[first].properties.isUppercase { return true }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: word)
        let lower = String(name).lowercased()
        return Abbreviations.beforeNames.contains(lower)
            || Abbreviations.anywhere.contains(lower) && !nextLetter(stop + 1, is: \.isUppercase)
    }

    /// Whether only a little white space stands before, as before the number of a list's item.
    private func startsSentence(_ first: Int) -> Bool {
        first - start < 40 && scalars[min(start, first)..<first].allSatisfy(Self.isSpace)
    }

    private func isGermanDate(after stop: Int) -> Bool {
        var name = String.UnicodeScalarView()
        for scalar in scalars[(stop + 1)...].prefix(12).drop(while: Self.isSpace) {
            guard scalar.properties.isAlphabetic else { break }
            name.append(scalar)
        }
        return Abbreviations.germanMonths.contains(String(name).lowercased())
    }

    /// Whether the next letter on this line is a small or a capital one.
    private func nextLetter(
        _ after: Int,
        is kind: KeyPath<Unicode.Scalar.Properties, Bool>
    ) -> Bool {
        var at = after
        while at < scalars.count, at - after < 4, Self.isSpace(scalars[at]) {
            if isLineEnd(at) { return false }
            at += 1
        }
        return at < scalars.count && scalars[at].properties[keyPath: kind]
    }
}

// MARK: - Characters

extension SentenceScanner {
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "!", "?", "…", "؟": true
        default: isWideTerminator(scalar)
        }
    }

    /// Terminators of scripts that put no space behind them.
    private static func isWideTerminator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "。" || scalar == "！" || scalar == "？"
    }

    private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", ")", "]", "}", "”", "’", "»", "」", "』": true
        default: false
        }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "-" || scalar.properties.isAlphabetic
            || ("0"..."9").contains(scalar)
    }

    /// What lines are drawn with: "-----", "=====", "* * *".
    private static func isRule(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "=", "_", "*", "~", "#", ".", "—", "–": true
        default: isSpace(scalar)
        }
    }
}
