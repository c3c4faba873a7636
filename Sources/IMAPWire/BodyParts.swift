extension BodyStructure {
    /// All leaves in order, embedded messages' too, each with its section number (RFC 9051 §6.4.5.1).
    public var parts: [BodyPart] {
        var result: [BodyPart] = []
        collect(prefix: "", isInsideMessage: false, into: &result)
        return result
    }

    /// The parts to read: texts, calendars and delivery reports that are no attachments.
    ///
    /// BODY[1] was all there is to read where their sections are just `["1"]`. A mail whose only
    /// text bears a file name is read all the same.
    public var textParts: [BodyPart] {
        let own = parts.filter { !$0.isInsideMessage }
        let readable = own.filter(\.isReadable)
        guard readable.isEmpty else { return readable }
        return own.first { $0.isText && $0.disposition != "attachment" }.map { [$0] } ?? []
    }

    /// How many parts are left where they are; an embedded message counts as one.
    public var attachmentCount: Int {
        parts.count { !$0.isInsideMessage } - textParts.count
    }

    /// Numbers the parts from this body on: a multipart's children count from 1, a single body is 1.
    private func collect(prefix: String, isInsideMessage: Bool, into result: inout [BodyPart]) {
        guard case .multipart(_, let children) = self else {
            collectPart(section: prefix + "1", isInsideMessage: isInsideMessage, into: &result)
            return
        }
        for (index, child) in children.enumerated() {
            let section = prefix + String(index + 1)
            if case .multipart = child {
                child.collect(
                    prefix: section + ".",
                    isInsideMessage: isInsideMessage,
                    into: &result
                )
            } else {
                child.collectPart(
                    section: section,
                    isInsideMessage: isInsideMessage,
                    into: &result
                )
            }
        }
    }

    private func collectPart(
        section: String,
        isInsideMessage: Bool,
        into result: inout [BodyPart]
    ) {
        switch self {
        case .multipart: break
        case .leaf(let part):
            result.append(part.numbered(section, isInsideMessage: isInsideMessage))
        case .message(let part, let content):
            result.append(part.numbered(section, isInsideMessage: isInsideMessage))
            content.collect(prefix: section + ".", isInsideMessage: true, into: &result)
        }
    }
}

extension BodyPart {
    /// Whether it is among what the author wrote: a text, calendar or delivery report, shown in place.
    public var isReadable: Bool {
        guard !isInsideMessage, disposition != "attachment" else { return false }
        if isText { return fileName == nil || disposition == "inline" }
        return (type, subtype) == ("text", "calendar")
            || (type, subtype) == ("message", "delivery-status")
    }

    fileprivate var isText: Bool {
        type == "text" && (subtype == "plain" || subtype == "html")
    }

    fileprivate func numbered(_ section: String, isInsideMessage: Bool) -> BodyPart {
        var part = self
        part.section = section
        part.isInsideMessage = isInsideMessage
        return part
    }
}
