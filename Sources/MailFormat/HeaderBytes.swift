/// A message's header block as bytes: where it ends, and what charset its raw bytes may be in.
struct HeaderBytes {
    /// The message with its header cut to the limit.
    let message: ArraySlice<UInt8>
    /// The header block up to the limit.
    private let block: ArraySlice<UInt8>
    /// Whether the header went beyond the limit.
    let isCut: Bool
    /// The charset of bytes above 127 in the header that are not UTF-8.
    let fallbackCharset: String

    /// Looks at a message; white space and a byte order mark before it are none of it.
    init(_ raw: ArraySlice<UInt8>, limits: MessageLimits) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = (raw.starts(with: mark) ? raw.dropFirst(3) : raw).drop { $0 <= 0x20 }
        let block = Self.block(of: bytes)
        let isLong = block.count > limits.headerBytes
        var message = bytes
        if isLong {
            // Cut at the end of a line, and join the body again.
            let head = block.prefix(limits.headerBytes)
            let end = head.lastIndex(of: 0x0A).map { $0 + 1 } ?? head.endIndex
            message = block[..<end] + [0x0A] + bytes[block.endIndex...]
        } else if block.endIndex == bytes.endIndex {
            message += [0x0A, 0x0A]  // GMime finds no message where the header has no end
        }
        let bounded = MIMEGuard(message)
        self.message = bounded.bytes
        isCut = isLong || bounded.isCut
        self.block = block.prefix(limits.headerBytes)
        fallbackCharset = Self.fallback(self.block)
    }

    /// What the sender wrote of the block, for an ID.
    var normalised: [UInt8] { KeeperFields.removed(from: block) }

    /// The bytes up to the first empty line, without it.
    static func block(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var lineStart = bytes.startIndex
        while let end = bytes[lineStart...].firstIndex(of: 0x0A) {
            let line = bytes[lineStart..<end]
            if line.isEmpty || line.elementsEqual([0x0D]) { return bytes[..<lineStart] }
            lineStart = end + 1
        }
        return bytes
    }

    private static func fallback(_ header: ArraySlice<UInt8>) -> String {
        let raw = header.filter { $0 >= 0x80 }
        guard !raw.isEmpty else { return "windows-1252" }
        let guess = CharsetGuess.guess(
            header.split(separator: 0x0A).filter { line in
                line.contains { $0 >= 0x80 }
            }.flatMap { $0.drop { $0 != 0x3A } }
        )
        return guess
    }
}
