/// Finding where an attribution begins that was broken over lines.
extension Attribution {
    /// Lines above the telling one on which an attribution may begin.
    private static let maximumReach = 3

    /// The line on which the attribution begins: its date or name may have been left on lines above,
    /// as in "On Thu, Jun 20, 2013, Anna <".
    static func beginning(above start: Int, of joined: [UInt8], in lines: [TextLine]) -> Int {
        var text = joined
        var reached = joined
        var first = start
        for above in stride(from: start - 1, through: max(0, start - maximumReach), by: -1) {
            let line = lines[above]
            if line.isEmpty { continue }
            guard !line.isQuoted, line.folded.count <= 120 else { break }
            reached = line.folded + [0x20] + reached
            let touches = !lines[above + 1].isEmpty
            if isWhole(text) {
                let lacksOpener = !LineTraits(text).hasOpener
                guard touches, lacksOpener && isScrap(line.folded) || names(line.folded, text)
                else { break }
            }
            guard begins(line.folded, text, touches: touches) else { continue }
            text = reached
            first = above
        }
        return first
    }

    /// Whether nothing is missing before it: it begins with a day, or names a person and a day.
    private static func isWhole(_ line: [UInt8]) -> Bool {
        let traits = LineTraits(line)
        guard traits.hasDay, !isTimeFirst(line) else { return false }
        if traits.hasOpener || startsWithDate(line) { return true }
        return traits.hasAddress && line.first?.isWordByte ?? false
    }

    /// "10:00, Ann wrote:" and "2026 at 10:00": the day stands above.
    private static func isTimeFirst(_ line: [UInt8]) -> Bool {
        let digits = line.prefix { $0.isDigit }.count
        guard digits > 0, digits < line.count else { return false }
        return digits <= 2 && line[digits] == 0x3A
            || digits == 4 && [0x20, 0x2C].contains(line[digits])
    }

    /// Whether an attribution that lacks something begins on this line.
    private static func begins(_ line: [UInt8], _ text: [UInt8], touches: Bool) -> Bool {
        if touches, isScrap(line) { return true }
        let (above, below) = (LineTraits(line), LineTraits(text))
        let isDated = line.contains(where: \.isDigit) && (above.hasOpener || startsWithDate(line))
        if let last = line.last, [0x21, 0x3F].contains(last) { return false }
        if line.last == 0x2E { return isDated && line.count <= 40 && !below.hasDay }
        if isDated { return !below.hasDay || !below.hasOpener }
        guard touches else { return false }
        if above.hasAddress { return !below.hasAddress }
        // "Ann Lee" alone, and below "wrote on 5 January 2026:".
        let verb = AttributionTable.wrote.wordRange(in: text)
        return verb?.lowerBound == 0 && line.split(separator: 0x20).count <= 4
    }

    /// "Ann Lee <ann@b.example> schrieb am", and below only the day.
    private static func names(_ line: [UInt8], _ text: [UInt8]) -> Bool {
        guard line.contains(0x3C), line.first?.isWordByte ?? false else { return false }
        return LineTraits(line).hasAddress && !LineTraits(text).hasAddress
    }

    /// "On Mon," or "Il giorno" alone on its line.
    private static func isScrap(_ line: [UInt8]) -> Bool {
        guard line.count <= 32, let opener = AttributionTable.openers.prefix(of: line + [0x20])
        else {
            return false
        }
        let rest = Array(line.dropFirst(opener.count))
        // "Dana" alone is a name.
        guard !rest.isEmpty else { return line.count <= 3 || line.contains(0x20) }
        return rest.split { !$0.isWordByte }.count <= 1
            && AttributionTable.calendarWords.wordRange(in: rest)?.lowerBound == 0
    }

    /// "you wrote", "schrieb Ihr Monteur": the author's own way to begin a sentence.
    static func isPersonal(_ line: [UInt8], _ verb: Range<Int>) -> Bool {
        let before = lastWords(3, of: line[..<verb.lowerBound])
        if AttributionTable.secondPerson.wordRange(in: Array(before)) != nil { return true }
        let after = Array(line[verb.upperBound...].drop { $0 == 0x20 }.prefix(12))
        return AttributionTable.secondPerson.wordRange(in: after)?.lowerBound == 0
    }

    private static func lastWords(_ count: Int, of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var start = line.endIndex
        for _ in 0..<count {
            while start > line.startIndex, line[start - 1] == 0x20 { start -= 1 }
            while start > line.startIndex, line[start - 1] != 0x20 { start -= 1 }
        }
        return line[start...]
    }

    /// Whether the line begins with a date: digits, or a day's name and digits soon after.
    static func startsWithDate(_ line: [UInt8]) -> Bool {
        guard line.prefix(36).contains(where: \.isDigit) else { return false }
        let head = Array(line.prefix(36))
        if head.first?.isDigit == true {
            return LineTraits(Array(line.prefix(40))).hasDate
        }
        return AttributionTable.calendarWords.wordRange(in: head)?.lowerBound == 0
    }
}
