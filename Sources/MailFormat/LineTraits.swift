/// What a line holds that attributions are made of.
struct LineTraits {
    /// A year, or a day and month in figures, or a time.
    let hasDate: Bool
    /// A year, or a day, month and year in figures.
    let hasYear: Bool
    /// A day: a year, or a day and month in figures.
    let hasDay: Bool
    /// A time such as 16:42 or 16.42.
    let hasTime: Bool
    /// An e-mail address.
    let hasAddress: Bool
    /// A zone such as GMT+02:00.
    let hasZone: Bool
    /// A word that attributions begin with.
    let hasOpener: Bool

    /// Looks at a folded line.
    init(_ line: [UInt8]) {
        var hasTime = false
        var hasDate = false
        var hasYear = false
        var digits = 0
        for at in line.indices {
            let byte = line[at]
            if byte.isDigit {
                digits += 1
                continue
            }
            if digits == 4, Self.isYear(line[(at - 4)..<at]) { hasYear = true }
            if digits == 1 || digits == 2, Self.pairFollows(line, after: at) {
                if byte == 0x3A || byte == 0x2E { hasTime = true }
                if byte == 0x2E || byte == 0x2F || byte == 0x2D {
                    hasDate = true
                    if Self.yearFollows(line, after: at + 3, byte) { hasYear = true }
                }
            }
            digits = 0
        }
        if digits == 4, Self.isYear(line[(line.count - 4)...]) { hasYear = true }
        self.hasTime = hasTime
        self.hasYear = hasYear
        hasDay = hasDate || hasYear
        self.hasDate = hasDate || hasTime || hasYear
        hasAddress = Self.findsAddress(line)
        hasZone = Self.zones.contains { line.holds($0) }
        hasOpener = AttributionTable.openers.prefix(of: line) != nil
    }

    private static let zones = ["gmt+", "gmt-"].map { Array($0.utf8) }

    private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30])
    }

    private static func pairFollows(_ line: [UInt8], after at: Int) -> Bool {
        at + 2 < line.count && line[at + 1].isDigit && line[at + 2].isDigit
    }

    /// "05.01.26": the same sign again, and two digits that end the number.
    private static func yearFollows(_ line: [UInt8], after at: Int, _ sign: UInt8) -> Bool {
        guard at < line.count, line[at] == sign, pairFollows(line, after: at) else { return false }
        return at + 3 == line.count || !line[at + 3].isDigit
    }

    private static func findsAddress(_ line: [UInt8]) -> Bool {
        guard let at = line.firstIndex(of: 0x40), at > 0, at + 3 < line.count else { return false }
        return line[at - 1].isWordByte && line[at + 1].isWordByte
            && line[(at + 1)...].contains(0x2E)
    }
}
