/// A literal's size at the end of a line: `{n}`, `{n+}`, `~{n}` (RFC 9051 §9, `literal`, `literal8`).
struct LiteralMarker: Equatable {
    /// How many bytes follow the line.
    var size: Int
    /// How long the marker itself is.
    var length: Int

    /// Reads the marker at the end of a line; nil where there is none.
    /// - Throws: ``WireError/malformed(_:at:)`` for a size that no server can mean.
    init?(endOf line: ArraySlice<UInt8>) throws(WireError) {
        guard line.last == Byte.braceEnd else { return nil }
        var rest = line.dropLast()
        if rest.last == Byte.plus { rest = rest.dropLast() }
        var size = 0
        var scale = 1
        var digits = 0
        while let byte = rest.last, let digit = Byte.digit(byte) {
            digits += 1
            guard digits <= 18 else { throw .malformed(.literalSize, at: line.endIndex) }
            size += digit * scale
            scale *= 10
            rest = rest.dropLast()
        }
        guard digits > 0, rest.last == Byte.braceStart else { return nil }
        rest = rest.dropLast()
        if rest.last == Byte.tilde { rest = rest.dropLast() }
        self.size = size
        length = line.count - rest.count
    }
}
