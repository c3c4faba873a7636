/// A table of phrases, folded once for matching.
struct Phrases: Sendable {
    private let byFirstByte: [UInt8: [[UInt8]]]

    /// Makes a table.
    init(_ phrases: [String]) {
        byFirstByte = Dictionary(grouping: phrases.map(Folding.fold).filter { !$0.isEmpty }) {
            $0.first ?? 0
        }
    }

    /// The longest phrase that the line begins with.
    func prefix(of line: [UInt8]) -> [UInt8]? {
        guard let first = line.first, let candidates = byFirstByte[first] else { return nil }
        return candidates.filter { line.begins(with: $0) }.max { $0.count < $1.count }
    }

    /// Whether the line is one of the phrases.
    func contains(_ line: [UInt8]) -> Bool {
        guard let first = line.first else { return false }
        return byFirstByte[first]?.contains(line) ?? false
    }

    /// How many different phrases occur in the text, each at the beginning of a word.
    func occurrences(in text: [UInt8], upTo limit: Int = .max) -> Int {
        var found: Set<[UInt8]> = []
        for at in text.indices where at == 0 || !text[at - 1].isWordByte {
            guard let candidates = byFirstByte[text[at]] else { continue }
            for phrase in candidates where text[at...].begins(with: phrase) { found.insert(phrase) }
            if found.count >= limit { break }
        }
        return found.count
    }

    /// Where a phrase first stands as whole words, and where it ends.
    func wordRange(in text: [UInt8]) -> Range<Int>? {
        for at in text.indices where at == 0 || !text[at - 1].isWordByte {
            guard let candidates = byFirstByte[text[at]] else { continue }
            for phrase in candidates where text[at...].begins(with: phrase) {
                let end = at + phrase.count
                if end == text.count || !text[end].isWordByte || phrase.last?.isWordByte == false {
                    return at..<end
                }
            }
        }
        return nil
    }
}
