/// One line of a plain text body, with what the tables need to know of it.
struct TextLine {
    /// The line as it was written, without its line break and trailing white space.
    let bytes: ArraySlice<UInt8>
    /// The line folded for matching, without leading quote marks.
    let folded: [UInt8]
    /// Whether it is somebody else's line: it begins with a quote mark.
    let isQuoted: Bool

    /// Whether nothing is written on it.
    var isEmpty: Bool { folded.isEmpty }

    /// How many letters it has when folded.
    var width: Int { folded.count { $0 & 0xC0 != 0x80 } }

    /// Makes a line of bytes that are well-formed UTF-8.
    init(_ bytes: ArraySlice<UInt8>) {
        var end = bytes.endIndex
        while end > bytes.startIndex, bytes[end - 1].isBlank { end -= 1 }
        let line = bytes[..<end]
        self.bytes = line
        let content = Self.quoteEnd(line)
        isQuoted = content > line.startIndex
        folded = Folding.fold(line[content...])
    }

    /// The lines of a text.
    static func lines(of text: String) -> [TextLine] {
        Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false).map(TextLine.init)
    }

    /// Where the quote marks end: "> ", ">>", "| >", or initials as in "JD> " (Supercite).
    private static func quoteEnd(_ line: ArraySlice<UInt8>) -> Int {
        var at = line.startIndex
        while at < line.endIndex, line[at].isBlank { at += 1 }
        let first = at
        while at < line.endIndex, at - first < 5, (0x41...0x5A).contains(line[at]) { at += 1 }
        if at > first {
            guard at < line.endIndex, line[at] == 0x3E else { return line.startIndex }
            let next = at + 1
            return next == line.endIndex || line[next].isBlank ? next : line.startIndex
        }
        guard at < line.endIndex, line[at] == 0x3E else { return line.startIndex }
        while at < line.endIndex, line[at] == 0x3E || line[at].isBlank { at += 1 }
        return at
    }
}
