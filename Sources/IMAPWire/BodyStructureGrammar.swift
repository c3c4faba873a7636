extension BodyStructure {
    /// Reads a BODYSTRUCTURE or BODY, whose fields many servers fill with NIL or leave out.
    init(_ value: WireValue, limits: Limits, at offset: Int) throws(WireError) {
        guard let fields = value.list, let first = fields.first else {
            throw .malformed(.listStart, at: offset)
        }
        guard first.list == nil else {
            self = try BodyStructure(multipart: fields, limits: limits, at: offset)
            return
        }
        // Some servers give a multipart without children as (NIL "mixed") or ("mixed").
        let second = fields.dropFirst().first
        guard let second, second.list == nil else {
            self = .multipart(subtype: BodyStructure.lower(first) ?? "mixed", children: [])
            return
        }
        if first == .null, fields.count < 7 {
            self = .multipart(subtype: BodyStructure.lower(second) ?? "mixed", children: [])
            return
        }
        self = try BodyStructure(leaf: fields, limits: limits, at: offset)
    }

    private init(
        multipart fields: [WireValue],
        limits: Limits,
        at offset: Int
    ) throws(WireError) {
        var children: [BodyStructure] = []
        for field in fields {
            guard field.list != nil else { break }
            children.append(try BodyStructure(field, limits: limits, at: offset))
        }
        let subtype = fields.count > children.count ? fields[children.count] : .null
        self = .multipart(subtype: BodyStructure.lower(subtype) ?? "mixed", children: children)
    }

    private init(leaf fields: [WireValue], limits: Limits, at offset: Int) throws(WireError) {
        func field(_ index: Int) -> WireValue { index < fields.count ? fields[index] : .null }
        var part = BodyPart(
            type: BodyStructure.lower(field(0)) ?? "text",
            subtype: BodyStructure.lower(field(1)) ?? "plain"
        )
        part.parameters = BodyStructure.parameters(field(2), limits: limits)
        part.encoding = BodyStructure.lower(field(5)) ?? "7bit"
        part.size = field(6).number ?? 0
        // Some servers give an embedded message no envelope and body; then a list in their place is
        // the disposition.
        let isWhole = part.isMessage && field(7).list != nil
        let content = isWhole ? field(8) : .null
        // Basic fields: 7, lines of a text, envelope, body and lines of a message. MD5 follows them.
        let basic = isWhole ? 10 : part.type == "text" ? 8 : 7
        if let disposition = field(basic + 1).list, let name = disposition.first {
            part.disposition = BodyStructure.lower(name)
            part.dispositionParameters = BodyStructure.parameters(
                disposition.count > 1 ? disposition[1] : .null,
                limits: limits
            )
        }
        if content.list?.isEmpty == false {
            self = .message(part, content: try BodyStructure(content, limits: limits, at: offset))
        } else {
            self = .leaf(part)
        }
    }

    private static func lower(_ value: WireValue) -> String? {
        guard let bytes = value.bytes, !bytes.isEmpty else { return nil }
        return PlainText.lowerToken(bytes.prefix(128))
    }

    private static func parameters(_ value: WireValue, limits: Limits) -> [String: String] {
        let members = value.list ?? []
        var result: [String: String] = [:]
        for index in stride(from: 0, to: members.count - 1, by: 2) {
            guard let name = members[index].bytes, let text = members[index + 1].bytes else {
                continue
            }
            result[PlainText.lowerToken(name.prefix(128))] = PlainText.line(
                text,
                maximum: limits.keptTextCharacters
            )
        }
        return result
    }
}

extension BodyPart {
    /// Whether it is a whole message (RFC 2046 §5.2.1, RFC 6532 §3.7).
    var isMessage: Bool { type == "message" && (subtype == "rfc822" || subtype == "global") }
}
