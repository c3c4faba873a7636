import Foundation
import Standing

/// Noise that depends on a seed alone: the same worse reader each time.
struct Blur {
    private var state: UInt64
    private let deviation: Double
    private let gain: Double
    private let shift: Double

    init(seed: String, deviation: Double, gain: Double = 1, shift: Double = 0) {
        // FNV-1a: String's own hash differs from run to run.
        state = seed.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        self.deviation = deviation
        self.gain = gain
        self.shift = shift
    }

    /// A probability moved by noise and a shift in logits, and made surer by the gain.
    mutating func callAsFunction(_ probability: Double?) -> Double? {
        guard let probability else { return nil }
        let bounded = min(max(probability, 0.001), 0.999)
        return 1 / (1 + exp(-(gain * log(bounded / (1 - bounded)) + shift + deviation * normal())))
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

/// A reader that is made of another's readings.
struct OtherReader: Sendable {
    var noise = 0.0
    var gain = 1.0
    var shift = 0.0
    /// Whether its base rates are told to the judgement.
    var tellsBases = true

    var isPlain: Bool { noise == 0 && gain == 1 && shift == 0 }

    /// What it would have read.
    func read(_ reading: SoftReading) -> SoftReading {
        var blur = Blur(seed: reading.id, deviation: noise, gain: gain, shift: shift)
        return reading.blurred(by: &blur)
    }
}

extension ReaderBases {
    /// The rates of a reader who reads these mails otherwise than the one that the parameters are measured with.
    init(_ readings: [SoftReading], than plain: [SoftReading]) {
        func rate(_ fitted: Double, _ value: (ClientReading) -> Double) -> Double {
            func odds(_ readings: [SoftReading]) -> Double {
                let read = readings.compactMap(\.read.client).map(value)
                let mean = read.reduce(0, +) / Double(max(1, read.count))
                return mean / (1 - mean)
            }
            let own = fitted / (1 - fitted) * odds(readings) / odds(plain)
            return own / (1 + own)
        }
        let fitted = ReaderBases.fitted
        self.init(
            conduct: rate(fitted.conduct, \.conduct),
            negative: rate(fitted.negative, \.negative),
            problem: rate(fitted.problem, \.problem),
            unhappy: rate(fitted.unhappy) { max($0.negative, $0.conduct, 0.8 * $0.problem) },
            ultimatum: rate(fitted.ultimatum, \.ultimatum),
            glad: rate(fitted.glad) { max($0.gratitude, $0.positive) }
        )
    }
}
