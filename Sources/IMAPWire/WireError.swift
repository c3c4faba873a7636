/// What can go wrong between bytes and values.
///
/// Incomplete is no error: the parser answers nil.
public enum WireError: Error, Sendable, Equatable {
    /// The bytes break the grammar; counted from the start of the response, literals left out.
    case malformed(Expectation, at: Int)
    /// A limit was crossed.
    case overLimit(Limit, maximum: Int)
    /// A value cannot be sent.
    case unencodable(Field)

    /// What should have stood there.
    public enum Expectation: String, Sendable {
        /// A tag, `*` or `+` at the start of a line.
        case tag
        /// OK, NO or BAD after a tag.
        case condition
        /// CRLF, not LF or CR alone.
        case lineEnd
        /// The quote that ends a quoted string, before a literal or the line's end.
        case closingQuote
        /// A literal's size.
        case literalSize
        /// An atom.
        case atom
        /// A number within its range.
        case number
        /// A quoted string or a literal.
        case string
        /// An opening parenthesis.
        case listStart
        /// A closing parenthesis.
        case listEnd
        /// A space.
        case space
        /// A closing bracket.
        case bracket
        /// The response's end.
        case end
        /// A date and time (RFC 9051 §9, `date-time`).
        case dateTime
        /// A set of numbers.
        case numberSet
        /// The same UID twice.
        case oneUID
    }

    /// Which limit was crossed; named as in ``Limits``.
    public enum Limit: String, Sendable {
        /// ``Limits/maximumLineBytes``.
        case lineBytes
        /// ``Limits/maximumLiteralBytes``.
        case literalBytes
        /// ``Limits/maximumResponseBytes``.
        case responseBytes
        /// ``Limits/maximumLiterals``.
        case literals
        /// ``Limits/maximumNesting``.
        case nesting
        /// ``Limits/maximumListItems``.
        case listItems
        /// ``Limits/maximumNumbers``.
        case numbers
        /// ``Limits/maximumUselessResponses``.
        case uselessResponses
        /// ``Limits/maximumMailboxNameBytes``.
        case mailboxNameBytes
    }

    /// What cannot be sent.
    public enum Field: String, Sendable {
        /// A NUL byte in a string.
        case string
        /// A character that no atom may hold.
        case atom
        /// A set without members.
        case emptySet
        /// A list without members.
        case emptyList
        /// A date out of the years 1 to 9999.
        case date
        /// A tag with other than letters and digits.
        case tag
        /// A search text with characters beyond ASCII where the server would need a charset.
        case searchText
    }
}

extension WireError: CustomStringConvertible {
    /// One line for the log.
    public var description: String {
        switch self {
        case .malformed(let expectation, let offset):
            "malformed IMAP response: \(Self.words(expectation.rawValue)) expected at byte \(offset)"
        case .overLimit(let limit, let maximum):
            "IMAP response over the limit of \(maximum): \(Self.words(limit.rawValue))"
        case .unencodable(let field):
            "IMAP command that cannot be sent: \(Self.words(field.rawValue))"
        }
    }

    /// A case's name as words: `closingQuote` reads "closing quote".
    private static func words(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
    }
}
