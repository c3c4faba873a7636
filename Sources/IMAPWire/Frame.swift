/// One whole response as it was framed: its text, and the literals cut out of it.
struct Frame: Sendable {
    /// The lines, joined, without the literals' sizes and without line ends.
    var text: [UInt8] = []
    /// The literals, in order.
    var literals: [Literal] = []
    /// Which grammar it follows.
    var kind = Kind.data

    /// Bytes that were counted out, not looked at.
    struct Literal: Sendable {
        /// Where in the text it stands.
        var offset: Int
        /// The bytes that were kept.
        var bytes: [UInt8] = []
        /// How many the server sent.
        var sentBytes: Int
    }

    /// How the first line begins; text for people has no literals, whatever it ends with.
    enum Kind: Sendable {
        /// `tag OK …`.
        case tagged
        /// `* OK …` and its like.
        case status
        /// `+ …`.
        case continuation
        /// Any other `* …`; only here may literals stand.
        case data
    }

    /// Which grammar a response with this first line follows.
    /// - Throws: ``WireError/malformed(_:at:)`` where no server would begin so: framing is lost.
    static func kind(ofLine line: [UInt8]) throws(WireError) -> Kind {
        guard let first = line.first else { throw .malformed(.tag, at: 0) }
        if first == Byte.plus { return .continuation }
        let isUntagged = first == Byte.star
        guard let space = line.firstIndex(of: Byte.space), space > 0, !isUntagged || space == 1,
            line[..<space].allSatisfy({ isUntagged || Byte.isTag($0) })
        else { throw .malformed(.tag, at: 0) }
        let rest = line[(space + 1)...].drop { $0 == Byte.space }
        let word = PlainText.upperToken(rest.prefix { $0 != Byte.space }.prefix(8))
        switch (word, isUntagged) {
        case ("OK", true), ("NO", true), ("BAD", true), ("BYE", true), ("PREAUTH", true):
            return .status
        case (_, true): return .data
        case ("OK", false), ("NO", false), ("BAD", false): return .tagged
        case (_, false): throw .malformed(.condition, at: space + 1)
        }
    }
}
