/// What a matter's earlier mails said, as prints of runs of words: a quote without any mark is known by them.
///
/// A print is a number made of five words in a row. It tells that they were seen before, however a
/// program broke the lines, and cannot be read.
public struct SeenWords: Sendable, Equatable {
    /// Words in a run.
    private static let span = 5
    /// Words of one mail that prints are made of.
    private static let maximumWords = 400
    /// Seen words in a row that are taken out; fewer are a greeting or a phrase of the author's.
    private static let minimumRun = 12

    private var prints: Set<UInt32> = []

    /// Makes a memory of nothing.
    public init() {}

    /// Whether nothing was seen.
    public var isEmpty: Bool { prints.isEmpty }

    /// Adds what another mail's `prints(of:)` gave.
    public mutating func insert(_ bytes: [UInt8]) {
        for at in stride(from: 0, to: bytes.count - 3, by: 4) {
            prints.insert(bytes[at..<(at + 4)].reduce(0) { $0 << 8 | UInt32($1) })
        }
    }

    /// The prints of a mail's new words, four bytes each.
    public static func prints(of words: String) -> [UInt8] {
        let runs = runs(of: self.words(of: words.utf8, upTo: maximumWords))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * runs.count)
        for run in runs {
            for shift in stride(from: 24, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: run >> shift))
            }
        }
        return bytes
    }

    /// The words without lines that were seen before; all of them where nothing else would be left.
    public func unseen(in words: String) -> String {
        guard !prints.isEmpty else { return words }
        let lines = Line.lines(of: words)
        let isSeen = seen(lines)
        guard isSeen.contains(true) else { return words }
        let kept = zip(lines, isSeen).filter { !$1 }.map(\.0)
        guard kept.contains(where: { !$0.words.isEmpty }) else { return words }
        return NewWords.text(of: TextLine.lines(of: kept.map(\.text).joined(separator: "\n")))
    }

    /// Which lines lie wholly within long runs of seen words.
    private func seen(_ lines: [Line]) -> [Bool] {
        let covered = covered(lines.flatMap(\.words))
        var isSeen = [Bool](repeating: false, count: lines.count)
        var at = 0
        var open: [Int] = []
        var run = 0
        for (index, line) in lines.enumerated() where !line.words.isEmpty {
            let end = at + line.words.count
            if covered[at..<end].allSatisfy(\.self) {
                open.append(index)
                run += line.words.count
            } else {
                if run >= Self.minimumRun { for index in open { isSeen[index] = true } }
                (open, run) = ([], 0)
            }
            at = end
        }
        if run >= Self.minimumRun { for index in open { isSeen[index] = true } }
        return isSeen
    }

    private func covered(_ words: [UInt64]) -> [Bool] {
        var covered = [Bool](repeating: false, count: words.count)
        for (start, print) in Self.runs(of: words).enumerated() where prints.contains(print) {
            for at in start..<(start + Self.span) { covered[at] = true }
        }
        return covered
    }

    private static func runs(of words: [UInt64]) -> [UInt32] {
        guard words.count >= span else { return [] }
        return (0...(words.count - span)).map { start in
            var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
            for at in start..<(start + span) { mixed = (mixed ^ words[at]) &* 0x100_0000_01B3 }
            return UInt32(truncatingIfNeeded: mixed ^ mixed >> 32)
        }
    }

    /// A number for each of a text's first words.
    private static func words(of text: some Collection<UInt8>, upTo limit: Int = .max) -> [UInt64] {
        let start: UInt64 = 0xCBF2_9CE4_8422_2325
        var words: [UInt64] = []
        var word = start
        for byte in Folding.fold(text, limit: text.count) {
            if byte.isWordByte {
                word = (word ^ UInt64(byte)) &* 0x100_0000_01B3
            } else if word != start {
                words.append(word)
                word = start
                guard words.count < limit else { return words }
            }
        }
        if word != start { words.append(word) }
        return words
    }
}

extension SeenWords {
    /// One line and a number for each of its words.
    private struct Line {
        let text: Substring
        let words: [UInt64]

        static func lines(of text: String) -> [Line] {
            text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
                Line(text: Substring($0), words: SeenWords.words(of: $0))
            }
        }
    }
}
