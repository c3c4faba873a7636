/// The pieces' embeddings: a byte a number, with a scale and a lowest value for each of 17 chunks.
///
/// `@unchecked Sendable`: mapped read-only.
@safe struct Embedding: @unchecked Sendable {
    private static let chunks = 17
    private static let rows = 128_010

    private let table: UnsafePointer<UInt8>
    private let scale: Weights
    private let lowest: Weights

    init(_ file: EncoderFile) throws(EncoderError) {
        let offset = try file.bytes("table", Self.rows, Shape.piece)
        file.file.adviseRandom(at: offset, count: Self.rows * Shape.piece)
        unsafe table = (file.file.start + offset).assumingMemoryBound(to: UInt8.self)
        scale = try file.floats("scale", 1, Self.chunks)
        lowest = try file.floats("lo", 1, Self.chunks)
    }

    /// Writes a piece's numbers; a number that is no piece counts as the unknown one.
    func write(_ piece: Int32, to target: UnsafeMutablePointer<Float>) {
        let known = piece >= 0 && piece < Int32(Self.rows)
        let row = known ? Int(piece) : 0
        let chunk = row % Self.chunks
        unsafe widen(
            table + row * Shape.piece,
            count: Shape.piece,
            scale: scale.start[chunk],
            lowest: lowest.start[chunk],
            to: target
        )
    }
}
