/// A list whose items the author began with ">", as people do in plain text.
enum Bullets {
    /// Bytes of an item; a quoted sentence is longer.
    private static let maximumItem = 60

    /// The first run of quote marks, where it is a list: below "Please bring:", short items, no question.
    static func first(in lines: [TextLine]) -> Range<Int> {
        guard let start = lines.firstIndex(where: \.isQuoted), start > 0,
            announces(lines[start - 1].folded)
        else { return 0..<0 }
        let end = lines[start...].firstIndex { !$0.isQuoted } ?? lines.endIndex
        let items = lines[start..<end]
        guard items.count > 1 || isFigure(lines[start]), items.allSatisfy(isItem) else {
            return 0..<0
        }
        // More marks further below: a mail that quotes.
        return lines[end...].contains(where: \.isQuoted) ? 0..<0 : start..<end
    }

    /// A line that ends with a colon and speaks neither of writing nor of a header.
    private static func announces(_ line: [UInt8]) -> Bool {
        line.last == 0x3A && line.count > 1 && !QuoteMarkers.announces(line)
            && HeaderLabels.field(of: line) == nil
            && AttributionTable.wrote.wordRange(in: line) == nil
    }

    /// ">500 euro": more than so much.
    private static func isFigure(_ line: TextLine) -> Bool {
        let content = line.bytes.drop(while: \.isBlank).dropFirst()
        return content.first?.isDigit ?? false
    }

    private static func isItem(_ line: TextLine) -> Bool {
        guard let last = line.folded.last, line.folded.count <= maximumItem else { return false }
        return last != 0x3F && line.bytes.count { $0 == 0x3E } == 1
    }
}
