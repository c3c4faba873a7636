/// Folds text for matching against the tables: lower case, single spaces, plain quotes and dashes.
///
/// It works on UTF-8 bytes, since tables are compared with every line of every mail.
enum Folding {
    /// Bytes of a line that are folded; what marks a line stands at its beginning or it is short.
    static let maximumBytes = 600

    /// The text folded, at most `maximumBytes` of it; it must be well-formed UTF-8.
    static func fold(_ text: some Sequence<UInt8>, limit: Int = maximumBytes) -> [UInt8] {
        unsafe text.withContiguousStorageIfAvailable { unsafe fold($0, limit: limit) }
            ?? Array(text).withUnsafeBufferPointer { unsafe fold($0, limit: limit) }
    }

    private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8] {
        // Folding makes nothing longer; the last scalar and a space before it may pass the limit.
        let capacity = min(bytes.count, max(0, limit) + 5)
        return unsafe [UInt8](unsafeUninitializedCapacity: capacity) { out, count in
            var pendingSpace = false
            var at = 0
            while at < bytes.count, count < limit {
                let byte = unsafe bytes[at]
                let folded =
                    byte < 0x80 ? fold(ascii: byte) : unsafe fold(nextScalar(in: bytes, at: at))
                at += length(byte)
                if folded == 0x20 {
                    pendingSpace = count > 0
                    continue
                }
                guard folded != 0 else { continue }
                if pendingSpace {
                    unsafe out[count] = 0x20
                    count += 1
                }
                pendingSpace = false
                if folded < 0x80 {
                    unsafe out[count] = UInt8(truncatingIfNeeded: folded)
                    count += 1
                } else {
                    unsafe write(folded, to: out, &count)
                }
            }
        }
    }

    /// Writes a scalar beyond ASCII.
    private static func write(
        _ scalar: UInt32,
        to out: UnsafeMutableBufferPointer<UInt8>,
        _ count: inout Int
    ) {
        let more = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3
        // Never beyond the room, whatever the input: only broken UTF-8 could come to that.
        guard count + more < out.count else { return }
        let lead = UInt32(0xF00) >> UInt32(more + 1) & 0xFF
        unsafe out[count] = UInt8(truncatingIfNeeded: lead | scalar >> UInt32(6 * more))
        for step in 1...more {
            let bits = scalar >> UInt32(6 * (more - step)) & 0x3F
            unsafe out[count + step] = UInt8(truncatingIfNeeded: 0x80 | bits)
        }
        count += more + 1
    }

    private static func length(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    }

    /// The scalar that begins here; bytes that are missing at the end count as zero.
    private static func nextScalar(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32 {
        let length = unsafe length(bytes[start])
        var scalar = unsafe UInt32(bytes[start]) & (0x7F >> UInt32(length))
        for at in (start + 1)..<(start + length) {
            scalar = scalar << 6 | (at < bytes.count ? unsafe UInt32(bytes[at] & 0x3F) : 0)
        }
        return scalar
    }

    /// The text folded.
    static func fold(_ text: String) -> [UInt8] {
        fold(text.utf8)
    }

    /// A letter's lower case; 0 for what is left out, 0x20 for white space of any kind.
    private static func fold(ascii byte: UInt8) -> UInt32 {
        switch byte {
        case 0x41...0x5A: UInt32(byte) + 0x20
        case 0x09...0x0D: 0x20
        case 0x2A: 0  // bold in plain text: *From:*
        default: UInt32(byte)
        }
    }

    /// The same of a scalar beyond ASCII.
    private static func fold(_ scalar: UInt32) -> UInt32 {
        scalar < 0x2000 ? foldLetter(scalar) : foldPunctuation(scalar)
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
}
