/// A table of phrases, folded once for matching.
struct Phrases: Sendable {
    /// By their first byte: 256 lists, most of them empty.
    private let byFirstByte: [[[UInt8]]]
    /// Whether a phrase begins with a byte: most bytes of a text are dismissed by it.
    private let isFirst: [Bool]
    private let byLastByte: [[[UInt8]]]

    /// Makes a table.
    init(_ phrases: [String]) {
        let none = [[[UInt8]]](repeating: [], count: 256)
        var (byFirst, byLast) = (none, none)
        for phrase in phrases.map(Folding.fold) {
            guard let first = phrase.first, let last = phrase.last else { continue }
            byFirst[Int(first)].append(phrase)
            byLast[Int(last)].append(phrase)
        }
        (byFirstByte, byLastByte) = (byFirst, byLast)
        isFirst = byFirst.map { !$0.isEmpty }
    }

    /// Whether the line's last bytes are one of the phrases.
    func end(_ line: [UInt8]) -> Bool {
        guard let last = line.last else { return false }
        return byLastByte[Int(last)].contains { line.ends(with: $0) }
    }

    /// The longest phrase that the line begins with.
    func prefix(of line: [UInt8]) -> [UInt8]? {
        guard let first = line.first else { return nil }
        return byFirstByte[Int(first)].filter { line.begins(with: $0) }.max { $0.count < $1.count }
    }

    /// Whether the line is one of the phrases.
    func contains(_ line: some Collection<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        return byFirstByte[Int(first)].contains { $0.elementsEqual(line) }
    }

    /// How many different phrases occur in the text, each at the beginning of a word.
    func occurrences(in text: [UInt8], upTo limit: Int = .max) -> Int {
        var found: Set<[UInt8]> = []
        for at in text.indices
        where isFirst[Int(text[at])] && (at == 0 || !text[at - 1].isWordByte) {
            for phrase in byFirstByte[Int(text[at])] where Self.stands(phrase, in: text, at: at) {
                found.insert(phrase)
            }
            if found.count >= limit { break }
        }
        return found.count
    }

    /// Where a phrase first stands as whole words, and where it ends.
    func wordRange(in text: [UInt8]) -> Range<Int>? {
        for at in text.indices
        where isFirst[Int(text[at])] && (at == 0 || !text[at - 1].isWordByte) {
            for phrase in byFirstByte[Int(text[at])] where Self.stands(phrase, in: text, at: at) {
                let end = at + phrase.count
                if end == text.count || !text[end].isWordByte || phrase.last?.isWordByte == false {
                    return at..<end
                }
            }
        }
        return nil
    }

    private static func stands(_ phrase: [UInt8], in text: [UInt8], at start: Int) -> Bool {
        guard text.count - start >= phrase.count else { return false }
        for offset in phrase.indices where text[start + offset] != phrase[offset] { return false }
        return true
    }
}
