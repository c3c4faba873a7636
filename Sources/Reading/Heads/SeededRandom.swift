import Foundation

/// SplitMix64: the same seed gives the same numbers on every machine, so that fitting repeats.
///
/// - SeeAlso: Steele, Lea, Flood: Fast splittable pseudorandom number generators (2014).
struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts a row of numbers.
    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Evenly spread in 0..<1.
    mutating func uniform() -> Float {
        Float(next() >> 40) * 0x1p-24
    }

    /// Normally spread: mean 0, deviation 1 (Box and Muller).
    mutating func normal() -> Float {
        let radius = (-2 * log(max(uniform(), 0x1p-24))).squareRoot()
        return radius * cos(2 * .pi * uniform())
    }

    /// Zero with the chance `share`, else 1 / (1 - share).
    mutating func mask(count: Int, dropping share: Float) -> [Float] {
        guard share > 0 else { return [Float](repeating: 1, count: count) }
        let kept = 1 / (1 - share)
        var mask = [Float](repeating: kept, count: count)
        for index in mask.indices where uniform() < share { mask[index] = 0 }
        return mask
    }

    /// The numbers below `count` in a random order (Fisher and Yates).
    mutating func order(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for index in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(index, Int(next() % UInt64(index + 1)))
        }
        return order
    }
}
