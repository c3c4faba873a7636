import CActivations

/// Rows' way through dense layers, with what the way back needs.
struct DensePass {
    typealias Part = MatrixProduct.Part

    /// Keeps a row of zeros from dividing by zero.
    static let floor: Float = 1e-9

    let shape: DenseShape
    let rows: Int
    /// What went in.
    let averages: [Float]
    private(set) var hidden0: [Float]
    private(set) var hidden1: [Float]
    private(set) var hidden2: [Float]
    /// Per row: one over the length before it was made 1.
    private(set) var shortening: [Float]
    /// What comes out, each row of length 1.
    private(set) var vectors: [Float]

    /// Runs rows, laid end to end, through the layers.
    init(_ averages: [Float], shape: DenseShape, parameters: [Float]) {
        self.shape = shape
        self.averages = averages
        rows = averages.count / shape.width
        hidden0 = [Float](repeating: 0, count: rows * shape.hidden)
        hidden1 = hidden0
        hidden2 = [Float](repeating: 0, count: rows * shape.width)
        vectors = hidden2
        shortening = [Float](repeating: 0, count: rows)
        func weights(_ range: Range<Int>, _ rows: Int, _ columns: Int) -> Part {
            Part(values: parameters, start: range.lowerBound, rows: rows, columns: columns)
        }
        let (width, hidden) = (shape.width, shape.hidden)
        let input = Part(values: averages, rows: rows, columns: width)
        MatrixProduct.add(input, weights(shape.d0, width, hidden), scale: 1, to: &hidden0)
        Self.rectify(&hidden0)
        let first = Part(values: hidden0, rows: rows, columns: hidden)
        MatrixProduct.add(input, weights(shape.p1, width, hidden), scale: 1, to: &hidden1)
        MatrixProduct.add(first, weights(shape.d1, hidden, hidden), scale: 1, to: &hidden1)
        Self.rectify(&hidden1)
        let second = Part(values: hidden1, rows: rows, columns: hidden)
        MatrixProduct.add(second, weights(shape.d2, hidden, width), scale: 1, to: &hidden2)
        Self.rectify(&hidden2)
        let third = Part(values: hidden2, rows: rows, columns: width)
        MatrixProduct.add(second, weights(shape.p3, hidden, width), scale: 1, to: &vectors)
        MatrixProduct.add(third, weights(shape.d3, width, width), scale: 1, to: &vectors)
        unsafe vectors.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            unsafe activations_tanh(start, buffer.count)
        }
        for row in 0..<rows { finish(row) }
    }

    private static func rectify(_ values: inout [Float]) {
        for index in values.indices { values[index] = max(values[index], 0) }
    }

    private mutating func finish(_ row: Int) {
        let cells = row * shape.width..<(row + 1) * shape.width
        var square: Float = 0
        for cell in cells { square += vectors[cell] * vectors[cell] }
        let factor = 1 / max(square, Self.floor).squareRoot()
        for cell in cells { vectors[cell] *= factor }
        shortening[row] = factor
    }
}
