import MailFormat

/// How lists and kinds are kept in text columns: quicker to read back than JSON, by the thousand.
enum TextColumns {
    /// A text SQLite gives back whole: NUL would end it early.
    static func clean(_ text: String) -> String {
        replacing(text, where: { $0 == 0 })
    }

    /// References, a line each.
    static func lines(_ texts: [String]) -> String {
        texts.map { replacing($0, where: isSeparator) }.joined(separator: "\n")
    }

    /// The lines of a text.
    static func texts(_ lines: String) -> [String] {
        var lines = lines
        return lines.withUTF8 { bytes in
            unsafe bytes.split(separator: newline).map {
                unsafe String(decoding: $0, as: UTF8.self)
            }
        }
    }

    /// People, a line each: address, tab, name.
    static func lines(_ people: [Person]) -> String {
        people
            .map { person in
                replacing(person.address, where: isSeparator) + "\t"
                    + replacing(person.name, where: isSeparator)
            }
            .joined(separator: "\n")
    }

    /// The people of such a text.
    static func people(_ lines: String) -> [Person] {
        lines.utf8.split(separator: newline).map { line in
            let fields = line.split(separator: tab, maxSplits: 1, omittingEmptySubsequences: false)
            let name = fields.count > 1 ? String(Substring(fields[1])) : ""
            return Person(address: fields.first.map { String(Substring($0)) } ?? "", name: name)
        }
    }

    /// The addresses of such a text alone.
    static func addresses(_ lines: String) -> [String] {
        var lines = lines
        return lines.withUTF8 { bytes in
            unsafe bytes.split(separator: newline).map { line in
                unsafe String(decoding: line.prefix { $0 != tab }, as: UTF8.self)
            }
        }
    }

    /// "human", "forged" or "robot:" and the reason.
    static func text(_ kind: Message.Kind) -> String {
        switch kind {
        case .human: "human"
        case .forged: "forged"
        case .robot(let reason): "robot:" + reason.rawValue
        }
    }

    /// The kind of such a text; nil where a newer version wrote it.
    static func kind(_ text: String) -> Message.Kind? {
        switch text {
        case "human": return .human
        case "forged": return .forged
        default:
            guard text.hasPrefix("robot:") else { return nil }
            return Message.RobotReason(rawValue: String(text.dropFirst(6))).map(Message.Kind.robot)
        }
    }
}

extension TextColumns {
    private static let newline = UInt8(ascii: "\n")
    private static let tab = UInt8(ascii: "\t")

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == newline || byte == tab || byte == 0 || byte == UInt8(ascii: "\r")
    }

    private static func replacing(_ text: String, where isBad: (UInt8) -> Bool) -> String {
        guard text.utf8.contains(where: isBad) else { return text }
        return String(decoding: text.utf8.map { isBad($0) ? 32 : $0 }, as: UTF8.self)
    }
}
