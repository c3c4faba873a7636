/// A mail as the contextual encoder reads it: windows of whole sentences, pieces between two marks.
struct ContextReading: Sendable, Equatable {
    /// Where a sentence's pieces lie.
    struct Span: Sendable, Equatable {
        let window: Int
        /// In the window; empty for a sentence that is not read.
        let pieces: Range<Int>
    }

    /// Pieces of one window, marks included: attention grows with its square.
    static let windowPieces = 256
    /// Pieces of one mail: what comes after them is not read in context.
    static let mailPieces = 1024

    /// The windows' pieces.
    private(set) var windows: [[Int32]] = []
    /// A span for every sentence.
    private(set) var sentences: [Span] = []

    /// Lays sentences out, each a list of pieces without marks; a sentence that no window holds is cut.
    init(_ sentences: [[Int32]], begin: Int32, end: Int32) {
        let room = Self.windowPieces - 2
        var total = 0
        for pieces in sentences {
            let kept = pieces.prefix(min(room, Self.mailPieces - total))
            total += kept.count
            let isFull = windows.last.map { $0.count + kept.count + 1 > Self.windowPieces } ?? true
            if isFull { windows.append([begin]) }
            let window = windows.count - 1
            let start = windows[window].count
            windows[window] += kept
            self.sentences.append(Span(window: window, pieces: start..<start + kept.count))
        }
        for window in windows.indices { windows[window].append(end) }
    }
}

/// A mail's vectors in context.
struct ContextVectors: Sendable, Equatable {
    /// The sentences' vectors, end to end, `ContextShape.width` numbers each.
    var sentences: [Float]
    /// The whole mail's vector.
    var whole: [Float]

    /// One sentence as a mail of its own.
    func alone(_ row: Int) -> ContextVectors {
        let vector = Array(sentences[row * whole.count..<(row + 1) * whole.count])
        return ContextVectors(sentences: vector, whole: vector)
    }
}
