/// Mailbox names in ASCII: `&` opens base64 of UTF-16, `-` closes it (RFC 3501 §5.1.3).
enum ModifiedUTF7 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8
    )

    /// Spells a name in modified UTF-7.
    static func encode(_ name: String) -> [UInt8] {
        var result: [UInt8] = []
        var units: [UInt16] = []
        for unit in name.utf16 {
            guard (0x20...0x7E).contains(unit) else {
                units.append(unit)
                continue
            }
            close(&units, into: &result)
            result.append(UInt8(truncatingIfNeeded: unit))
            if unit == UInt16(Byte.ampersand) { result.append(Byte.minus) }
        }
        close(&units, into: &result)
        return result
    }

    /// Reads a name; nil where it breaks the rules.
    ///
    /// That is bad base64, half a surrogate pair, no closing `-`, or base64 around a character that
    /// must stand for itself or is a control: so nothing hides as INBOX, and names stay on one line.
    static func decode(_ bytes: [UInt8]) -> String? {
        var result: [UInt16] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            guard (0x20...0x7E).contains(byte) else { return nil }
            guard byte == Byte.ampersand else {
                result.append(UInt16(byte))
                continue
            }
            guard let end = rest.firstIndex(of: Byte.minus) else { return nil }
            let inside = rest[..<end]
            rest = rest[(end + 1)...]
            if inside.isEmpty {
                result.append(UInt16(Byte.ampersand))
            } else {
                guard let units = units(inside) else { return nil }
                result += units
            }
        }
        return String(validating: result, as: UTF16.self)
    }

    private static func close(_ units: inout [UInt16], into result: inout [UInt8]) {
        guard !units.isEmpty else { return }
        result.append(Byte.ampersand)
        var bits: UInt32 = 0
        var count = 0
        for unit in units {
            bits = bits << 16 | UInt32(unit)
            count += 16
            while count >= 6 {
                count -= 6
                result.append(alphabet[Int(bits >> UInt32(count) & 63)])
            }
            bits &= (1 << UInt32(count)) - 1
        }
        if count > 0 { result.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
        result.append(Byte.minus)
        units.removeAll()
    }

    private static func units(_ base64: ArraySlice<UInt8>) -> [UInt16]? {
        var result: [UInt16] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in base64 {
            guard let value = sextet(byte) else { return nil }
            bits = bits << 6 | value
            count += 6
            if count >= 16 {
                count -= 16
                let unit = UInt16(truncatingIfNeeded: bits >> UInt32(count))
                guard unit > 0x9F else { return nil }
                result.append(unit)
                bits &= (1 << UInt32(count)) - 1
            }
        }
        return count < 6 && bits == 0 ? result : nil
    }

    private static func sextet(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
        case Byte.plus: 62
        case Byte.comma: 63
        default: nil
        }
    }
}
