/// Subjects without the prefixes that answering and forwarding put before them.
public enum Subjects {
    /// The subject folded and bare: what two mails of one matter have in common; empty where nothing is left.
    public static func bare(_ subject: String) -> String {
        var rest = Folding.fold(subject)[...]
        while let end = prefixEnd(rest) { rest = rest[end...].drop { $0 == 0x20 } }
        guard rest.contains(where: \.isWordByte) else { return "" }
        return String(decoding: rest, as: UTF8.self)
    }

    /// Whether the subject begins with the mark of an answer or a forward.
    public static func isAnswer(_ subject: String) -> Bool {
        prefixEnd(Folding.fold(subject)[...]) != nil
    }

    /// Where a first prefix ends: "Re:", "RE[2]:", "Odp :", "[EXT]".
    private static func prefixEnd(_ text: ArraySlice<UInt8>) -> Int? {
        if text.first == 0x5B { return tagEnd(text) }
        guard let colon = text.prefix(24).firstIndex(of: 0x3A) else { return nil }
        var label = text[..<colon]
        while let last = label.last,
            last.isDigit || [0x20, 0x5B, 0x5D, 0x28, 0x29, 0x5E].contains(last)
        {
            label.removeLast()
        }
        return prefixes.contains(Array(label)) ? colon + 1 : nil
    }

    /// A tag that a mail gateway put there, such as "[EXTERNAL]".
    private static func tagEnd(_ text: ArraySlice<UInt8>) -> Int? {
        guard let close = text.prefix(24).firstIndex(of: 0x5D) else { return nil }
        return tags.contains(Array(text[..<(close + 1)])) ? close + 1 : nil
    }

    private static let prefixes = Phrases([
        "re", "fw", "fwd", "r", "i", "rif", "inoltro", "odp", "pd", "do", "ynt", "ilt", "yan",
        "ответ",
        "отв", "на", "пересл", "пер", "fwd", "aw", "wg", "antw", "tr", "rép", "rv", "res", "enc",
        "doorst", "sv", "vs", "vl", "vb", "vá", "továbbítás", "atb", "回复", "答复", "转发", "re aw",
        "ha", "bls", "sv", "ref", "re fw", "відп", "відповідь", "rx",
    ])

    private static let tags = Phrases([
        "[ext]", "[external]", "[extern]", "[esterno]", "[spam]", "[sicher]",
    ])
}
