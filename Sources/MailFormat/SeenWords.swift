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
        let hashes = Line.lines(of: words).lazy.flatMap(\.words).prefix(maximumWords)
        return runs(of: Array(hashes)).flatMap { print in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: print >> $0) }
        }
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
            let mixed = words[start..<(start + span)].reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
                ($0 ^ $1) &* 0x100_0000_01B3
            }
            return UInt32(truncatingIfNeeded: mixed ^ mixed >> 32)
        }
    }
}

extension SeenWords {
    /// One line and a number for each of its words.
    private struct Line {
        let text: Substring
        let words: [UInt64]

        init(_ text: Substring) {
            self.text = text
            words = Folding.fold(text.utf8, limit: text.utf8.count).split { !$0.isWordByte }.map {
                word in
                word.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
                    ($0 ^ UInt64($1)) &* 0x100_0000_01B3
                }
            }
        }

        static func lines(of text: String) -> [Line] {
            text.split(separator: "\n", omittingEmptySubsequences: false).map(Line.init)
        }
    }
}
