/// Makes text from strangers fit to store and show: no control characters, no bidi tricks, no towers of marks.
enum CleanText {
    /// Marks on one letter that are kept: Swift's own string comparison is quadratic in such runs.
    static let maximumCombiningRun = 30

    /// The text without controls (but for newline and tab), bidi overrides and long runs of combining marks.
    static func clean(_ text: String, maximumScalars: Int = .max) -> String {
        if text.utf8.count <= maximumScalars, isPlain(text) { return text }
        var out = String.UnicodeScalarView()
        var run = 0
        var count = 0
        var afterReturn = false
        for scalar in text.unicodeScalars {
            let wasReturn = afterReturn
            afterReturn = scalar == "\r"
            if scalar == "\n", wasReturn { continue }
            guard count < maximumScalars else { break }
            let kept: Unicode.Scalar = scalar == "\r" || isLineBreak(scalar) ? "\n" : scalar
            if kept.value >= 0x300 || kept.value < 0x20 || (0x7F...0x9F).contains(kept.value) {
                if isDropped(kept) { continue }
                run = isCombining(kept) ? run + 1 : 0
                if run > maximumCombiningRun { continue }
            } else {
                run = 0
            }
            out.append(kept)
            count += 1
        }
        return String(out)
    }

    /// The text on one line, its white space folded, cut at a number of scalars.
    static func line(_ text: String, maximumScalars: Int) -> String {
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

    /// The text's first scalars that fit in a number of bytes.
    static func prefix(_ text: String, bytes limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        var end = text.utf8.index(text.utf8.startIndex, offsetBy: limit)
        while end > text.utf8.startIndex, text.utf8[end] & 0xC0 == 0x80 {
            end = text.utf8.index(before: end)
        }
        return String(text.unicodeScalars[..<end])
    }

    /// Whether the text holds only letters and signs of Latin and Cyrillic, as nearly all mails do.
    private static func isPlain(_ text: String) -> Bool {
        var lead: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x20...0x7E, 0x0A, 0x09, 0xC2...0xCB, 0xD0, 0xD1: break
            case 0x80...0xBF where lead != 0xC2 || byte >= 0xA0: break
            default: return false
            }
            lead = byte
        }
        return true
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0x85
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x09: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x200B, 0x200E, 0x200F, 0x061C, 0xFEFF, 0x2060...0x2064: true  // invisible, and marks
        case 0x202A...0x202E, 0x2066...0x2069: true  // bidi embeddings, overrides, isolates
        case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true  // annotations, tags
        default: false
        }
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x0483...0x0489, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
            true
        case 0..<0x0590, 0x3100..<0xA600, 0xAC00..<0xD800: false
        case 0x200C, 0x200D: true
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark: true
            default: false
            }
        }
    }
}
