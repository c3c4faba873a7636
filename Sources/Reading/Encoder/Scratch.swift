/// The memory of one encoding at work: made once a call, used for every micro-batch.
///
/// Not `Sendable`: a scratch belongs to one call at a time.
@safe final class Scratch {
    /// Pieces of one micro-batch: enough to read each weight matrix seldom, few enough for the cache.
    static let pieces = 384

    /// piece × [embedding | three branches].
    let features: FloatRows
    /// piece × the input of the three branches.
    let projected: FloatRows
    /// piece × its window of neighbours, for the widest branch.
    let window: FloatRows
    /// piece × one branch's product.
    let product: FloatRows
    /// piece × one branch's input.
    let branch: FloatRows
    /// Rows that wait for the dense layers: sums over a sentence's or a mail's pieces.
    let sums: FloatRows
    /// The dense layers' numbers.
    let mean: FloatRows
    let hidden0: FloatRows
    let hidden1: FloatRows
    let hidden2: FloatRows
    let vector: FloatRows
    /// All ones, to sum with a dot product.
    let ones = FloatRows(rows: 1, columns: Shape.features)

    /// The different pieces' embeddings, in the window's memory before there is any window.
    var uniquePieces: UnsafeMutablePointer<Float> { unsafe window.start }
    /// The different pieces' projections, behind their embeddings.
    var uniqueProjections: UnsafeMutablePointer<Float> {
        unsafe window.start + pieces * Shape.piece
    }
    private let pieces: Int

    /// Makes room for micro-batches of `pieces` pieces.
    ///
    /// Every sentence and every mail has a piece
    /// at least, so twice as many rows are the most that one micro-batch can finish.
    init(pieces: Int = Scratch.pieces) {
        self.pieces = pieces
        let rows = 2 * pieces
        features = FloatRows(rows: pieces, columns: Shape.features)
        projected = FloatRows(rows: pieces, columns: Shape.branches)
        window = FloatRows(rows: pieces, columns: 5 * Shape.branch)
        product = FloatRows(rows: pieces, columns: Shape.branch)
        branch = FloatRows(rows: pieces, columns: Shape.branch)
        sums = FloatRows(rows: rows, columns: Shape.features)
        mean = FloatRows(rows: rows, columns: Shape.vector)
        hidden0 = FloatRows(rows: rows, columns: Shape.hidden)
        hidden1 = FloatRows(rows: rows, columns: Shape.hidden)
        hidden2 = FloatRows(rows: rows, columns: Shape.vector)
        vector = FloatRows(rows: rows, columns: Shape.vector)
        unsafe ones.start.update(repeating: 1, count: Shape.features)
    }
}

/// A block of floats in rows, aligned to a cache line.
///
/// Its pages are real only once written.
@safe final class FloatRows {
    /// The first number.
    let start: UnsafeMutablePointer<Float>
    /// The length of a row.
    let columns: Int

    init(rows: Int, columns: Int) {
        self.columns = columns
        let bytes = rows * columns * MemoryLayout<Float>.stride
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
        unsafe start = memory.bindMemory(to: Float.self, capacity: rows * columns)
    }

    deinit { unsafe UnsafeMutableRawPointer(start).deallocate() }

    /// Where a row starts.
    subscript(row: Int) -> UnsafeMutablePointer<Float> { unsafe start + row &* columns }
}
