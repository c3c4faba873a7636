/// On which line each key stands, found in the source text: the parser gives lines for syntax errors only.
///
/// Paths are "office.language" and, in lists of tables, "mailbox#0.server". Best effort: a path that is not found
/// falls back to its table's line.
struct KeyLines {
    private var lines: [String: Int] = [:]
    private var table = ""
    private var counts: [String: Int] = [:]

    init(_ text: String) {
        var skipper = ValueSkipper()
        for (number, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false)
            .enumerated()
        {
            let bytes = Array(line.drop { $0 == 32 || $0 == 9 })
            if skipper.isInside {
                skipper.read(bytes[...])
            } else {
                read(bytes, line: number + 1, &skipper)
            }
        }
    }

    /// The line of a path, or of the nearest table around it.
    func line(of path: String) -> Int? {
        var path = path[...]
        while true {
            if let line = lines[String(path)] { return line }
            guard let dot = path.lastIndex(of: ".") else { return nil }
            path = path[..<dot]
        }
    }
}

extension KeyLines {
    private mutating func read(_ bytes: [UInt8], line: Int, _ skipper: inout ValueSkipper) {
        guard let first = bytes.first, first != UInt8(ascii: "#") else { return }
        guard first != UInt8(ascii: "[") else { return header(bytes, line: line) }
        guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return }
        let key = Self.name(bytes[..<equals])
        note(table.isEmpty ? key : table + "." + key, line)
        skipper.read(bytes[(equals + 1)...])
    }

    private mutating func header(_ bytes: [UInt8], line: Int) {
        let isList = bytes.starts(with: [91, 91])
        let name = Self.name(bytes.prefix { $0 != UInt8(ascii: "]") }.drop { $0 == 91 })
        if isList {
            let index = counts[name, default: 0]
            counts[name] = index + 1
            table = "\(name)#\(index)"
        } else {
            table = name
        }
        note(table, line)
    }

    private mutating func note(_ path: String, _ line: Int) {
        if lines[path] == nil { lines[path] = line }
    }

    /// A key without blanks and quotes.
    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        let bad: [UInt8] = [32, 9, 13, UInt8(ascii: "\""), UInt8(ascii: "'")]
        return String(decoding: bytes.filter { !bad.contains($0) }, as: UTF8.self)
    }
}

/// Follows brackets and quotes, to know where a value of several lines ends.
private struct ValueSkipper {
    private var depth = 0
    private var quote: [UInt8] = []

    var isInside: Bool { depth > 0 || quote.count == 3 }

    mutating func read(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while let byte = rest.first {
            if quote.isEmpty {
                guard byte != UInt8(ascii: "#") else { break }
                open(&rest)
            } else if rest.starts(with: quote) {
                rest = rest.dropFirst(quote.count)
                quote = []
            } else {
                let isEscape = byte == UInt8(ascii: "\\") && quote.first == UInt8(ascii: "\"")
                rest = rest.dropFirst(isEscape ? 2 : 1)
            }
        }
        // Only triple quotes go on to the next line.
        if quote.count == 1 { quote = [] }
    }

    private mutating func open(_ rest: inout ArraySlice<UInt8>) {
        guard let byte = rest.first else { return }
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let triple = [byte, byte, byte]
            quote = rest.starts(with: triple) ? triple : [byte]
            rest = rest.dropFirst(quote.count)
            return
        default: break
        }
        rest = rest.dropFirst()
    }
}
