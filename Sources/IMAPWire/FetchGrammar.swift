extension TokenReader {
    /// The sections that had names of their own before they had numbers (RFC 3501 §6.4.5).
    private static let oldSections = [
        "RFC822": "", "RFC822.HEADER": "HEADER", "RFC822.TEXT": "TEXT",
    ]

    /// `(UID 7 FLAGS (\Seen) BODY[HEADER] {1024} …)`.
    mutating func fetchResponse(sequenceNumber: UInt32) throws(WireError) -> FetchResponse {
        var response = FetchResponse(sequenceNumber: sequenceNumber)
        skipSpaces()
        try expect(Byte.listStart, .listStart)
        while true {
            skipSpaces()
            if skip(Byte.listEnd) { return response }
            try countListItem()
            try fetchItem(into: &response)
        }
    }

    /// One item; if its value cannot be read, it is stepped over and the others stand.
    private mutating func fetchItem(into response: inout FetchResponse) throws(WireError) {
        let name = PlainText.upperToken(
            run {
                $0 != Byte.space && $0 != Byte.bracketStart && $0 != Byte.listStart
                    && $0 != Byte.listEnd
            }
        )
        guard !name.isEmpty else { throw malformed(.atom) }
        if peek == Byte.bracketStart || TokenReader.oldSections[name] != nil {
            return response.sections.append(try section(name))
        }
        skipSpaces()
        let start = self
        do {
            try fetchValue(name, into: &response)
        } catch .malformed(.oneUID, let offset) {
            throw .malformed(.oneUID, at: offset)
        } catch {
            self = start
            try skipValue()
            response.unreadable[name] = error
        }
    }

    private mutating func fetchValue(
        _ name: String,
        into response: inout FetchResponse
    ) throws(WireError) {
        switch name {
        case "UID":
            let uid = try nonZero()
            guard response.uid == nil || response.uid == uid else { throw malformed(.oneUID) }
            response.uid = uid
        case "FLAGS": response.flags = try flags()
        case "X-GM-LABELS": response.gmailLabels = try flags()
        case "RFC822.SIZE": response.size = try number()
        case "MODSEQ": response.modSeq = try value().list?.first?.number
        case "INTERNALDATE":
            let place = position
            guard let date = InternalDate.seconds(try astring()) else {
                throw .malformed(.dateTime, at: place)
            }
            response.internalDate = date
        case "BODYSTRUCTURE", "BODY":
            response.bodyStructure = try BodyStructure(value(), limits: limits, at: position)
        default: try skipValue()
        }
    }
}

extension TokenReader {
    /// `BODY[2.1]<0> {65536}` or `RFC822.HEADER {1024}`, from its bracket on.
    private mutating func section(_ name: String) throws(WireError) -> FetchResponse.Section {
        var section = FetchResponse.Section(name: try sectionName(name), bytes: nil)
        if skip(Byte.less) {
            section.origin = try number()
            try expect(Byte.greater, .bracket)
        }
        skipSpaces()
        if let literal = takeLiteral() {
            section.bytes = literal.bytes
            section.sentBytes = literal.sentBytes
            return section
        }
        switch try scalar() {
        case .null, .list: break
        case .atom: throw malformed(.string)
        case .string(let bytes):
            section.bytes = bytes
            section.sentBytes = bytes.count
        }
        return section
    }

    private mutating func sectionName(_ name: String) throws(WireError) -> String {
        guard skip(Byte.bracketStart) else {
            return TokenReader.oldSections[name] ?? ""
        }
        var inside: [UInt8] = []
        while true {
            inside += run { $0 != Byte.bracketEnd }
            // A field name may come as a literal: HEADER.FIELDS ({4}…).
            if let literal = takeLiteral() { inside += literal.bytes }
            if skip(Byte.bracketEnd) { return PlainText.upperToken(inside) }
            guard isAtLiteral || peek != nil else { throw malformed(.bracket) }
        }
    }
}
