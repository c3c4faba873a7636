/// Tells the subject of a reply, which an earlier mail chose, from one that the author wrote.
enum SubjectLine {
    /// The marks before a reply's or a forwarded mail's subject, as mail programs of many languages
    /// write them.
    private static let marks: Set<String> = [
        "re", "r", "fw", "fwd", "aw", "wg", "antw", "sv", "vs", "vb", "tr", "ref", "rv", "res",
        "enc", "i", "odp", "pd", "ynt", "ilt", "i̇lt", "ha", "ответ", "отв", "на", "пересл",
        "rif", "rép", "reply", "fyi", "bls", "doorst", "回复", "答复", "转发", "返信", "転送",
    ]

    /// The words that the author chose, or nil for a reply's or an empty subject.
    static func ownWords(_ subject: String) -> String? {
        let trimmed = subject.drop { $0.isWhitespace }
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        let words = trimmed[...last]
        return isReply(words) ? nil : String(words)
    }

    private static func isReply(_ subject: Substring) -> Bool {
        // "Re:", "RE :", "Re[2]:", "Re(3):" within the first characters.
        let head = subject.prefix(14)
        guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
        let mark = head[..<colon].prefix { $0.isLetter }
        let rest = head[mark.endIndex..<colon]
        let isCounter = rest.allSatisfy { $0.isNumber || $0.isWhitespace || "[]()^".contains($0) }
        return isCounter && marks.contains(mark.lowercased())
    }
}
