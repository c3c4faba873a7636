/// The memory of the contextual encoder at work: made once a call, used for every batch of windows.
///
/// Not `Sendable`: a scratch belongs to one call at a time.
@safe final class ContextScratch {
    /// Pieces that go through the layers together: enough to read each matrix seldom.
    static let pieces = 1024

    /// What each piece is told by so far.
    let states: FloatRows
    /// Query, key and value of each piece, side by side.
    let attention: FloatRows
    /// What attention brings to each piece.
    let joined: FloatRows
    /// Between the two dense layers.
    let hidden: FloatRows
    /// What a half of a layer adds.
    let change: FloatRows
    /// One head's attention within one window.
    let shares: FloatRows

    /// Makes room for so many pieces, at least one window's.
    init(shape: ContextShape, pieces: Int) {
        states = FloatRows(rows: pieces, columns: shape.width)
        attention = FloatRows(rows: pieces, columns: 3 * shape.width)
        joined = FloatRows(rows: pieces, columns: shape.width)
        hidden = FloatRows(rows: pieces, columns: shape.hidden)
        change = FloatRows(rows: pieces, columns: shape.width)
        let window = ContextReading.windowPieces
        shares = FloatRows(rows: window, columns: window)
    }
}
