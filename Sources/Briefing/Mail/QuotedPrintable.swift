/// Quoted-printable (RFC 2045 §6.7).
enum QuotedPrintable {
    private static let maximumColumns = 76

    /// The text's lines, encoded, none over 76 columns.
    static func lines(_ text: String) -> [String] {
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        // The text's last line end is the line end before the boundary.
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.flatMap { encode($0) }
    }

    private static func encode(_ line: Substring.UTF8View) -> [String] {
        let line = Array(line)
        var lines: [String] = []
        var current = ""
        var columns = 0
        for (index, byte) in line.enumerated() {
            let unit = self.unit(byte, isLast: index == line.count - 1)
            if columns + unit.utf8.count > maximumColumns - 1 {
                lines.append(current + "=")
                current = ""
                columns = 0
            }
            current += unit
            columns += unit.utf8.count
        }
        return lines + [current]
    }

    private static func unit(_ byte: UInt8, isLast: Bool) -> String {
        let isPlain = (byte >= 0x21 && byte <= 0x7E && byte != 0x3D) || (byte == 0x20 && !isLast)
        return isPlain ? String(Unicode.Scalar(byte)) : "=" + hex(byte)
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
