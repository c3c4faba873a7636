/// Searching in folded bytes.
extension Collection<UInt8> {
    /// Whether it begins with these bytes.
    func begins(with prefix: [UInt8]) -> Bool {
        starts(with: prefix)
    }
}

extension [UInt8] {
    /// How many words it has: runs without spaces.
    var wordCount: Int {
        var count = 0
        var last: UInt8 = 0x20
        for byte in self {
            if byte != 0x20, last == 0x20 { count += 1 }
            last = byte
        }
        return count
    }

    /// Whether it ends with these bytes.
    func ends(with suffix: [UInt8]) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }

    /// Where these bytes occur first, at or after an index.
    func firstIndex(of needle: [UInt8], from start: Int = 0) -> Int? {
        guard let head = needle.first, count >= needle.count, start >= 0 else { return nil }
        var at = start
        let last = count - needle.count
        while at <= last {
            if self[at] == head, self[at..<(at + needle.count)].elementsEqual(needle) { return at }
            at += 1
        }
        return nil
    }

    /// Whether these bytes occur.
    func holds(_ needle: [UInt8]) -> Bool {
        firstIndex(of: needle) != nil
    }

    /// Where these bytes occur as a word of their own: no letter touches them.
    func wordIndex(of needle: [UInt8]) -> Int? {
        var from = 0
        while let at = firstIndex(of: needle, from: from) {
            let before = at == 0 || !self[at - 1].isWordByte
            let end = at + needle.count
            let after = end == count || !self[end].isWordByte || needle.last?.isWordByte == false
            if before && after { return at }
            from = at + 1
        }
        return nil
    }
}

extension UInt8 {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { (0x30...0x39).contains(self) }

    /// Whether it belongs to a word: an ASCII letter or digit, or a byte of any other letter.
    var isWordByte: Bool {
        isDigit || (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self >= 0x80
    }

    /// A space or tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
}
