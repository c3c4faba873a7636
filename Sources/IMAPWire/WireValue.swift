/// Any IMAP value: what BODYSTRUCTURE, ENVELOPE, ID and their like are made of.
enum WireValue: Sendable, Equatable {
    /// An atom or number, as it stands.
    case atom(ArraySlice<UInt8>)
    /// A quoted string or a literal.
    case string([UInt8])
    /// NIL, which is not the empty string.
    case null
    /// A list in parentheses.
    case list([WireValue])

    /// The bytes of an atom or string.
    var bytes: ArraySlice<UInt8>? {
        switch self {
        case .atom(let bytes): bytes
        case .string(let bytes): bytes[...]
        case .null, .list: nil
        }
    }

    /// The members of a list.
    var list: [WireValue]? {
        if case .list(let values) = self { values } else { nil }
    }

    /// Whether an atom is NIL, in any case.
    static func isNull(_ atom: ArraySlice<UInt8>) -> Bool {
        // Setting bit 5 lower-cases ASCII letters, and turns no other byte into one of these three.
        atom.count == 3 && atom.lazy.map { $0 | 0x20 }.elementsEqual("nil".utf8)
    }

    /// The number that an atom spells; some servers quote theirs.
    var number: UInt64? {
        bytes.flatMap(WireValue.number)
    }

    /// The number that digits spell; nil for anything else or beyond 64 bits.
    static func number(_ digits: some Collection<UInt8>) -> UInt64? {
        guard !digits.isEmpty else { return nil }
        var result: UInt64 = 0
        for byte in digits {
            guard let digit = Byte.digit(byte) else { return nil }
            let (product, isOver) = result.multipliedReportingOverflow(by: 10)
            let (sum, isOverToo) = product.addingReportingOverflow(UInt64(digit))
            if isOver || isOverToo { return nil }
            result = sum
        }
        return result
    }
}
