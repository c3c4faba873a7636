/// Header fields that keepers of mail write into it, such as its flags: they come, change and go while the mail stays the same.
enum KeeperFields {
    /// Their names in mbox files (some servers show them to clients), in Thunderbird's and in Google's exports.
    private static let names: Set<String> = [
        "status", "x-status", "x-uid", "x-imap", "x-imapbase", "x-keywords", "content-length",
        "x-mozilla-status", "x-mozilla-status2", "x-mozilla-keys", "x-gmail-labels", "x-gm-thrid",
    ]
    private static let longestName = 32

    /// A header block without them and without carriage returns; nothing where it begins with no field and so is none.
    static func removed(from block: ArraySlice<UInt8>) -> [UInt8] {
        var own: [UInt8] = []
        own.reserveCapacity(block.count)
        var isOwn = true
        var isFirst = true
        for line in block.split(separator: 0x0A) {
            let name = name(of: line)
            if isFirst, name == nil { return [] }
            isFirst = false
            // A line that begins no field goes with the one above it.
            if let name { isOwn = !isKeepers(name) }
            guard isOwn else { continue }
            own += line.lazy.filter { $0 != 0x0D }
            own.append(0x0A)
        }
        return own
    }

    private static func name(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let end = line.firstIndex(where: { $0 <= 0x20 || $0 >= 0x7F || $0 == 0x3A }),
            end > line.startIndex, line[end] == 0x3A
        else { return nil }
        return line[..<end]
    }

    private static func isKeepers(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.count <= longestName else { return false }
        let lower = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return names.contains(String(decoding: lower, as: UTF8.self))
    }
}
