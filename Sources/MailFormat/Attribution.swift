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
    /// Letters on each of an attribution's lines, where a program broke it over several.
    private static let maximumWidth = 100

    /// The attribution whose last line is at `end`, if that line can end one.
    static func ending(at end: Int, in lines: [TextLine], beforeQuote: Bool) -> Attribution? {
        let last = lines[end]
        guard !last.isEmpty, !last.isQuoted || endsAddress(last), canEnd(last.folded) else {
            return nil
        }
        var joined: [UInt8] = []
        var blanks = 0
        for start in stride(from: end, through: max(0, end - maximumLines), by: -1) {
            let line = lines[start]
            if line.isEmpty {
                blanks += 1
                if blanks > 1 || start == end { break }
                continue
            }
            if line.isQuoted, start != end { break }
            if isOther(line) || start < end && line.width > maximumWidth { break }
            joined = joined.isEmpty ? line.folded : line.folded + [0x20] + joined
            guard joined.count <= 500 else { break }
            if let isCertain = judge(joined, beforeQuote: beforeQuote) {
                let first = beginning(above: start, of: joined, in: lines)
                return Attribution(lines: first..<(end + 1), isCertain: isCertain)
            }
        }
        return nil
    }

    /// A header's line, or the announcement of a forwarded mail.
    private static func isOther(_ line: TextLine) -> Bool {
        HeaderLabels.field(of: line.folded) != nil || QuoteMarkers.announces(line.folded)
    }

    /// "> wrote:" is the end of an address that was broken over lines, no quote.
    private static func endsAddress(_ line: TextLine) -> Bool {
        guard line.mayEndWithColon else { return false }
        let folded = line.folded
        return folded == [0x3A]
            || folded.last == 0x3A && AttributionTable.wrote.prefix(of: folded) != nil
    }

    private static func canEnd(_ line: [UInt8]) -> Bool {
        guard let last = line.last else { return false }
        return last == 0x3A || last == 0x3E || line.ends(with: [0x2D, 0x2D]) || startsWithDate(line)
            || endsWithVerb(line)
    }

    private static func endsWithVerb(_ line: [UInt8]) -> Bool {
        // Few lines do: the others need no search.
        guard AttributionTable.wrote.end(line),
            let verb = AttributionTable.wrote.wordRange(in: line)
        else { return false }
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
            let isPersonal = isPersonal(line, verb)
            // "At 10:30 the fitter wrote:" is the author's own: his words follow, not a quote.
            let isDated = traits.hasYear && (traits.hasTime || traits.hasOpener)
            let isCertain = ends && (traits.hasAddress || isDated && !isPersonal)
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
}
