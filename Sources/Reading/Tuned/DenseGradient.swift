/// The way back through dense layers: how the loss changes with each weight.
struct DenseGradient {
    private typealias Part = MatrixProduct.Part

    /// One number for each weight.
    private(set) var values: [Float]
    private let shape: DenseShape
    private let rows: Int

    /// Derives the weights' gradient from that of the vectors.
    init(_ pass: DensePass, parameters: [Float], vectors gradient: [Float]) {
        shape = pass.shape
        rows = pass.rows
        values = [Float](repeating: 0, count: shape.parameters)
        let (width, hidden) = (shape.width, shape.hidden)
        func weights(_ range: Range<Int>, _ rows: Int, _ columns: Int) -> Part {
            Part(values: parameters, start: range.lowerBound, rows: rows, columns: columns)
        }
        func slopes(_ values: [Float], _ columns: Int) -> Part {
            Part(values: values, rows: rows, columns: columns)
        }
        let last = slopes(Self.unfinished(pass, gradient), width)
        var slope2 = [Float](repeating: 0, count: rows * width)
        MatrixProduct.addByTransposed(last, weights(shape.d3, width, width), scale: 1, to: &slope2)
        Self.silence(&slope2, where: pass.hidden2)
        let third = slopes(slope2, width)
        var slope1 = [Float](repeating: 0, count: rows * hidden)
        MatrixProduct.addByTransposed(last, weights(shape.p3, hidden, width), scale: 1, to: &slope1)
        MatrixProduct.addByTransposed(
            third,
            weights(shape.d2, hidden, width),
            scale: 1,
            to: &slope1
        )
        Self.silence(&slope1, where: pass.hidden1)
        let second = slopes(slope1, hidden)
        var slope0 = [Float](repeating: 0, count: rows * hidden)
        MatrixProduct.addByTransposed(
            second,
            weights(shape.d1, hidden, hidden),
            scale: 1,
            to: &slope0
        )
        Self.silence(&slope0, where: pass.hidden0)
        add(pass.hidden2, last, at: shape.d3)
        add(pass.hidden1, last, at: shape.p3)
        add(pass.hidden1, third, at: shape.d2)
        add(pass.hidden0, second, at: shape.d1)
        add(pass.averages, second, at: shape.p1)
        add(pass.averages, slopes(slope0, hidden), at: shape.d0)
    }

    private mutating func add(_ source: [Float], _ slope: Part, at range: Range<Int>) {
        let columns = rows > 0 ? source.count / rows : 0
        MatrixProduct.addTransposed(
            Part(values: source, rows: rows, columns: columns),
            slope,
            scale: 1,
            to: &values,
            at: range.lowerBound
        )
    }

    /// Back through the length of 1 and the tanh.
    private static func unfinished(_ pass: DensePass, _ gradient: [Float]) -> [Float] {
        var slope = gradient
        for row in 0..<pass.rows {
            let cells = row * pass.shape.width..<(row + 1) * pass.shape.width
            var along: Float = 0
            for cell in cells { along += gradient[cell] * pass.vectors[cell] }
            let factor = pass.shortening[row]
            for cell in cells {
                let value = pass.vectors[cell] / factor
                let straight = (gradient[cell] - along * pass.vectors[cell]) * factor
                slope[cell] = straight * (1 - value * value)
            }
        }
        return slope
    }

    private static func silence(_ slope: inout [Float], where values: [Float]) {
        for index in slope.indices where values[index] <= 0 { slope[index] = 0 }
    }
}
