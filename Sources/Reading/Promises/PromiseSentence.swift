/// One sentence with its clauses: says which of its days are promised, and which are set.
struct PromiseSentence {
    private let sentence: Substring
    private let matcher: DayMatcher
    private let clauses: [Clause]
    private let isQuestion: Bool

    /// A part of a sentence around one verb.
    private struct Clause {
        var range: Range<Int>
        /// It may share the verb of the clause before.
        var isJoined: Bool
    }

    /// Words beside a day that leave a clause without a verb of its own.
    private static let fewWords = 3

    init(_ sentence: Substring, _ language: DayLanguage) {
        self.sentence = sentence
        matcher = DayMatcher(language: language, tokens: DayTokens(sentence).tokens)
        clauses = Self.clauses(matcher)
        isQuestion = sentence.unicodeScalars.suffix(3).contains { $0 == "?" || $0 == "？" }
    }

    private var language: DayLanguage { matcher.language }
    private var all: Range<Int> { matcher.tokens.indices }

    /// The days that we promise, in a mail of a day; of several in one clause the last.
    func promises(from written: CalendarDay?) -> [DayMention] {
        let mentions = DayFinder(matcher).mentions()
        guard !mentions.isEmpty, !isQuestion, !matcher.has(language.conditions, in: all) else {
            return []
        }
        var kept: [Int: DayMention] = [:]
        for mention in mentions where !isQuoted(mention) {
            guard let place = clause(of: mention), isPromised(mention, in: place) else { continue }
            let day = { (mention: DayMention) in written.flatMap(mention.reference.lastDay) }
            if let other = kept[place], let known = day(other), day(mention) ?? known <= known {
                continue
            }
            kept[place] = mention
        }
        return kept.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The days that a client sets us.
    func deadlines() -> [DayMention] {
        let mentions = DayFinder(matcher).mentions().filter(\.isDeadline)
        guard !mentions.isEmpty, isQuestion || matcher.has(language.requests, in: all) else {
            return []
        }
        return mentions.filter { mention in
            !isQuoted(mention)
                && clause(of: mention).map { !matcher.has(language.past, in: clauses[$0].range) }
                    ?? false
        }
    }

    /// The words of a day as they are told.
    func named(_ mention: DayMention, _ day: CalendarDay?) -> NamedDay {
        let range = mention.range.clamped(to: all)
        let tokens = matcher.tokens
        let words: Substring =
            range.isEmpty
            ? ""
            : sentence[
                tokens[range.lowerBound].range
                    .lowerBound..<tokens[range.upperBound - 1].range.upperBound
            ]
        return NamedDay(day: day, words: Self.cut(words, 80), sentence: Self.cut(sentence, 240))
    }

    /// Characters can be heaped with accents without end: scalars are limited too.
    private static func cut(_ text: Substring, _ length: Int) -> String {
        let scalars = text.unicodeScalars.prefix(4 * length)
        return String(String(String.UnicodeScalarView(scalars)).prefix(length))
    }
}

extension PromiseSentence {
    private func isQuoted(_ mention: DayMention) -> Bool {
        mention.range.contains { matcher.tokens[$0].isQuoted }
    }

    private func clause(of mention: DayMention) -> Int? {
        clauses.firstIndex { $0.range.contains(mention.range.lowerBound) }
    }

    private func isPromised(_ mention: DayMention, in place: Int) -> Bool {
        let clause = clauses[place]
        guard !isDenied(clause, mention) else { return false }
        if commits(clause, mention) { return true }
        if clause.isJoined, place > 0, !isDenied(clauses[place - 1], mention) {
            return commits(clauses[place - 1], mention)
        }
        // "We'll send it, by Friday at the latest."
        guard mention.isAhead, clause.range.count - mention.range.count <= Self.fewWords else {
            return false
        }
        return [place - 1, place + 1].contains { near in
            clauses.indices.contains(near) && !isDenied(clauses[near], mention)
                && commits(clauses[near], mention)
        }
    }

    private func isDenied(_ clause: Clause, _ mention: DayMention) -> Bool {
        [language.requests, language.rejects, language.past].contains {
            has($0, in: clause, beside: mention)
        }
    }

    private func commits(_ clause: Clause, _ mention: DayMention) -> Bool {
        has(language.commits, in: clause, beside: mention)
            || mention.isAhead && has(language.commitsAhead, in: clause, beside: mention)
    }

    /// Whether a clause has a phrase apart from the words of the day: "no later than" denies nothing.
    private func has(_ phrases: DayPhrases, in clause: Clause, beside mention: DayMention) -> Bool {
        clause.range.contains { start in
            guard let end = matcher.end(of: phrases, at: start) else { return false }
            return end <= clause.range.upperBound
                && (end <= mention.range.lowerBound || start >= mention.range.upperBound)
        }
    }

    /// Parts the words where a comma, a "but" or an "and" does.
    private static func clauses(_ matcher: DayMatcher) -> [Clause] {
        var clauses: [Clause] = []
        var start = 0
        var isJoined = false
        for at in matcher.tokens.indices.dropFirst() {
            let isBreak =
                matcher.tokens[at].clause != matcher.tokens[at - 1].clause
                || matcher.end(of: matcher.language.breaks, at: at) != nil
            let isJoin = !isBreak && matcher.end(of: matcher.language.joins, at: at) != nil
            guard isBreak || isJoin else { continue }
            clauses.append(Clause(range: start..<at, isJoined: isJoined))
            (start, isJoined) = (at, isJoin)
        }
        clauses.append(Clause(range: start..<matcher.tokens.count, isJoined: isJoined))
        return clauses
    }
}
