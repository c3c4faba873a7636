/// Folds text for matching against the tables: lower case, single spaces, plain quotes and dashes.
///
/// It works on UTF-8 bytes, since tables are compared with every line of every mail.
enum Folding {
    /// Bytes of a line that are folded; what marks a line stands at its beginning or it is short.
    static let maximumBytes = 600

    /// The text folded, at most `maximumBytes` of it.
    static func fold(_ text: some Sequence<UInt8>, limit: Int = maximumBytes) -> [UInt8] {
        var out: [UInt8] = []
        var pendingSpace = false
        var iterator = UTF8Scalars(text.makeIterator())
        while let scalar = iterator.next(), out.count < limit {
            let folded = fold(scalar)
            if folded == 0x20 {
                pendingSpace = !out.isEmpty
                continue
            }
            guard folded != 0 else { continue }
            if pendingSpace { out.append(0x20) }
            pendingSpace = false
            append(folded, to: &out)
        }
        return out
    }

    /// The text folded.
    static func fold(_ text: String) -> [UInt8] {
        fold(text.utf8)
    }

    /// A scalar's lower case; 0 for what is left out, 0x20 for white space of any kind.
    private static func fold(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 {
            switch scalar {
            case 0x41...0x5A: return scalar + 0x20
            case 0x09...0x0D: return 0x20
            case 0x2A: return 0  // bold in plain text: *From:*
            default: return scalar
            }
        }
        return scalar < 0x2000 ? foldLetter(scalar) : foldPunctuation(scalar)
    }

    private static func foldLetter(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xA0: 0x20
        case 0xAD: 0
        case 0xC0...0xDE where scalar != 0xD7: scalar + 0x20
        case 0x130, 0x131: 0x69  // Turkish dotted and dotless i
        case 0x100...0x137, 0x14A...0x177: scalar | 1
        case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
        case 0x218...0x21B: scalar | 1
        case 0x300...0x36F: 0
        case 0x391...0x3A9: scalar + 0x20
        case 0x401, 0x451: 0x435  // ё is written as е by many
        case 0x402...0x40F: scalar + 0x50
        case 0x410...0x42F: scalar + 0x20
        case 0x490: 0x491
        default: scalar
        }
    }

    private static func foldPunctuation(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: 0x20
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: 0
        case 0x2010...0x2015, 0x2212: 0x2D
        case 0x2018...0x201B: 0x27
        case 0x201C...0x201F: 0x22
        case 0xFF1A: 0x3A
        case 0xFF20: 0x40
        default: scalar
        }
    }

    private static func append(_ scalar: UInt32, to out: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: out.append(UInt8(truncatingIfNeeded: scalar))
        case 0x80..<0x800:
            out.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            out.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            out.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }
}

/// The scalars of bytes that came from a Swift string and are thus well-formed UTF-8.
private struct UTF8Scalars<Base: IteratorProtocol<UInt8>> {
    private var base: Base

    init(_ base: Base) {
        self.base = base
    }

    mutating func next() -> UInt32? {
        guard let first = base.next() else { return nil }
        if first < 0x80 { return UInt32(first) }
        let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
        var scalar = UInt32(first) & (0x3F >> UInt32(length))
        for _ in 0..<length {
            scalar = scalar << 6 | UInt32((base.next() ?? 0x80) & 0x3F)
        }
        return scalar
    }
}
