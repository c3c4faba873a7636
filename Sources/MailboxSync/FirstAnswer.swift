/// Reads the answer to a session's first command line by line, because what stands before it may
/// be cut or forged and must not confuse the real parser.
struct FirstAnswer {
    private let tag: [UInt8]
    private var line: [UInt8] = []

    /// How many bytes were seen.
    private(set) var count = 0
    /// Whether the command's end was seen.
    private(set) var isSettled = false
    /// What the server can do, upper-cased.
    private(set) var capabilities: Set<String> = []
    /// Bytes that follow the command's end.
    private(set) var rest: [UInt8] = []

    init(tag: String) {
        self.tag = Array(tag.utf8)
    }

    mutating func append(_ bytes: [UInt8]) {
        count += bytes.count
        for (index, byte) in bytes.enumerated() {
            guard byte == 10 else {
                line.append(byte)
                continue
            }
            read(line)
            line = []
            if isSettled {
                rest = Array(bytes[(index + 1)...])
                return
            }
        }
    }

    private mutating func read(_ line: [UInt8]) {
        let words = line.split { $0 == 32 || $0 == 13 }
        guard let first = words.first else { return }
        if first.elementsEqual(tag) {
            isSettled = true
        } else if first.elementsEqual([UInt8(ascii: "*")]), words.count > 1,
            Self.upperCased(words[1]) == "CAPABILITY"
        {
            capabilities = Set(words.dropFirst(2).map(Self.upperCased))
        }
    }

    private static func upperCased(_ word: ArraySlice<UInt8>) -> String {
        String(decoding: word.map { (97...122).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
    }
}
