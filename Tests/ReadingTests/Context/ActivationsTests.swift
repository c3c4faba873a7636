import CActivations
import Foundation
import Testing

@Suite("The functions between matrix products")
struct ActivationsTests {
    /// From far below to far above nothing, an odd number of them, so that some fill no whole lane.
    private static let values = (-1_003...1_003).map { Float($0) / 50 }

    @Test("Hyperbolic tangents are those of the C library")
    func tangents() {
        var found = Self.values
        unsafe activations_tanh(&found, found.count)
        for (value, found) in zip(Self.values, found) {
            #expect(abs(found - tanh(value)) <= 1e-6)
        }
    }

    @Test("A GELU takes its bias first")
    func gelu() {
        var found = Self.values
        let bias = [Float](repeating: 0.25, count: found.count)
        unsafe activations_gelu(&found, bias, 1, found.count)
        for (value, found) in zip(Self.values, found) {
            let x = Double(value) + 0.25
            let wanted = 0.5 * x * (1 + tanh(0.797_884_560_8 * (x + 0.044_715 * x * x * x)))
            #expect(abs(Double(found) - wanted) <= 1e-5)
        }
    }

    @Test("Shares are those of exact arithmetic, row by row", arguments: [1, 7, 16, 33])
    func shares(columns: Int) {
        let rows = Self.values.count / columns
        var found = Array(Self.values[..<(rows * columns)])
        unsafe activations_softmax(&found, rows, columns)
        for row in 0..<rows {
            let cells = row * columns..<(row + 1) * columns
            let powers = Self.values[cells].map { exp(Double($0)) }
            let sum = powers.reduce(0, +)
            for (cell, power) in zip(cells, powers) {
                #expect(abs(Double(found[cell]) - power / sum) <= 1e-6)
            }
        }
    }

    @Test("Scores far apart stay numbers")
    func farApart() {
        var found: [Float] = [-3e38, 0, 3e38, -1e30]
        unsafe activations_softmax(&found, 1, 4)
        #expect(found[2] == 1 && found.allSatisfy { $0 >= 0 && $0 < 1e-30 || $0 == 1 })
    }

    @Test("A norm gives mean 0 and deviation 1, then gain and shift")
    func norm() {
        let wide = 19
        var plain = Array(Self.values[..<(3 * wide)])
        unsafe activations_norm(&plain, nil, nil, 3, wide, 0)
        for row in 0..<3 {
            let cells = plain[row * wide..<(row + 1) * wide]
            // Twenty away from nothing and a tenth wide: a last digit of the mean is 1e-5 of a deviation.
            #expect(abs(cells.reduce(0, +)) < 1e-3)
            #expect(abs(cells.reduce(0) { $0 + $1 * $1 } / Float(wide) - 1) < 1e-4)
        }
        var gained = Array(Self.values[..<(3 * wide)])
        let (gain, shift) = ((0..<wide).map(Float.init), [Float](repeating: 2, count: wide))
        unsafe activations_norm(&gained, gain, shift, 3, wide, 0)
        for (cell, value) in plain.enumerated() {
            #expect(abs(gained[cell] - (value * Float(cell % wide) + 2)) < 1e-4)
        }
    }
}
