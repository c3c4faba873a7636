/// How the weights of the encoder's dense layers lie in a flat row of numbers.
///
/// ```
/// h0 = rectify(x·d0)   h1 = rectify(x·p1 + h0·d1)   h2 = rectify(h1·d2)   v = tanh(h1·p3 + h2·d3)
/// ```
///
/// and v is made to have length 1.
struct DenseShape: Sendable, Equatable {
    /// The numbers that go in and come out.
    let width: Int
    /// The numbers of the inner layers.
    let hidden: Int

    /// The encoder's own sizes.
    static let encoder = DenseShape(width: Shape.vector, hidden: Shape.hidden)

    /// width × hidden.
    var d0: Range<Int> { 0..<width * hidden }
    /// width × hidden.
    var p1: Range<Int> { next(after: d0, width * hidden) }
    /// hidden × hidden.
    var d1: Range<Int> { next(after: p1, hidden * hidden) }
    /// hidden × width.
    var d2: Range<Int> { next(after: d1, hidden * width) }
    /// hidden × width.
    var p3: Range<Int> { next(after: d2, hidden * width) }
    /// width × width.
    var d3: Range<Int> { next(after: p3, width * width) }
    /// All weights.
    var parameters: Int { d3.upperBound }

    private func next(after range: Range<Int>, _ length: Int) -> Range<Int> {
        range.upperBound..<range.upperBound + length
    }
}
