/// Walks the lines of a body and keeps the runs of lines that the author wrote.
struct BodyReader {
    private let lines: [TextLine]
    private let attributions: [Int: Attribution]
    private let bullets: Range<Int>
    private var segments: [[TextLine]] = []
    private var current: [TextLine] = []
    private var at = 0
    /// Whether a rule stands right above, so that a header block needs fewer labels.
    private var isAnnounced = false

    /// Finds the attributions in the lines.
    init(_ lines: [TextLine]) {
        self.lines = lines
        attributions = Self.attributions(in: lines)
        bullets = attributions.isEmpty ? Bullets.first(in: lines) : 0..<0
    }

    /// The author's runs of lines: what stands above, between and below the quotes.
    mutating func ownSegments() -> [[TextLine]] {
        while at < lines.count, step() {}
        closeSegment()
        return segments
    }

    /// Reads one line, or one attribution; false where all that follows is somebody else's.
    private mutating func step() -> Bool {
        if let attribution = attributions[at] {
            closeSegment()
            if attribution.isCertain, !segments.isEmpty, !isBeforeQuote(attribution) {
                return false
            }
            at = attribution.lines.upperBound
            return true
        }
        let line = lines[at]
        if line.isQuoted && !bullets.contains(at) || isWrapped {
            closeSegment()
        } else if announcesAnother() {
            return false
        } else {
            if !line.isEmpty { isAnnounced = Self.isRule(line.folded) }
            current.append(line)
        }
        at += 1
        return true
    }

    /// Whether the line is the end of a quoted one that a mail program broke.
    private var isWrapped: Bool {
        guard at > 0, at + 1 < lines.count, lines[at + 1].isQuoted, lines[at - 1].isQuoted else {
            return false
        }
        let (line, above) = (lines[at], lines[at - 1])
        guard above.bytes.count >= 60, line.bytes.count < above.bytes.count,
            let first = line.folded.first, let end = above.folded.last,
            end.isWordByte || end == 0x2C
        else { return false }
        return first.isWordByte && line.bytes.starts(with: line.folded.prefix(2))
    }

    private func announcesAnother() -> Bool {
        QuoteMarkers.announces(lines[at].folded)
            || HeaderBlock.begins(at: at, in: lines, announced: isAnnounced)
    }

    private mutating func closeSegment() {
        if current.contains(where: { !$0.isEmpty }) { segments.append(current) }
        current = []
    }

    private func isBeforeQuote(_ attribution: Attribution) -> Bool {
        lines[attribution.lines.upperBound...].first { !$0.isEmpty }?.isQuoted ?? false
    }

    private static func isRule(_ line: [UInt8]) -> Bool {
        line.count >= 5 && line.allSatisfy { $0 == 0x2D || $0 == 0x5F || $0 == 0x3D }
    }

    /// The attributions by their first line, found from the end since only their last line is telling.
    private static func attributions(in lines: [TextLine]) -> [Int: Attribution] {
        var found: [Int: Attribution] = [:]
        var nextIsQuoted = false
        var taken = lines.count
        for end in lines.indices.reversed() {
            if end < taken,
                let attribution = Attribution.ending(
                    at: end,
                    in: lines,
                    beforeQuote: nextIsQuoted
                )
            {
                found[attribution.lines.lowerBound] = attribution
                taken = attribution.lines.lowerBound
            }
            if !lines[end].isEmpty { nextIsQuoted = lines[end].isQuoted }
        }
        return found
    }
}
