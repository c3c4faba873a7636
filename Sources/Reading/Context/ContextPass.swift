import CActivations
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
        keep(layers[layer, shape.jointBias], rows: rows)
        norm(layers[layer, shape.attentionNorm], rows: rows)
    }

    /// The second half: two dense layers.
    private func think(_ layer: Int, rows: Int) {
        multiply(scratch.states, layers[layer, shape.wide], scratch.hidden, rows)
        let wideBias = layers[layer, shape.wideBias]
        unsafe activations_gelu(scratch.hidden.start, wideBias.start, rows, shape.hidden)
        multiply(scratch.hidden, layers[layer, shape.narrow], scratch.change, rows)
        keep(layers[layer, shape.narrowBias], rows: rows)
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
        unsafe activations_softmax(shares, length, length)
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

    /// Adds what a half of a layer found to what each piece is told by.
    private func keep(_ bias: Weights, rows: Int) {
        let (states, change) = unsafe (scratch.states.start, scratch.change.start)
        unsafe activations_add(states, change, bias.start, rows, shape.width)
    }

    private func norm(_ norm: Weights, rows: Int) {
        let (gain, shift) = unsafe (norm.start, norm.start + shape.width)
        let states = unsafe scratch.states.start
        unsafe activations_norm(states, gain, shift, rows, shape.width, Self.epsilon)
    }
}
