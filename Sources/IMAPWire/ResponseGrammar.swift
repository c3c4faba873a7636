extension Response {
    /// Reads a framed response; never fails, since the stream goes on whatever one response says.
    init(_ frame: Frame, limits: Limits) {
        var reader = TokenReader(frame, limits: limits)
        switch frame.kind {
        case .continuation:
            self = .continuation(text: reader.continuationText())
        case .tagged:
            let tag = PlainText.token(reader.run { $0 != Byte.space })
            self = .tagged(tag: tag, reader.status())
        case .status:
            _ = reader.skip(Byte.star)
            self = .status(reader.status())
        case .data:
            self = reader.untagged()
        }
    }
}

extension TokenReader {
    /// What follows `+`: a SASL challenge may be long, so it is not capped like text for people.
    fileprivate mutating func continuationText() -> String {
        _ = skip(Byte.plus)
        skipSpaces()
        return PlainText.token(rest)
    }

    /// An untagged response that is no status.
    fileprivate mutating func untagged() -> Response {
        _ = skip(Byte.star)
        skipSpaces()
        let start = self
        var name = PlainText.upperToken(run { $0 != Byte.space && $0 != Byte.listStart }.prefix(64))
        do throws(WireError) {
            if let number = WireValue.number(name.utf8) {
                skipSpaces()
                name = PlainText.upperToken(try atom().prefix(64))
                guard number <= UInt64(UInt32.max) else { throw .malformed(.number, at: 2) }
                let response = try numbered(name, UInt32(truncatingIfNeeded: number))
                return response ?? .unknown(name: name, raw: Array(start.rest))
            }
            skipSpaces()
            return try named(name) ?? .unknown(name: name, raw: Array(start.rest))
        } catch {
            return .unreadable(name: name, error)
        }
    }

    /// `* 12 NAME …`.
    private mutating func numbered(
        _ name: String,
        _ number: UInt32
    ) throws(WireError) -> Response? {
        switch name {
        case "EXISTS": return .exists(number)
        case "RECENT": return .recent(number)
        case "EXPUNGE": return .expunge(number)
        case "FETCH": return .fetch(try fetchResponse(sequenceNumber: number))
        default: return nil
        }
    }

    /// `* NAME …`.
    private mutating func named(_ name: String) throws(WireError) -> Response? {
        switch name {
        case "CAPABILITY": return .capability(try capabilities())
        case "ENABLED": return .enabled(try capabilities())
        case "LIST": return .list(try mailboxListing())
        case "LSUB": return .lsub(try mailboxListing())
        case "SEARCH": return try searchResult()
        case "ESEARCH": return .esearch(try extendedSearch())
        case "FLAGS": return .flags(try flags())
        case "VANISHED": return try vanished()
        case "STATUS": return .mailboxStatus(try mailboxStatus())
        case "NAMESPACE": return .namespace(try namespaces())
        case "ID": return .id(try identity())
        default: return nil
        }
    }
}

extension TokenReader {
    /// Names to the end of the response, upper-cased.
    mutating func capabilities() throws(WireError) -> Set<String> {
        var result: Set<String> = []
        skipSpaces()
        while !isAtEnd {
            try countListItem()
            result.insert(PlainText.upperToken(try atom()))
            skipSpaces()
        }
        return result
    }

    /// A list of flags, as spelled.
    mutating func flags() throws(WireError) -> [String] {
        guard let members = try value().list else { throw malformed(.listStart) }
        return members.compactMap { $0.bytes.map(PlainText.token) }
    }

    /// What the server says it is: pairs of strings, or NIL.
    fileprivate mutating func identity() throws(WireError) -> [String: String] {
        let members = try value().list ?? []
        var result: [String: String] = [:]
        for index in stride(from: 0, to: members.count - 1, by: 2) {
            guard let name = members[index].bytes, let text = members[index + 1].bytes else {
                continue
            }
            result[PlainText.lowerToken(name)] = PlainText.line(
                text,
                maximum: limits.keptTextCharacters
            )
        }
        return result
    }
}
