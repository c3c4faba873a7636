import CBLAS
import Foundation

/// One batch of windows on its way through the layers.
struct ContextPass {
    let shape: ContextShape
    let layers: ContextLayers
    let scratch: ContextScratch

    /// A norm's smallest variance, as the encoder was fitted with.
    private static let epsilon: Float = 1e-12

    /// Turns the pieces' vectors in `scratch.states` into their vectors in context; `windows` tells
    /// which rows attend to each other.
    func run(_ windows: [Range<Int>]) {
        let rows = windows.last?.upperBound ?? 0
        norm(layers.pieceNorm, rows: rows)
        for layer in 0..<shape.layers {
            attend(layer, windows, rows: rows)
            think(layer, rows: rows)
        }
    }

    /// The first half of a layer: each piece looks at the others of its window.
    private func attend(_ layer: Int, _ windows: [Range<Int>], rows: Int) {
        let (width, heads) = (shape.width, shape.heads)
        multiply(scratch.states, layers[layer, shape.attention], scratch.attention, rows)
        add(layers[layer, shape.attentionBias], to: scratch.attention, rows: rows)
        for window in windows {
            for head in 0..<heads {
                look(window, from: head * (width / heads), count: width / heads)
            }
        }
        multiply(scratch.joined, layers[layer, shape.joint], scratch.change, rows)
        add(layers[layer, shape.jointBias], to: scratch.change, rows: rows)
        keep(rows: rows)
        norm(layers[layer, shape.attentionNorm], rows: rows)
    }

    /// The second half: two dense layers.
    private func think(_ layer: Int, rows: Int) {
        multiply(scratch.states, layers[layer, shape.wide], scratch.hidden, rows)
        add(layers[layer, shape.wideBias], to: scratch.hidden, rows: rows)
        unsafe gelu(scratch.hidden.start, count: rows * shape.hidden)
        multiply(scratch.hidden, layers[layer, shape.narrow], scratch.change, rows)
        add(layers[layer, shape.narrowBias], to: scratch.change, rows: rows)
        keep(rows: rows)
        norm(layers[layer, shape.finalNorm], rows: rows)
    }

    /// One head's attention within one window: softmax(query × keyᵀ / √n) × value.
    private func look(_ window: Range<Int>, from column: Int, count: Int) {
        let (length, stride) = (window.count, Int32(3 * shape.width))
        let query = unsafe scratch.attention[window.lowerBound] + column
        let (key, value) = unsafe (query + shape.width, query + 2 * shape.width)
        let shares = unsafe scratch.shares.start
        let n = Int32(length)
        unsafe cblas_sgemm(
            CblasRowMajor,
            CblasNoTrans,
            CblasTrans,
            n,
            n,
            Int32(count),
            1 / Float(count).squareRoot(),
            query,
            stride,
            key,
            stride,
            0,
            shares,
            n
        )
        for row in 0..<length { unsafe share(shares + row * length, count: length) }
        unsafe cblas_sgemm(
            CblasRowMajor,
            CblasNoTrans,
            CblasNoTrans,
            n,
            Int32(count),
            n,
            1,
            shares,
            n,
            value,
            stride,
            0,
            scratch.joined[window.lowerBound] + column,
            Int32(shape.width)
        )
    }
}

extension ContextPass {
    private func multiply(_ source: FloatRows, _ matrix: Weights, _ target: FloatRows, _ rows: Int)
    {
        unsafe Reading.multiply(
            source.start,
            stride: source.columns,
            rows: rows,
            by: matrix,
            into: target.start,
            adding: false
        )
    }

    private func add(_ bias: Weights, to target: FloatRows, rows: Int) {
        for row in 0..<rows {
            unsafe Reading.add(bias.start, times: 1, to: target[row], count: target.columns)
        }
    }

    private func keep(rows: Int) {
        unsafe Reading.add(
            scratch.change.start,
            times: 1,
            to: scratch.states.start,
            count: rows * shape.width
        )
    }

    private func norm(_ norm: Weights, rows: Int) {
        for row in 0..<rows {
            unsafe standardise(scratch.states[row], count: shape.width, epsilon: Self.epsilon)
            unsafe settle(
                scratch.states[row],
                gain: norm.start,
                shift: norm.start + shape.width,
                count: shape.width
            )
        }
    }
}
