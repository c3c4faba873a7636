/// One line of a plain text body, with what the tables need to know of it.
struct TextLine {
    /// The line as it was written, without its line break and trailing white space.
    let bytes: ArraySlice<UInt8>
    /// Whether it is somebody else's line: it begins with a quote mark.
    let isQuoted: Bool
    /// Whether nothing is written on it.
    let isEmpty: Bool

    /// Where the quote marks end.
    private let start: Int
    private let ownFolded: [UInt8]

    /// The line folded for matching, without leading quote marks.
    ///
    /// A quoted one is folded when it is asked for: most lines of most mails are quoted, and hardly any is asked for.
    var folded: [UInt8] { isQuoted ? Folding.fold(bytes[start...]) : ownFolded }

    /// Whether the folded line may end with a colon; for most lines their last letter says no.
    var mayEndWithColon: Bool {
        guard let last = bytes.last else { return false }
        guard last >= 0x80, bytes.count > 1 else {
            return last == 0x3A || last == 0x2A || last < 0x20
        }
        switch bytes[bytes.endIndex - 2] {
        case 0xC3...0xC5, 0xD0, 0xD1: return false  // letters of Latin and Cyrillic
        default: return true
        }
    }

    /// How many letters it has when folded.
    var width: Int { folded.count { $0 & 0xC0 != 0x80 } }

    /// Makes a line of bytes that are well-formed UTF-8.
    init(_ bytes: ArraySlice<UInt8>) {
        var end = bytes.endIndex
        while end > bytes.startIndex, bytes[end - 1].isBlank { end -= 1 }
        let line = bytes[..<end]
        self.bytes = line
        start = Self.quoteEnd(line)
        isQuoted = start > line.startIndex
        ownFolded = isQuoted ? [] : Folding.fold(line[start...])
        isEmpty = isQuoted ? Self.isBlank(line[start...]) : ownFolded.isEmpty
    }

    private static func isBlank(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first else { return true }
        let isSign = (0x21...0x7E).contains(first) && first != 0x2A
        return !isSign && Folding.fold(content, limit: 1).isEmpty
    }

    /// The lines of a text.
    static func lines(of text: String) -> [TextLine] {
        let bytes = Array(text.utf8)
        var lines: [TextLine] = []
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            lines.append(TextLine(bytes[start..<end]))
            start = end + 1
        }
        lines.append(TextLine(bytes[start...]))
        return lines
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
