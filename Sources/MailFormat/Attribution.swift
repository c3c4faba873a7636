/// Finds the lines with which a mail program introduces a quote.
///
/// Programs break them at will, so that an attribution may span several lines; it always ends with a
/// colon, an address or a rule of dashes.
struct Attribution {
    /// The lines it covers.
    let lines: Range<Int>
    /// Whether it is one even with no quote below: a date or address and a verb that we know.
    let isCertain: Bool

    /// Lines that one attribution may cover.
    private static let maximumLines = 5

    /// The attribution whose last line is at `end`, if that line can end one.
    static func ending(at end: Int, in lines: [TextLine], beforeQuote: Bool) -> Attribution? {
        guard !lines[end].isEmpty, canEnd(lines[end].folded) else { return nil }
        var joined: [UInt8] = []
        var blanks = 0
        for start in stride(from: end, through: max(0, end - maximumLines), by: -1) {
            let line = lines[start]
            if line.isEmpty {
                blanks += 1
                if blanks > 1 || start == end { break }
                continue
            }
            if line.isQuoted, start != end || !endsAddress(line) { break }
            joined = joined.isEmpty ? line.folded : line.folded + [0x20] + joined
            guard joined.count <= 500 else { break }
            if let isCertain = judge(joined, beforeQuote: beforeQuote) {
                let first = extendUp(from: start, joined: joined, in: lines)
                return Attribution(lines: first..<(end + 1), isCertain: isCertain)
            }
        }
        return nil
    }

    /// "> wrote:" is the end of an address that was broken over lines, no quote.
    private static func endsAddress(_ line: TextLine) -> Bool {
        line.folded == [0x3A]
            || AttributionTable.wrote.prefix(of: line.folded) != nil && line.folded.last == 0x3A
    }

    private static func canEnd(_ line: [UInt8]) -> Bool {
        guard let last = line.last else { return false }
        return last == 0x3A || last == 0x3E || line.ends(with: [0x2D, 0x2D]) || startsWithDate(line)
            || endsWithVerb(line)
    }

    private static func endsWithVerb(_ line: [UInt8]) -> Bool {
        guard let verb = AttributionTable.wrote.wordRange(in: line) else { return false }
        return verb.upperBound == line.count
    }

    /// nil: none; false: one if a quote follows; true: one in any case.
    private static func judge(_ line: [UInt8], beforeQuote: Bool) -> Bool? {
        let traits = LineTraits(line)
        let ends = line.last == 0x3A || line.ends(with: [0x2D, 0x2D])
        if let verb = AttributionTable.wrote.wordRange(in: line), ends || beforeQuote {
            guard traits.hasDate || traits.hasAddress || traits.hasOpener else {
                return ends && beforeQuote && verb.lowerBound > 0 ? false : nil
            }
            let subject = Array(line[..<verb.lowerBound].suffix(12))
            let isPersonal = AttributionTable.secondPerson.wordRange(in: subject) != nil
            // "At 10:30 the fitter wrote:" is the author's own: his words follow, not a quote.
            let isDated = traits.hasYear && (traits.hasTime || traits.hasOpener)
            let isCertain = ends && !isPersonal && (traits.hasAddress || isDated)
            return isCertain || beforeQuote ? isCertain : nil
        }
        if traits.hasAddress, traits.hasTime, line.ends(with: [0x3E, 0x3A]) { return true }
        if startsWithDate(line), traits.hasAddress || traits.hasZone,
            ends || line.last == 0x3E || traits.hasZone
        {
            return true
        }
        // A language that we do not know: a date or an address in brackets, a colon, a quote.
        guard beforeQuote, ends, line.count <= 200 else { return nil }
        let hasAddress = traits.hasAddress && line.contains(0x3C)
        guard hasAddress || traits.hasTime && startsWithDate(line) else { return nil }
        return false
    }

    /// A date or name that was left on the lines above: "On Thu, Jun 20, 2013, Anna <".
    private static func extendUp(from start: Int, joined: [UInt8], in lines: [TextLine]) -> Int {
        let traits = LineTraits(joined)
        if traits.hasOpener && traits.hasDate || startsWithDate(joined) { return start }
        var first = start
        for above in stride(from: start - 1, through: max(0, start - 3), by: -1) {
            let line = lines[above]
            guard !line.isQuoted, line.folded.count <= 120 else { break }
            let traits = LineTraits(line.folded)
            guard traits.hasDate, traits.hasOpener || startsWithDate(line.folded) else { continue }
            if let last = line.folded.last, [0x2E, 0x21, 0x3F].contains(last) { break }
            first = above
            break
        }
        return first
    }

    /// Whether the line begins with a date: digits, or a day's name and digits soon after.
    static func startsWithDate(_ line: [UInt8]) -> Bool {
        let head = Array(line.prefix(24))
        guard head.contains(where: \.isDigit) else { return false }
        if head.first?.isDigit == true {
            return LineTraits(Array(line.prefix(40))).hasDate
        }
        return AttributionTable.calendarWords.wordRange(in: head)?.lowerBound == 0
    }
}

/// What a line holds that attributions are made of.
struct LineTraits {
    /// A year, or a day and month in figures, or a time.
    let hasDate: Bool
    /// A year.
    let hasYear: Bool
    /// A time such as 16:42 or 16.42.
    let hasTime: Bool
    /// An e-mail address.
    let hasAddress: Bool
    /// A zone such as GMT+02:00.
    let hasZone: Bool
    /// A word that attributions begin with.
    let hasOpener: Bool

    /// Looks at a folded line.
    init(_ line: [UInt8]) {
        var hasTime = false
        var hasDate = false
        var hasYear = false
        var digits = 0
        for at in line.indices {
            let byte = line[at]
            if byte.isDigit {
                digits += 1
                continue
            }
            if digits == 4, Self.isYear(line[(at - 4)..<at]) { hasYear = true }
            if digits == 1 || digits == 2, Self.pairFollows(line, after: at) {
                if byte == 0x3A || byte == 0x2E { hasTime = true }
                if byte == 0x2E || byte == 0x2F || byte == 0x2D { hasDate = true }
            }
            digits = 0
        }
        if digits == 4, Self.isYear(line[(line.count - 4)...]) { hasYear = true }
        self.hasTime = hasTime
        self.hasYear = hasYear
        self.hasDate = hasDate || hasTime || hasYear
        hasAddress = Self.findsAddress(line)
        hasZone = line.holds(Array("gmt+".utf8)) || line.holds(Array("gmt-".utf8))
        hasOpener = AttributionTable.openers.prefix(of: line) != nil
    }

    private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30])
    }

    private static func pairFollows(_ line: [UInt8], after at: Int) -> Bool {
        at + 2 < line.count && line[at + 1].isDigit && line[at + 2].isDigit
    }

    private static func findsAddress(_ line: [UInt8]) -> Bool {
        guard let at = line.firstIndex(of: 0x40), at > 0, at + 3 < line.count else { return false }
        return line[at - 1].isWordByte && line[at + 1].isWordByte
            && line[(at + 1)...].contains(0x2E)
    }
}
