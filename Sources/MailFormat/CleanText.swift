/// Makes text from strangers fit to store and show: no control characters, no bidi tricks, no towers of marks.
enum CleanText {
    /// Marks on one letter that are kept: Swift's own string comparison is quadratic in such runs.
    static let maximumCombiningRun = 30

    /// The text without controls (but for newline and tab), bidi overrides and long runs of combining marks.
    static func clean(_ text: String, maximumScalars: Int = .max) -> String {
        var text = text
        return text.withUTF8 { bytes -> String? in
            if bytes.count <= maximumScalars,
                unsafe PlainRun.length(in: bytes, from: 0) == bytes.count
            {
                return nil
            }
            // No scalar grows by cleaning.
            return unsafe String(unsafeUninitializedCapacity: bytes.count) { out in
                unsafe CleanCopy(of: bytes, into: out).run(maximumScalars: maximumScalars)
            }
        } ?? text
    }

    /// The text on one line, its white space folded, cut at a number of scalars.
    static func line(_ text: String, maximumScalars: Int) -> String {
        if text.utf8.count <= maximumScalars, isTidy(text) { return text }
        var out = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in clean(text, maximumScalars: maximumScalars).unicodeScalars {
            if isSpace(scalar) {
                pendingSpace = !out.isEmpty
            } else {
                if pendingSpace { out.append(" ") }
                pendingSpace = false
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// Whether a line is ASCII with single spaces between its words, as addresses and IDs are.
    private static func isTidy(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            guard (0x20...0x7E).contains(byte), byte != 0x20 || last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20 || text.isEmpty
    }

    /// The text's first scalars that fit in a number of bytes.
    static func prefix(_ text: String, bytes limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        var end = text.utf8.index(text.utf8.startIndex, offsetBy: limit)
        while end > text.utf8.startIndex, text.utf8[end] & 0xC0 == 0x80 {
            end = text.utf8.index(before: end)
        }
        return String(text.unicodeScalars[..<end])
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
