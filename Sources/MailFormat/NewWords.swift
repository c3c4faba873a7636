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
        extract(fromClean: CleanText.clean(text))
    }

    /// The same of a text that was cleaned before.
    static func extract(fromClean text: String) -> String {
        let lines = TextLine.lines(of: text).prefix(maximumLines)
        var reader = BodyReader(Array(lines))
        return joined(reader.ownSegments())
    }

    private static func joined(_ segments: [[TextLine]]) -> String {
        let texts = segments.map { text(of: Signature.stripped($0)) }.filter { !$0.isEmpty }
        return texts.joined(separator: "\n\n")
    }

    /// The lines as text, with no blank lines around and no two in a row.
    static func text(of lines: [TextLine]) -> String {
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
