/// Text in columns of a terminal or a plain-text mail.
public enum Columns {
    /// How many columns a line takes: two for East Asian wide ones, none for marks.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// A line of exactly so many columns, cut with "…" or padded with blanks.
    static func fit(_ text: String, _ columns: Int, right: Bool = false) -> String {
        let cut = cut(text, columns)
        let blanks = String(repeating: " ", count: max(0, columns - width(cut)))
        return right ? blanks + cut : cut + blanks
    }

    /// A line of at most so many columns.
    public static func cut(_ text: String, _ columns: Int) -> String {
        guard width(text) > columns else { return text }
        var kept = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            let next = width(scalar)
            guard used + next <= columns - 1 else { break }
            used += next
            kept.append(scalar)
        }
        return String(kept) + "…"
    }

    /// Lines broken at blanks; words longer than a line are broken where the line ends.
    static func wrap(_ text: String, _ columns: Int, first: String = "", rest: String = "")
        -> [String]
    {
        var lines: [String] = []
        var line = first
        var isBlank = true
        for word in text.split(separator: " ") {
            for piece in pieces(String(word), max(8, columns - width(rest))) {
                if !isBlank && width(line) + 1 + width(piece) > columns {
                    lines.append(line)
                    line = rest
                    isBlank = true
                }
                line += (isBlank ? "" : " ") + piece
                isBlank = false
            }
        }
        return isBlank ? lines : lines + [line]
    }

    private static func pieces(_ word: String, _ columns: Int) -> [String] {
        guard width(word) > columns else { return [word] }
        var pieces: [String] = []
        var piece = ""
        var used = 0
        for scalar in word.unicodeScalars {
            if used + width(scalar) > columns {
                pieces.append(piece)
                piece = ""
                used = 0
            }
            piece.unicodeScalars.append(scalar)
            used += width(scalar)
        }
        return pieces + [piece]
    }

    /// Follows the W and F classes of UAX #11 by their blocks.
    private static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        if scalar.isCombining { return 0 }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
        0x1F900...0x1FAFF, 0x20000...0x3FFFD,
    ]
}
