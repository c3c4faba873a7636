extension TokenReader {
    /// `OK [CODE …] text`; the condition was checked when the response was framed.
    mutating func status() -> Status {
        skipSpaces()
        let word = PlainText.upperToken(run { $0 != Byte.space })
        skipSpaces()
        let code = responseCode()
        skipSpaces()
        return Status(
            Status.Condition(rawValue: word) ?? .bad,
            code: code,
            text: PlainText.line(rest, maximum: limits.keptTextCharacters)
        )
    }

    /// The bracket, if there is one and it is closed; a code that breaks its own grammar is `other`.
    private mutating func responseCode() -> ResponseCode? {
        guard peek == Byte.bracketStart, let end = endOfBracket() else { return nil }
        let inside = rest.dropFirst().prefix(end - position - 1)
        advance(to: end + 1)
        var reader = TokenReader(Frame(text: Array(inside)), limits: limits)
        let name = PlainText.upperToken(reader.run { $0 != Byte.space }.prefix(64))
        reader.skipSpaces()
        let start = reader
        let code = try? ResponseCode(name: name, arguments: &reader)
        return code
            ?? .other(
                name: name,
                text: PlainText.line(start.rest, maximum: limits.keptTextCharacters)
            )
    }

    /// Where the bracket ends; one within quotes or parentheses belongs to an argument.
    private func endOfBracket() -> Int? {
        var depth = 0
        var isQuoted = false
        for (index, byte) in zip(rest.indices, rest) {
            switch byte {
            case Byte.quote: isQuoted.toggle()
            case Byte.listStart where !isQuoted: depth += 1
            case Byte.listEnd where !isQuoted: depth -= 1
            case Byte.bracketEnd where !isQuoted && depth <= 0: return index
            default: break
            }
        }
        return rest.firstIndex(of: Byte.bracketEnd)
    }
}

extension ResponseCode {
    /// Codes that are a name and nothing else.
    private static let plain: [String: ResponseCode] = [
        "ALERT": .alert, "NOMODSEQ": .noModSeq, "READ-ONLY": .readOnly, "READ-WRITE": .readWrite,
        "TRYCREATE": .tryCreate, "UIDNOTSTICKY": .uidNotSticky, "CLOSED": .closed,
        "THROTTLED": .throttled, "UNAVAILABLE": .unavailable, "INUSE": .inUse, "LIMIT": .limit,
        "OVERQUOTA": .overQuota, "AUTHENTICATIONFAILED": .authenticationFailed,
        "EXPIRED": .expired, "AUTHORIZATIONFAILED": .authorizationFailed,
        "PRIVACYREQUIRED": .privacyRequired, "CONTACTADMIN": .contactAdmin,
        "NOPERM": .noPermission, "NONEXISTENT": .nonExistent, "ALREADYEXISTS": .alreadyExists,
        "SERVERBUG": .serverBug, "CLIENTBUG": .clientBug,
    ]

    /// Reads a code's arguments; nil for a code that is not known.
    fileprivate init?(name: String, arguments: inout TokenReader) throws(WireError) {
        if let code = ResponseCode.plain[name] {
            self = code
            return
        }
        switch name {
        case "CAPABILITY": self = .capability(try arguments.capabilities())
        case "UIDVALIDITY": self = .uidValidity(try arguments.nonZero())
        case "UIDNEXT": self = .uidNext(try arguments.nonZero())
        case "UNSEEN": self = .unseen(try arguments.number32())
        case "HIGHESTMODSEQ": self = .highestModSeq(try arguments.number())
        case "PERMANENTFLAGS": self = .permanentFlags(try arguments.flags())
        case "APPENDUID":
            let validity = try arguments.nonZero()
            arguments.skipSpaces()
            self = .appendUID(uidValidity: validity, try arguments.numberSet())
        default: return nil
        }
    }
}

extension TokenReader {
    /// A number from 1 on (RFC 9051 §9, `nz-number`).
    mutating func nonZero() throws(WireError) -> UInt32 {
        let number = try number32()
        guard number > 0 else { throw malformed(.number) }
        return number
    }
}
