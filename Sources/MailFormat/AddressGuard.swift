/// Bounds groups within groups in address fields: GMime 3.2 reads them by recursion without a limit
/// ("g:g:g:…"), and a mail of 60,000 of them overflows the stack.
enum AddressGuard {
    /// Colons that one address field may hold; groups do not nest in RFC 5322 at all.
    private static let maximumColons = 100

    private static let names = ["from", "to", "cc", "bcc", "sender", "reply-to"].map {
        Array($0.utf8)
    }

    /// The message with the colons of its address fields bounded, at any depth of forwarded mails.
    static func bounded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        var colons: Int?
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let continues = bytes[start].isBlank
            if !continues { colons = isAddressField(bytes[start..<end]) ? 0 : nil }
            if let before = colons {
                colons = bound(&bytes, start..<end, after: before)
            }
            start = end < bytes.endIndex ? end + 1 : end
        }
        return bytes
    }

    private static func isAddressField(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, [0x46, 0x54, 0x43, 0x42, 0x53, 0x52].contains(first & 0xDF)
        else { return false }
        guard let colon = line.prefix(12).firstIndex(of: 0x3A) else { return false }
        let name = line[..<colon].filter { !$0.isBlank }.map { $0 | 0x20 }
        return names.contains(name)
    }

    private static func bound(
        _ bytes: inout ArraySlice<UInt8>,
        _ line: Range<Int>,
        after before: Int
    ) -> Int {
        var colons = before
        for at in line where bytes[at] == 0x3A {
            colons += 1
            if colons > maximumColons { bytes[at] = 0x20 }
        }
        return colons
    }
}
