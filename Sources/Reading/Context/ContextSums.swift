import CActivations

/// Collects a mail's vectors from those of its pieces: the mean of each sentence's, and of all.
struct ContextSums {
    private let reading: ContextReading
    private let width: Int
    private var sentences: [Float]
    private var whole: [Float]
    private var pieces = 0

    /// Starts with nothing.
    init(_ reading: ContextReading, width: Int) {
        self.reading = reading
        self.width = width
        sentences = [Float](repeating: 0, count: reading.sentences.count * width)
        whole = [Float](repeating: 0, count: width)
    }

    /// Adds one window's pieces, whose vectors begin at a row.
    mutating func add(_ window: Int, _ states: FloatRows, from first: Int) {
        for (index, span) in reading.sentences.enumerated() where span.window == window {
            for piece in span.pieces {
                let row = unsafe UnsafeBufferPointer(start: states[first + piece], count: width)
                for column in 0..<width { sentences[index * width + column] += unsafe row[column] }
            }
        }
        let count = reading.windows[window].count
        for piece in 0..<count {
            let row = unsafe UnsafeBufferPointer(start: states[first + piece], count: width)
            for column in 0..<width { whole[column] += unsafe row[column] }
        }
        pieces += count
    }

    /// The vectors, each with a mean of 0 and a deviation of 1; zero where nothing was read.
    var vectors: ContextVectors {
        var result = ContextVectors(sentences: sentences, whole: whole)
        for row in reading.sentences.indices { Self.even(&result.sentences, row * width, width) }
        Self.even(&result.whole, 0, width)
        return result
    }

    /// Sums and means differ by a factor alone, which this takes away.
    private static func even(_ values: inout [Float], _ start: Int, _ width: Int) {
        unsafe values.withUnsafeMutableBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return }
            unsafe activations_norm(first + start, nil, nil, 1, width, smallest)
        }
    }

    private static let smallest: Float = 1e-5
}

/// The layers' numbers under their names; valid while the row of numbers is held in place.
@safe struct ContextLayers {
    private let start: UnsafePointer<Float>
    private let shape: ContextShape

    init(start: UnsafePointer<Float>, shape: ContextShape) {
        unsafe self.start = start
        self.shape = shape
    }

    /// A part of a layer.
    subscript(layer: Int, part: ContextShape.Part) -> Weights {
        let first = unsafe start + shape.start(ofLayer: layer) + part.start
        return unsafe Weights(start: first, rows: part.rows, columns: part.columns)
    }

    /// Gain and shift of the pieces' norm.
    var pieceNorm: Weights { unsafe Weights(start: start, rows: 2, columns: shape.width) }
}
