/// Reads a frame from left to right; tolerant of stray spaces, strict about everything that counts.
struct TokenReader {
    /// How much is believed.
    let limits: Limits
    /// Where it stands in the text.
    private(set) var position = 0

    private let text: [UInt8]
    private let literals: [Frame.Literal]
    private var literalIndex = 0
    private var listItems = 0

    init(_ frame: Frame, limits: Limits) {
        text = frame.text
        literals = frame.literals
        self.limits = limits
    }

    /// Whether a literal stands here.
    var isAtLiteral: Bool {
        literalIndex < literals.count && literals[literalIndex].offset == position
    }

    /// The byte that stands here; nil before a literal and at the end.
    var peek: UInt8? {
        position < text.count && !isAtLiteral ? text[position] : nil
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { position >= text.count && literalIndex >= literals.count }

    /// What is left of the text.
    var rest: ArraySlice<UInt8> { text[min(position, text.count)...] }

    /// Steps over the byte if it stands here.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    /// Steps over spaces.
    mutating func skipSpaces() {
        while skip(Byte.space) {}
    }

    /// Steps over the byte, which must stand here.
    mutating func expect(_ byte: UInt8, _ expectation: WireError.Expectation) throws(WireError) {
        guard skip(byte) else { throw malformed(expectation) }
    }

    /// Goes on to a place further right; only where no literals stand, in status texts.
    mutating func advance(to place: Int) {
        position = min(max(position, place), text.count)
    }

    /// Steps over the literal that stands here and returns it.
    mutating func takeLiteral() -> Frame.Literal? {
        guard isAtLiteral else { return nil }
        literalIndex += 1
        return literals[literalIndex - 1]
    }

    /// The bytes up to the first that ends the run, or up to a literal or the end.
    mutating func run(while isInside: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let nextLiteral = literalIndex < literals.count ? literals[literalIndex].offset : text.count
        let start = position
        while position < min(nextLiteral, text.count), isInside(text[position]) { position += 1 }
        return text[start..<position]
    }

    /// Counts a member of any list in this response.
    mutating func countListItem() throws(WireError) {
        guard listItems < limits.maximumListItems else {
            throw .overLimit(.listItems, maximum: limits.maximumListItems)
        }
        listItems += 1
    }

    /// An error at this place.
    func malformed(_ expectation: WireError.Expectation) -> WireError {
        .malformed(expectation, at: position)
    }
}

extension TokenReader {
    /// A run without spaces and parentheses: wider than RFC 9051's atom, since servers are.
    mutating func atom() throws(WireError) -> ArraySlice<UInt8> {
        let bytes = run { $0 != Byte.space && $0 != Byte.listStart && $0 != Byte.listEnd }
        guard !bytes.isEmpty else { throw malformed(.atom) }
        return bytes
    }

    /// A number up to a maximum.
    mutating func number(upTo maximum: UInt64 = .max) throws(WireError) -> UInt64 {
        let start = position
        guard let number = WireValue.number(run { Byte.digit($0) != nil }), number <= maximum else {
            throw .malformed(.number, at: start)
        }
        return number
    }

    /// A number of 32 bits.
    mutating func number32() throws(WireError) -> UInt32 {
        UInt32(truncatingIfNeeded: try number(upTo: UInt64(UInt32.max)))
    }

    /// A quoted string, its escapes undone.
    mutating func quoted() throws(WireError) -> [UInt8] {
        try expect(Byte.quote, .string)
        var result: [UInt8] = []
        while true {
            result += run { $0 != Byte.quote && $0 != Byte.backslash }
            if skip(Byte.quote) { return result }
            guard skip(Byte.backslash), let escaped = peek else { throw malformed(.closingQuote) }
            position += 1
            result.append(escaped)
        }
    }

    /// A string, an atom or NIL; lists are left to ``value()``.
    mutating func scalar() throws(WireError) -> WireValue {
        if let literal = takeLiteral() { return .string(literal.bytes) }
        if peek == Byte.quote { return .string(try quoted()) }
        let atom = try atom()
        return WireValue.isNull(atom) ? .null : .atom(atom)
    }

    /// A string or atom.
    mutating func astring() throws(WireError) -> [UInt8] {
        guard let bytes = try scalar().bytes else { throw malformed(.string) }
        return Array(bytes)
    }

    /// Any value; lists within the limits.
    mutating func value(depth: Int = 0) throws(WireError) -> WireValue {
        skipSpaces()
        guard skip(Byte.listStart) else { return try scalar() }
        guard depth < limits.maximumNesting else {
            throw .overLimit(.nesting, maximum: limits.maximumNesting)
        }
        var members: [WireValue] = []
        while true {
            skipSpaces()
            if skip(Byte.listEnd) { return .list(members) }
            guard !isAtEnd else { throw malformed(.listEnd) }
            try countListItem()
            members.append(try value(depth: depth + 1))
        }
    }

    /// Steps over any value, however deep, keeping nothing.
    mutating func skipValue() throws(WireError) {
        var depth = 0
        repeat {
            skipSpaces()
            if skip(Byte.listStart) {
                depth += 1
            } else if depth > 0, skip(Byte.listEnd) {
                depth -= 1
            } else {
                guard !isAtEnd else { throw malformed(.listEnd) }
                _ = try scalar()
            }
        } while depth > 0
    }
}
