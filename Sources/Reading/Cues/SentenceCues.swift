/// Finds the cues of a sentence.
struct SentenceCues {
    /// How many numbers a sentence's cues are.
    static let count = Cue.allCases.count
    /// Tokens behind a limit among which its time stands.
    private static let reach = 3
    private static let fewTokens = 4
    private static let fewestCapitals = 5

    private(set) var found = CueSet()
    private let tokens: CueTokens

    /// Looks at one sentence.
    init(_ sentence: String, lexicon: CueLexicon = .standard) {
        tokens = CueTokens(sentence)
        let words = tokens.tokens.map { Self.cues(of: $0, lexicon) }
        for cues in words { found.formUnion(cues) }
        findDeadline(words)
        if tokens.capitals > max(tokens.smalls, Self.fewestCapitals) { found.insert(.capitals) }
        if tokens.tokens.count < Self.fewTokens { found.insert(.short) }
        join()
    }

    /// The cues as numbers, one for each.
    var vector: [Float] { Cue.allCases.map { found.contains($0) ? 1 : 0 } }

    private static func cues(of token: CueTokens.Token, _ lexicon: CueLexicon) -> CueSet {
        switch token {
        case .word(let letters): return lexicon.cues(of: letters)
        case .number(let characters):
            var cues = CueSet()
            cues.insert(.number)
            if isClock(characters) { cues.insert(.clock) }
            return cues
        case .marks(let marks):
            var cues = CueSet()
            if marks.contains("!") { cues.insert(.exclamation) }
            if marks.contains("?") { cues.insert(.question) }
            if marks.count > 1 { cues.insert(.doubled) }
            return cues
        }
    }

    private mutating func findDeadline(_ words: [CueSet]) {
        let times = zip(tokens.tokens, words).map { $1.namesTime || Self.isShortNumber($0) }
        for (index, cues) in words.enumerated() where cues.contains(.limit) {
            let behind = times[(index + 1)...].prefix(Self.reach)
            // Turkish puts its limits behind: "Cuma'ya kadar".
            let before = Self.standsBehind(tokens.tokens[index]) ? times[..<index].suffix(3) : []
            if behind.contains(true) || before.contains(true) { found.insert(.deadline) }
        }
    }

    private mutating func join() {
        let asks = found.contains(.asking) || found.contains(.question)
        let hasTime = found.namesTime || found.contains(.clock)
        func add(_ cue: Cue, _ holds: Bool) { if holds { found.insert(cue) } }
        add(.askedDeadline, asks && found.contains(.deadline))
        add(.askedTime, asks && hasTime)
        add(.askedToday, asks && found.contains(.today))
        add(.askedHaste, asks && found.contains(.haste))
        add(.timedUltimatum, found.contains(.ultimatum) && hasTime)
        add(.plainThanks, found.contains(.thanks) && !found.contains(.advance))
        add(.threatenedRecourse, found.contains(.recourse) && found.contains(.ultimatum))
        add(.refusedMoney, found.contains(.refusal) && found.contains(.money))
        add(.askedMoney, asks && found.contains(.money))
        add(.timedDelay, found.contains(.delay) && hasTime)
    }
}

// MARK: - Numbers that are times

extension SentenceCues {
    private static let postpositions: Set<String> = ["kadar", "dek", "once"]

    private static func standsBehind(_ token: CueTokens.Token) -> Bool {
        guard case .word(let letters) = token else { return false }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: letters)
        return postpositions.contains(String(word))
    }

    /// "17:30", "8.15", "9th", "5pm".
    private static func isClock(_ characters: [Unicode.Scalar]) -> Bool {
        let suffix = suffix(characters)
        if ["st", "nd", "rd", "th", "am", "pm"].contains(suffix) { return true }
        let mark = characters.prefix(3).firstIndex { $0 == ":" || $0 == "." }
        guard let mark, mark > 0, mark + 2 < characters.count else { return false }
        return characters[(mark + 1)...(mark + 2)].allSatisfy { ("0"..."9").contains($0) }
    }

    /// At most two digits, as days and hours have, or a time of the clock.
    private static func isShortNumber(_ token: CueTokens.Token) -> Bool {
        guard case .number(let characters) = token else { return false }
        let digits = characters.prefix { ("0"..."9").contains($0) }.count
        return isClock(characters) || digits <= 2 && ["", "h"].contains(suffix(characters))
    }

    private static func suffix(_ characters: [Unicode.Scalar]) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in characters where scalar.properties.isAlphabetic { letters.append(scalar) }
        return String(letters)
    }
}
