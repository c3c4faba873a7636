/// Bounds what GMime 3.2 does not, before it sees a message.
///
/// It reads groups within groups in address fields by recursion ("g:g:g:…"), so that 60,000 of them
/// overflow the stack; and it makes objects of every part, 15 µs each, however many there are.
struct MIMEGuard {
    /// Colons that one address field may hold; groups do not nest in RFC 5322 at all.
    private static let maximumColons = 100
    /// Lines that may be boundaries; beyond them the message is cut.
    private static let maximumBoundaries = 5_000

    private static let names = ["from", "to", "cc", "bcc", "sender", "reply-to"].map {
        Array($0.utf8)
    }

    /// The message, bounded at any depth of forwarded mails.
    private(set) var bytes: ArraySlice<UInt8>
    /// Whether the message was cut.
    private(set) var isCut = false

    /// Looks through a message line by line.
    init(_ message: ArraySlice<UInt8>) {
        bytes = message
        var colons: Int?
        var boundaries = 0
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let first = bytes[start]
            if first == 0x2D, start + 1 < end, bytes[start + 1] == 0x2D {
                boundaries += 1
                guard boundaries <= Self.maximumBoundaries else {
                    bytes = bytes[..<start]
                    isCut = true
                    return
                }
            }
            if !first.isBlank { colons = Self.isAddressField(bytes[start..<end]) ? 0 : nil }
            if let before = colons { colons = bound(start..<end, after: before) }
            start = end < bytes.endIndex ? end + 1 : end
        }
    }

    private static func isAddressField(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, [0x46, 0x54, 0x43, 0x42, 0x53, 0x52].contains(first & 0xDF)
        else { return false }
        guard let colon = line.prefix(12).firstIndex(of: 0x3A) else { return false }
        let name = line[..<colon].filter { !$0.isBlank }.map { $0 | 0x20 }
        return names.contains(name)
    }

    private mutating func bound(_ line: Range<Int>, after before: Int) -> Int {
        var colons = before
        for at in line where bytes[at] == 0x3A {
            colons += 1
            if colons > Self.maximumColons { bytes[at] = 0x20 }
        }
        return colons
    }
}
