/// Finds phrases of a table in the words of a sentence.
struct DayMatcher {
    let language: DayLanguage
    let tokens: [DayToken]

    /// What the slots of a phrase captured.
    struct Captured {
        var weekday = 0
        var month = 0
        var count = 0
        var day = 0
    }

    /// The end of the longest phrase that begins at a place; nil where none does.
    func end(of phrases: DayPhrases, at start: Int) -> Int? {
        match(phrases, at: start)?.end
    }

    /// Whether any phrase begins in a part of the sentence.
    func has(_ phrases: DayPhrases, in range: Range<Int>) -> Bool {
        range.contains { start in
            end(of: phrases, at: start).map { $0 <= range.upperBound } ?? false
        }
    }

    /// The longest phrase that begins at a place, with what it captured.
    func match(_ phrases: DayPhrases, at start: Int) -> (end: Int, captured: Captured)? {
        guard tokens.indices.contains(start) else { return nil }
        var best: (end: Int, captured: Captured)?
        for elements in phrases.candidates(tokens[start].folded) {
            guard let found = match(elements, at: start), found.end > best?.end ?? 0 else {
                continue
            }
            best = found
        }
        return best
    }

    private func match(
        _ elements: [DayPhrases.Element],
        at start: Int
    ) -> (end: Int, captured: Captured)? {
        var at = start
        var captured = Captured()
        for (index, element) in elements.enumerated() {
            guard at < tokens.count else { return nil }
            let isNamed = index + 1 < elements.count
            guard let end = match(element, at: at, isNamed, &captured) else { return nil }
            at = end
        }
        return (at, captured)
    }

    private func match(
        _ element: DayPhrases.Element,
        at: Int,
        _ isNamed: Bool,
        _ captured: inout Captured
    ) -> Int? {
        let token = tokens[at]
        switch element {
        case .word(let word): return token.folded == word ? at + 1 : nil
        case .beginning(let start): return token.folded.hasPrefix(start) ? at + 1 : nil
        case .ending(let end): return token.folded.hasSuffix(end) ? at + 1 : nil
        case .exactly(let word): return token.raw == word ? at + 1 : nil
        case .endingExactly(let end): return token.raw.hasSuffix(end) ? at + 1 : nil
        case .weekday:
            guard let weekday = language.weekdays[token.folded] else { return nil }
            captured.weekday = weekday
            return at + 1
        case .month:
            guard let month = language.months[token.folded] else { return nil }
            captured.month = month
            return at + 1
        case .count: return count(at, &captured.count)
        case .day: return day(at, isMarked: isNamed, &captured.day)
        }
    }

    /// A number of things; of "3 to 5" the larger.
    private func count(_ at: Int, _ value: inout Int) -> Int? {
        guard let first = number(at) else { return nil }
        value = first
        let after = end(of: language.ranges, at: at + 1) ?? at + 1
        guard after > at + 1 || (after < tokens.count && isDash(tokens[after].joint)),
            let second = number(after), second > first
        else { return at + 1 }
        value = second
        return after + 1
    }

    private func number(_ at: Int) -> Int? {
        guard at < tokens.count else { return nil }
        let found = tokens[at].number ?? language.numbers[tokens[at].folded]
        return found.flatMap { (1...99).contains($0) ? $0 : nil }
    }

    private func isDash(_ scalar: Unicode.Scalar?) -> Bool { scalar == "-" || scalar == "–" }

    /// A day of the month, with what is glued to it; not an hour, an amount or half of a decimal.
    private func day(_ at: Int, isMarked: Bool, _ value: inout Int) -> Int? {
        let token = tokens[at]
        guard let number = token.number, (1...31).contains(number), token.raw.count <= 2 else {
            return nil
        }
        value = number
        let follower = at + 1 < tokens.count ? tokens[at + 1] : nil
        if let follower, follower.isGlued, language.ordinals.contains(follower.folded) {
            return at + 2
        }
        if isMarked { return at + 1 }
        if let follower, follower.isGlued, follower.number != nil { return nil }
        switch language.dayMark {
        case .suffix: return nil
        case .dot: return token.next == "." ? at + 1 : nil
        case .none: return Self.isAmount(token.next) ? nil : at + 1
        }
    }

    private static func isAmount(_ next: Unicode.Scalar?) -> Bool {
        switch next {
        case "%", ":", "€", "/", "h": true
        default: false
        }
    }
}
