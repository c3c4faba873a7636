/// Finds what the author himself wrote in a plain text body.
///
/// Quotes, the lines that introduce them, forwarded mails, signatures, footers and legal notices are
/// taken out; answers between quotes and below them stay. It is driven by tables, one a concern, and
/// linear in the text.
public enum NewWords {
    /// Lines of a body that are read.
    static let maximumLines = 20_000

    /// The author's own new words; empty where nothing is left.
    public static func extract(from text: String) -> String {
        let lines = Array(TextLine.lines(of: CleanText.clean(text)).prefix(maximumLines))
        var segments: [[TextLine]] = []
        var current: [TextLine] = []
        var hasOwn = false
        var announced = false
        var skip = attributions(in: lines)
        var at = 0
        while at < lines.count {
            let line = lines[at]
            if let attribution = skip[at] {
                let cuts = attribution.isCertain && !isBeforeQuote(attribution.lines, lines)
                if cuts && (hasOwn || !segments.isEmpty) { break }
                close(&current, into: &segments)
                skip[at] = nil
                at = attribution.lines.upperBound
                continue
            }
            if line.isQuoted {
                close(&current, into: &segments)
            } else if cutsAll(at, lines, announced: announced) {
                break
            } else {
                hasOwn = hasOwn || !line.isEmpty
                if !line.isEmpty { announced = isRule(line.folded) }
                current.append(line)
            }
            at += 1
        }
        close(&current, into: &segments)
        return joined(segments)
    }

    /// The attributions, by their first line.
    private static func attributions(in lines: [TextLine]) -> [Int: Attribution] {
        var found: [Int: Attribution] = [:]
        var nextIsQuoted = false
        var taken = lines.count
        for end in lines.indices.reversed() {
            let line = lines[end]
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
            if !line.isEmpty { nextIsQuoted = line.isQuoted }
        }
        return found
    }

    private static func isBeforeQuote(_ attribution: Range<Int>, _ lines: [TextLine]) -> Bool {
        lines[attribution.upperBound...].first { !$0.isEmpty }?.isQuoted ?? false
    }

    private static func cutsAll(_ at: Int, _ lines: [TextLine], announced: Bool) -> Bool {
        QuoteMarkers.announces(lines[at].folded)
            || HeaderBlock.begins(at: at, in: lines, announced: announced)
    }

    private static func isRule(_ line: [UInt8]) -> Bool {
        line.count >= 5 && line.allSatisfy { $0 == 0x2D || $0 == 0x5F || $0 == 0x3D }
    }

    private static func close(_ current: inout [TextLine], into segments: inout [[TextLine]]) {
        if current.contains(where: { !$0.isEmpty }) { segments.append(current) }
        current = []
    }

    private static func joined(_ segments: [[TextLine]]) -> String {
        let texts = segments.map { text(of: Signature.stripped($0)) }.filter { !$0.isEmpty }
        return texts.joined(separator: "\n\n")
    }

    /// The lines as text, with no blank lines around and no two in a row.
    private static func text(of lines: [TextLine]) -> String {
        var out: [UInt8] = []
        var blanks = 0
        for line in lines {
            if line.isEmpty {
                blanks += 1
                continue
            }
            if !out.isEmpty { out.append(contentsOf: blanks > 0 ? [0x0A, 0x0A] : [0x0A]) }
            blanks = 0
            out.append(contentsOf: line.bytes)
        }
        return String(decoding: out, as: UTF8.self)
    }
}
