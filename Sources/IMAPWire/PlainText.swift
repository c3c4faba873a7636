/// Strings from a server's bytes that are safe to compare, hash, log and show.
///
/// Swift compares strings by canonical equivalence, in quadratic time on long runs of combining
/// marks; so names become ASCII, and texts for people are capped.
enum PlainText {
    /// Marks kept in a row; no script needs more than a few.
    static let maximumMarks = 8

    /// A name such as a flag or capability; bytes beyond printable ASCII become `?`.
    static func token(_ bytes: some Collection<UInt8>) -> String {
        guard !isPrintable(bytes) else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes.map(printable), as: UTF8.self)
    }

    /// A name, upper-cased in ASCII.
    static func upperToken(_ bytes: some Collection<UInt8>) -> String {
        String(
            decoding: bytes.map { printable((0x61...0x7A).contains($0) ? $0 - 32 : $0) },
            as: UTF8.self
        )
    }

    /// A name, lower-cased in ASCII.
    static func lowerToken(_ bytes: some Collection<UInt8>) -> String {
        String(
            decoding: bytes.map { printable((0x41...0x5A).contains($0) ? $0 + 32 : $0) },
            as: UTF8.self
        )
    }

    /// One line for people: no controls, no direction marks, no towers of combining marks, capped.
    static func line(_ bytes: some Collection<UInt8>, maximum: Int) -> String {
        if bytes.count <= maximum, isPrintable(bytes) {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result = String.UnicodeScalarView()
        var kept = 0
        var marks = 0
        for scalar in String(
            decoding: bytes.prefix(4 * min(max(0, maximum), 1 << 20)),
            as: UTF8.self
        )
        .unicodeScalars {
            guard kept < maximum else { break }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: continue
            case .nonspacingMark, .enclosingMark, .spacingMark: marks += 1
            default: marks = 0
            }
            guard marks <= maximumMarks else { continue }
            result.append(scalar)
            kept += 1
        }
        return String(result)
    }

    private static func isPrintable(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.allSatisfy { (0x20...0x7E).contains($0) }
    }

    private static func printable(_ byte: UInt8) -> UInt8 {
        (0x20...0x7E).contains(byte) ? byte : UInt8(ascii: "?")
    }
}
