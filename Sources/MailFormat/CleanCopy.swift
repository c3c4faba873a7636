/// Copies well-formed UTF-8 and leaves out what is not fit to store and show; letters of ASCII cost a comparison each.
@safe struct CleanCopy {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let out: UnsafeMutableBufferPointer<UInt8>
    private var at = 0
    private var filled = 0
    /// Combining marks in a row.
    private var run = 0

    /// Prepares a copy; `out` must have room for all bytes.
    init(of bytes: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>) {
        unsafe self.bytes = unsafe bytes
        unsafe self.out = unsafe out
    }

    /// Copies at most so many scalars; how many bytes were written.
    consuming func run(maximumScalars: Int) -> Int {
        var count = 0
        var afterReturn = false
        while unsafe at < bytes.count {
            if maximumScalars == .max, !afterReturn { copyPlain() }
            guard unsafe at < bytes.count else { break }
            let byte = unsafe bytes[at]
            let wasReturn = afterReturn
            afterReturn = byte == 0x0D
            if byte == 0x0A, wasReturn {
                at += 1
                continue
            }
            guard count < maximumScalars else { break }
            if (0x20...0x7E).contains(byte) || byte == 0x0A || byte == 0x09 || afterReturn {
                unsafe out[filled] = afterReturn ? 0x0A : byte
                (at, filled, run) = (at + 1, filled + 1, 0)
                count += 1
            } else if copyScalar(lead: byte) {
                count += 1
            }
        }
        return filled
    }

    /// Copies what needs no look at its letters.
    private mutating func copyPlain() {
        let length = unsafe PlainRun.length(in: bytes, from: at)
        guard length > 0 else { return }
        _ = unsafe UnsafeMutableBufferPointer(rebasing: out[filled...])
            .update(fromContentsOf: bytes[at..<(at + length)])
        (at, filled, run) = (at + length, filled + length, 0)
    }

    /// Copies one scalar of any kind, or leaves it out; whether it was copied.
    private mutating func copyScalar(lead: UInt8) -> Bool {
        let (scalar, length) = scalar(lead: lead)
        defer { at += length }
        if CleanText.isLineBreak(scalar) {
            unsafe out[filled] = 0x0A
            (filled, run) = (filled + 1, 0)
            return true
        }
        if CleanText.isDropped(scalar) { return false }
        run = CleanText.isCombining(scalar) ? run + 1 : 0
        if run > CleanText.maximumCombiningRun { return false }
        for offset in 0..<length { unsafe out[filled + offset] = unsafe bytes[at + offset] }
        filled += length
        return true
    }

    private func scalar(lead: UInt8) -> (scalar: Unicode.Scalar, length: Int) {
        let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<max(length, 1) where unsafe at + offset < bytes.count {
            value = unsafe value << 6 | UInt32(bytes[at + offset] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", unsafe min(length, bytes.count - at))
    }
}

extension CleanText {
    static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0x85
    }

    static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x09: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0xAD, 0x34F, 0x115F, 0x1160, 0x180E, 0x3164, 0xFFFC: true  // fillers, soft hyphens
        case 0x200B, 0x200E, 0x200F, 0x061C, 0xFEFF, 0x2060...0x2064: true  // invisible, and marks
        case 0x202A...0x202E, 0x2066...0x2069: true  // bidi embeddings, overrides, isolates
        case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true  // annotations, tags
        default: false
        }
    }

    static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
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
