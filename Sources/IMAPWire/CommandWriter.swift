/// Writes one command; whatever the values hold, they cannot end the line or begin another command.
struct CommandWriter {
    private(set) var chunks: [[UInt8]] = [[]]
    private let literals: LiteralMode

    /// Beyond this a quoted string may meet a server's line limit (RFC 2683 §3.2.1.5).
    private static let maximumQuotedBytes = 1_000
    /// What LITERAL- takes unasked (RFC 7888 §5).
    private static let maximumMinusBytes = 4_096

    init(literals: LiteralMode) {
        self.literals = literals
    }

    /// Writes text of our own.
    mutating func raw(_ text: String) {
        bytes(text.utf8)
    }

    /// Writes an atom.
    mutating func atom(_ text: String) throws(WireError) {
        guard !text.isEmpty, text.utf8.allSatisfy(Byte.isAtom) else { throw .unencodable(.atom) }
        raw(text)
    }

    /// Writes a flag: an atom, or a backslash and an atom.
    mutating func flag(_ text: String) throws(WireError) {
        guard text.utf8.first == Byte.backslash else { return try atom(text) }
        raw("\\")
        try atom(String(text.dropFirst()))
    }

    /// Writes a section such as `HEADER`, `2.1` or `HEADER.FIELDS (Date)`.
    mutating func section(_ text: String) throws(WireError) {
        let isSafe = text.utf8.allSatisfy {
            Byte.isAtom($0) && $0 != Byte.bracketStart || $0 == Byte.space || $0 == Byte.listStart
                || $0 == Byte.listEnd
        }
        guard isSafe else { throw .unencodable(.atom) }
        raw("[\(text)]")
    }

    /// Writes a string: quoted where that is short and safe, else as a literal.
    mutating func string(_ value: some Collection<UInt8>) throws(WireError) {
        let isQuotable = value.allSatisfy {
            (0x01...0x7F).contains($0) && $0 != Byte.carriageReturn && $0 != Byte.lineFeed
        }
        guard isQuotable, value.count <= CommandWriter.maximumQuotedBytes else {
            return try literal(Array(value))
        }
        raw("\"")
        for byte in value {
            if byte == Byte.quote || byte == Byte.backslash { bytes([Byte.backslash]) }
            bytes([byte])
        }
        raw("\"")
    }

    /// Writes a literal, by its length; one that the server must be asked for begins a new chunk.
    mutating func literal(_ value: [UInt8]) throws(WireError) {
        guard !value.contains(Byte.nul) else { throw .unencodable(.string) }
        let isUnasked =
            switch literals {
            case .synchronizing: false
            case .minus: value.count <= CommandWriter.maximumMinusBytes
            case .plus: true
            }
        raw("{\(value.count)\(isUnasked ? "+" : "")}\r\n")
        if isUnasked { bytes(value) } else { chunks.append(value) }
    }

    private mutating func bytes(_ bytes: some Sequence<UInt8>) {
        chunks[chunks.count - 1].append(contentsOf: bytes)
    }
}

extension CommandWriter {
    /// Writes a mailbox name.
    mutating func mailbox(_ name: MailboxName) throws(WireError) {
        try string(name.wire)
    }

    /// Writes a set.
    mutating func set(_ set: UIDSet) throws(WireError) {
        guard !set.isEmpty else { throw .unencodable(.emptySet) }
        raw(set.description)
    }
}
