/// Reads mails in context: each piece in the light of all others of its window.
///
/// The first layers of multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672), fitted to the gold. It holds what is
/// common to all fitted layers: the vocabulary and the pieces' vectors, mapped. Safe to use from several tasks at once.
public struct ContextEncoder: Sendable {
    let vocabulary: ContextVocabulary
    private let pieces: ContextPieces
    private let shape = ContextShape.encoder

    /// Opens the two files that `scripts/fetch-encoder` writes.
    ///
    /// - Throws: `EncoderError` when a file is missing or not what it should be.
    public init(encoderFile: String, piecesFile: String) throws(EncoderError) {
        pieces = try ContextPieces(path: encoderFile, shape: shape)
        vocabulary = try ContextVocabulary(path: piecesFile)
        prepareBLAS()
    }

    /// The mails' vectors after these layers.
    func encode(_ mails: [ContextReading], layers: [Float]) -> [ContextVectors] {
        precondition(layers.count == shape.parameters)
        let most = mails.lazy.flatMap(\.windows).reduce(0) { $0 + $1.count }
        let room = min(most, ContextScratch.pieces)
        let scratch = ContextScratch(shape: shape, pieces: max(room, ContextReading.windowPieces))
        var sums = mails.map { ContextSums($0, width: shape.width) }
        guard most > 0 else { return sums.map(\.vectors) }
        unsafe layers.withUnsafeBufferPointer { numbers in
            guard let start = numbers.baseAddress else { return }
            let layers = unsafe ContextLayers(start: start, shape: shape)
            let pass = ContextPass(shape: shape, layers: layers, scratch: scratch)
            for batch in ContextBatch.all(of: mails) { run(batch, pass, mails, &sums) }
        }
        return sums.map(\.vectors)
    }

    private func run(
        _ batch: ContextBatch,
        _ pass: ContextPass,
        _ mails: [ContextReading],
        _ sums: inout [ContextSums]
    ) {
        for (window, rows) in zip(batch.windows, batch.rows) {
            for (place, piece) in mails[window.mail].windows[window.window].enumerated() {
                unsafe pieces.write(
                    piece,
                    at: place,
                    to: pass.scratch.states[rows.lowerBound + place]
                )
            }
        }
        pass.run(batch.rows)
        for (window, rows) in zip(batch.windows, batch.rows) {
            sums[window.mail].add(window.window, pass.scratch.states, from: rows.lowerBound)
        }
    }
}

/// Windows that go through the layers together.
private struct ContextBatch {
    var windows: [(mail: Int, window: Int)] = []
    /// The rows of each window's pieces.
    var rows: [Range<Int>] = []

    /// All windows of some mails, in batches that a scratch holds.
    static func all(of mails: [ContextReading]) -> [ContextBatch] {
        var batches = [ContextBatch()]
        for (mail, reading) in mails.enumerated() {
            for (window, pieces) in reading.windows.enumerated() {
                var first = batches[batches.count - 1].rows.last?.upperBound ?? 0
                if first + pieces.count > ContextScratch.pieces {
                    batches.append(ContextBatch())
                    first = 0
                }
                batches[batches.count - 1].windows.append((mail, window))
                batches[batches.count - 1].rows.append(first..<first + pieces.count)
            }
        }
        return batches
    }
}
