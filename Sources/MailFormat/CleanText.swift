/// Makes text from strangers fit to store and show: no control characters, no bidi tricks, no towers of marks.
enum CleanText {
    /// Marks on one letter that are kept: Swift's own string comparison is quadratic in such runs.
    static let maximumCombiningRun = 30

    /// The text without controls (but for newline and tab), bidi overrides and long runs of combining marks.
    static func clean(_ text: String, maximumScalars: Int = .max) -> String {
        var text = text
        return text.withUTF8 { bytes -> String? in
            if bytes.count <= maximumScalars, unsafe isPlain(bytes) { return nil }
            // No scalar grows by cleaning.
            return unsafe String(unsafeUninitializedCapacity: bytes.count) { out in
                unsafe CleanCopy(of: bytes, into: out).run(maximumScalars: maximumScalars)
            }
        } ?? text
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
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if unsafe isASCII(bytes) { return true }
        var lead: UInt8 = 0
        for index in 0..<bytes.count {
            let byte = unsafe bytes[index]
            switch byte {
            case 0x20...0x7E, 0x0A, 0x09, 0xC2...0xCB, 0xD0, 0xD1: break
            case 0x80...0xBF where lead != 0xC2 || byte >= 0xA0 && byte != 0xAD: break
            default: return false
            }
            lead = byte
        }
        return true
    }

    /// Without a way out of the loop, so that the compiler looks at many bytes at once.
    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var strange: UInt8 = 0
        for index in 0..<bytes.count {
            let byte = unsafe bytes[index]
            let isControl = byte < 0x20 && byte != 0x0A && byte != 0x09
            strange |= isControl || byte > 0x7E ? 1 : 0
        }
        return strange == 0
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
