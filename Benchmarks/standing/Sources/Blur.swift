import Foundation

/// Noise that depends on a seed alone: the same worse reader each time.
struct Blur {
    private var state: UInt64
    private let deviation: Double
    private let gain: Double

    init(seed: String, deviation: Double, gain: Double = 1) {
        // FNV-1a: String's own hash differs from run to run.
        state = seed.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        self.deviation = deviation
        self.gain = gain
    }

    /// A probability moved by noise in logits, and made surer by the gain.
    mutating func callAsFunction(_ probability: Double?) -> Double? {
        guard let probability else { return nil }
        let bounded = min(max(probability, 0.001), 0.999)
        return 1 / (1 + exp(-(gain * log(bounded / (1 - bounded)) + deviation * normal())))
    }

    /// Twelve uniform numbers less six: near enough to a normal one.
    private mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + unit() }
    }

    private mutating func unit() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) / Double(1 << 53)
    }
}

extension SoftReading {
    /// The reading as a worse reader would give it.
    func blurred(by blur: inout Blur) -> SoftReading {
        var copy = self
        copy.negative = blur(negative)
        copy.positive = blur(positive)
        copy.problem = blur(problem)
        copy.gratitude = blur(gratitude)
        copy.conduct = blur(conduct)
        copy.ultimatum = blur(ultimatum)
        let names = (acts ?? [:]).keys.sorted()
        for name in names { copy.acts?[name] = blur(acts?[name]) }
        return copy
    }
}
