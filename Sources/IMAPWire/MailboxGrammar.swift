extension TokenReader {
    /// `* LIST (\HasNoChildren \Sent) "/" "Sent"`, with or without extended data after it.
    mutating func mailboxListing() throws(WireError) -> MailboxListing {
        guard let attributes = try value().list else { throw malformed(.listStart) }
        let delimiter = try value()
        skipSpaces()
        return MailboxListing(
            attributes: Set(attributes.compactMap { $0.bytes.map(PlainText.lowerToken) }),
            delimiter: TokenReader.delimiter(delimiter),
            mailbox: try mailboxName()
        )
    }

    /// `* STATUS "INBOX" (MESSAGES 231 UIDNEXT 44292)`.
    mutating func mailboxStatus() throws(WireError) -> MailboxStatus {
        skipSpaces()
        let mailbox = try statusName()
        guard let members = try value().list else { throw malformed(.listStart) }
        var items: [String: UInt64] = [:]
        for index in stride(from: 0, to: members.count - 1, by: 2) {
            guard let name = members[index].bytes, let number = members[index + 1].number else {
                continue
            }
            items[PlainText.upperToken(name)] = number
        }
        return MailboxStatus(mailbox: mailbox, items: items)
    }

    /// `* NAMESPACE (("INBOX." ".")) NIL NIL`.
    mutating func namespaces() throws(WireError) -> Namespaces {
        Namespaces(
            personal: try namespaceEntries(),
            otherUsers: try namespaceEntries(),
            shared: try namespaceEntries()
        )
    }

    private mutating func namespaceEntries() throws(WireError) -> [Namespaces.Entry] {
        try (value().list ?? []).compactMap { entry in
            guard let members = entry.list, members.count >= 2, let prefix = members[0].bytes else {
                return nil
            }
            return Namespaces.Entry(
                prefix: MailboxName(wire: Array(prefix)),
                delimiter: TokenReader.delimiter(members[1])
            )
        }
    }

    private mutating func mailboxName() throws(WireError) -> MailboxName {
        // A mailbox may be called NIL: here the atom is a name (RFC 9051 §9, `astring`).
        try name(peek == Byte.quote || isAtLiteral ? try astring() : Array(try atom()))
    }

    private func name(_ bytes: [UInt8]) throws(WireError) -> MailboxName {
        guard bytes.count <= limits.maximumMailboxNameBytes else {
            throw .overLimit(.mailboxNameBytes, maximum: limits.maximumMailboxNameBytes)
        }
        return MailboxName(wire: bytes)
    }

    /// The name ahead of a STATUS' list; GNU mailutils leaves names with spaces unquoted.
    private mutating func statusName() throws(WireError) -> MailboxName {
        guard peek != Byte.quote, !isAtLiteral, let list = rest.lastIndex(of: Byte.listStart) else {
            return try mailboxName()
        }
        let spaced = rest[..<list]
        guard let end = spaced.lastIndex(where: { $0 != Byte.space }) else {
            throw malformed(.atom)
        }
        advance(to: list)
        return try name(Array(spaced[...end]))
    }

    private static func delimiter(_ value: WireValue) -> Character? {
        guard let bytes = value.bytes, bytes.count == 1, let byte = bytes.first,
            (0x21...0x7E).contains(byte)
        else { return nil }
        return Character(UnicodeScalar(byte))
    }
}
