/// Finds text that needs no cleaning: letters and signs of Latin and Cyrillic, as nearly all mails are made of.
enum PlainRun {
    /// How many bytes of well-formed text from `start` on are plain; never ends within a letter.
    static func length(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var at = start
        while at < bytes.count {
            if at + 8 <= bytes.count,
                unsafe isASCII(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            {
                at += 8
                continue
            }
            let end = min(at + 8, bytes.count)
            while at < end, unsafe isPlain(bytes[at], after: at > start ? bytes[at - 1] : 0) {
                at += 1
            }
            if at < end { break }
        }
        // What stands after the first byte of a letter decides with it.
        if at > start, at < bytes.count, unsafe bytes[at - 1] >= 0xC0 { at -= 1 }
        return at - start
    }

    /// Whether none of eight bytes is a control character or beyond ASCII.
    private static func isASCII(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let below = (word &- (0x20 &* ones)) & ~word
        let above = word | (word &+ ones)
        return (below | above) & (0x80 &* ones) == 0
    }

    private static func isPlain(_ byte: UInt8, after lead: UInt8) -> Bool {
        switch byte {
        case 0x20...0x7E, 0x0A, 0x09, 0xC2...0xCB, 0xD0, 0xD1: true
        case 0x80...0xBF: lead != 0xC2 || byte >= 0xA0 && byte != 0xAD
        default: false
        }
    }
}
