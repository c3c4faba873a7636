/// A quoted mail's header within a body: "From: … Sent: … To: … Subject: …" in any language.
enum HeaderBlock {
    /// Lines that a block may cover: long To lists are broken over several.
    private static let maximumLines = 16

    /// Whether a block begins at this line; where a rule above announces it, less is enough.
    static func begins(at start: Int, in lines: [TextLine], announced: Bool) -> Bool {
        guard !lines[start].isQuoted, HeaderLabels.field(of: lines[start].folded) != nil else {
            return false
        }
        var found: Set<HeaderLabels.Field> = []
        var isSure = false
        var gap = 0
        for line in lines[start...].prefix(maximumLines) {
            if line.isQuoted { break }
            guard let field = HeaderLabels.field(of: line.folded) else {
                gap += 1
                if gap > 1 { break }
                continue
            }
            gap = 0
            found.insert(field)
            let traits = LineTraits(line.folded)
            if traits.hasAddress || field == .date && traits.hasTime { isSure = true }
        }
        return isBlock(found, isSure: isSure, announced: announced)
    }

    /// "From: 3 May / To: 7 May" are somebody's dates, so that two labels need a sign more.
    private static func isBlock(
        _ found: Set<HeaderLabels.Field>,
        isSure: Bool,
        announced: Bool
    ) -> Bool {
        let core = found.subtracting([.other])
        guard core.contains(.from) else { return core.count >= 3 && isSure }
        if core.count >= 3 { return core.contains(.subject) || isSure || announced }
        return found.count >= 2 && (isSure || announced)
    }
}
