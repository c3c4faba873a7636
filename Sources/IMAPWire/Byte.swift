/// The bytes that mean something in IMAP.
enum Byte {
    static let nul: UInt8 = 0
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let star = UInt8(ascii: "*")
    static let plus = UInt8(ascii: "+")
    static let minus = UInt8(ascii: "-")
    static let tilde = UInt8(ascii: "~")
    static let ampersand = UInt8(ascii: "&")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let listStart = UInt8(ascii: "(")
    static let listEnd = UInt8(ascii: ")")
    static let bracketStart = UInt8(ascii: "[")
    static let bracketEnd = UInt8(ascii: "]")
    static let braceStart = UInt8(ascii: "{")
    static let braceEnd = UInt8(ascii: "}")
    static let less = UInt8(ascii: "<")
    static let greater = UInt8(ascii: ">")

    /// The digit's value.
    static func digit(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte) - 48 : nil
    }

    /// Whether it may stand in an atom (RFC 9051 §9, `ATOM-CHAR`).
    static func isAtom(_ byte: UInt8) -> Bool {
        guard byte > space, byte < 0x7F else { return false }
        switch byte {
        case listStart, listEnd, braceStart, UInt8(ascii: "%"), star, quote, backslash, bracketEnd:
            return false
        default: return true
        }
    }

    /// Whether it may stand in a tag (RFC 9051 §9, `tag`).
    static func isTag(_ byte: UInt8) -> Bool {
        byte != plus && (isAtom(byte) || byte == bracketEnd)
    }
}
