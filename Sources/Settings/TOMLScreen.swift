/// Refuses what the TOML parser would end the program on, rather than refuse: its assertions and its recursion.
///
/// - A table header that does not begin with a key, as "[.a]" (toml++ asserts in `parse_key`).
/// - Keys of hundreds of parts, each a level of nested tables.
enum TOMLScreen {
    /// The most dots between two separators: far beyond any address or path.
    static let maximumDots = 200

    /// The first line, from 1, that must not reach the parser; nil where all may.
    static func badLine(_ text: String) -> Int? {
        var number = 0
        for line in text.utf8.split(separator: newline, omittingEmptySubsequences: false) {
            number += 1
            // A lone carriage return might count as a line's end: each piece is looked at.
            let pieces = line.split(separator: UInt8(ascii: "\r"))
            guard pieces.allSatisfy(isGood) else { return number }
        }
        return nil
    }
}

extension TOMLScreen {
    private static let newline = UInt8(ascii: "\n")
    private static let separators = Array("=,[]{}".utf8)

    private static func isGood(_ line: Substring.UTF8View) -> Bool {
        // Blanks beyond ASCII count as blanks for the parser.
        let start = line.drop { isBlank($0) || $0 >= 0x80 }
        guard start.first != UInt8(ascii: "#") else { return true }
        return isGoodHeader(start) && !hasEndlessKey(start)
    }

    private static func isGoodHeader(_ line: Substring.UTF8View) -> Bool {
        guard line.first == UInt8(ascii: "[") else { return true }
        var rest = line.dropFirst()
        if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst() }
        guard let byte = rest.drop(while: isBlank).first else { return false }
        return isKeyByte(byte) || byte == UInt8(ascii: "]")
    }

    private static func hasEndlessKey(_ line: Substring.UTF8View) -> Bool {
        var dots = 0
        for byte in line {
            if separators.contains(byte) { dots = 0 }
            if byte == UInt8(ascii: ".") { dots += 1 }
            if dots > maximumDots { return true }
        }
        return false
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
