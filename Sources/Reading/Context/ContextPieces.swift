/// What the contextual encoder knows of single pieces: mapped, and read a row at a time.
///
/// A piece's vector lies in blocks of 32 numbers: a half-precision scale, then 16 bytes, of which byte j holds number j in
/// its lower half and number j + 16 in its upper one, each 8 too high (the layout called Q4_0).
struct ContextPieces: Sendable {
    private static let blockNumbers = 32
    private static let blockBytes = 18

    private let file: MappedFile
    private let offset: Int
    private let count: Int
    private let width: Int
    private let positions: Weights

    /// Opens the file that `scripts/fetch-encoder` writes.
    ///
    /// - Throws: `EncoderError`.
    init(path: String, shape: ContextShape) throws(EncoderError) {
        let opened = try EncoderFile(path: path)
        width = shape.width
        count = Self.pieces
        let row = width / Self.blockNumbers * Self.blockBytes
        offset = try opened.bytes("word", Self.pieces, row)
        positions = try opened.floats("position", Self.positions, width)
        file = opened.file
        file.adviseRandom(at: offset, count: count * row)
    }

    /// Pieces in the vocabulary, and places in a window, of multilingual-e5-small.
    private static let pieces = 250_037
    private static let positions = 512

    /// Writes a piece's vector at its place in a window; a number that is no piece's reads as piece 3, the unknown.
    func write(_ piece: Int32, at place: Int, to target: UnsafeMutablePointer<Float>) {
        let row = (0..<count).contains(Int(piece)) ? Int(piece) : 3
        let blocks = width / Self.blockNumbers
        var source = unsafe file.start + offset + row * blocks * Self.blockBytes
        let position = unsafe positions.start + min(place, Self.positions - 1) * width
        for block in 0..<blocks {
            let first = block * Self.blockNumbers
            let scale = unsafe Float(
                Float16(bitPattern: source.loadUnaligned(as: UInt16.self).littleEndian)
            )
            for index in 0..<16 {
                let byte = unsafe source.load(fromByteOffset: 2 + index, as: UInt8.self)
                let (low, high) = (Float(Int(byte & 15) - 8), Float(Int(byte >> 4) - 8))
                unsafe target[first + index] = low * scale + position[first + index]
                unsafe target[first + index + 16] = high * scale + position[first + index + 16]
            }
            unsafe source += Self.blockBytes
        }
    }
}
