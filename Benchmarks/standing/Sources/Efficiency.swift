import Foundation

/// How near a change sum comes to the least delay that any detector can have, on synthetic streams of one sigma's shift.
///
/// The sums of the assessment are such sums over log-likelihood ratios, with a slow decay, and a mail's part is bounded; each of
/// these costs something, and so do streams that are not what the ratio was made for.
struct Efficiency {
    /// How the sum differs from the plain one.
    struct Recursion {
        var name: String
        /// What time leaves between two messages.
        var decay = 1.0
        /// The bounds of one message's part.
        var bounds = -Double.infinity...Double.infinity
    }

    /// How the stream differs from independent normal numbers.
    struct Stream {
        var name: String
        /// Correlation of neighbours.
        var correlation = 0.0
        /// Whether noise is skewed (a centred exponential).
        var isSkewed = false
    }

    /// No detector of a one-sigma shift is faster at this mean time between false alarms (Moustakides 1986).
    static let floors = [(365.0, 8.6), (1_000.0, 10.5), (3_650.0, 13.1)]

    static let recursions = [
        Recursion(name: "plain"),
        Recursion(name: "with decay", decay: exp2(-7.0 / 220)),
        Recursion(
            name: "with decay and a day's ceiling",
            decay: exp2(-7.0 / 220),
            bounds: -9...2.1
        ),
    ]

    static let streams = [
        Stream(name: "independent"),
        Stream(name: "correlated 0.3", correlation: 0.3),
        Stream(name: "skewed", isSkewed: true),
    ]

    private var random: Seeded

    init(seed: UInt64) { random = Seeded(seed) }

    /// A table: thresholds are set on independent normal noise, as a budget would be, and kept for the other streams.
    mutating func table() -> String {
        var lines: [String] = []
        for recursion in Self.recursions {
            for (target, floor) in Self.floors {
                let level = level(recursion, runningFor: target)
                let cells = Self.streams.map { stream in
                    let delay = delay(recursion, stream, level)
                    let quiet = runLength(recursion, stream, level, shift: 0, runs: 300)
                    return String(format: "%.1f (%.2f; ARL0 %.0f)", delay, floor / delay, quiet)
                }
                lines.append(
                    "| \(recursion.name) | \(Int(target)) | \(floor) | "
                        + cells.joined(separator: " | ") + " |"
                )
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The level at which false alarms come as rarely as wanted, by halving.
    private mutating func level(_ recursion: Recursion, runningFor target: Double) -> Double {
        var (low, high) = (1.0, 12.0)
        for _ in 0..<14 {
            let middle = (low + high) / 2
            let run = runLength(recursion, Self.streams[0], middle, shift: 0, runs: 600)
            if run < target { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The mean delay after a change that finds the sum at zero: the worst case, which the floors are for.
    private mutating func delay(_ recursion: Recursion, _ stream: Stream, _ level: Double) -> Double
    {
        runLength(recursion, stream, level, shift: 1, runs: 4_000)
    }

    private mutating func runLength(
        _ recursion: Recursion,
        _ stream: Stream,
        _ level: Double,
        shift: Double,
        runs: Int
    ) -> Double {
        let total = (0..<runs).reduce(0) { total, _ in
            var (walk, count) = (Walk(recursion, stream), 1)
            while walk.step(shift, &random) < level, count < 40_000 { count += 1 }
            return total + count
        }
        return Double(total) / Double(runs)
    }

    /// One stream on its way, and the sum over it.
    private struct Walk {
        private let recursion: Recursion
        private let stream: Stream
        private var sum = 0.0
        private var last = 0.0

        init(_ recursion: Recursion, _ stream: Stream) {
            self.recursion = recursion
            self.stream = stream
        }

        mutating func step(_ shift: Double, _ random: inout Seeded) -> Double {
            let noise = stream.isSkewed ? -log(1 - random.unit()) - 1 : random.normal()
            let fresh = (1 - stream.correlation * stream.correlation).squareRoot()
            last = stream.correlation * last + fresh * noise
            // The log-likelihood ratio of one sigma's shift.
            let ratio = last + shift - 0.5
            let part = min(max(ratio, recursion.bounds.lowerBound), recursion.bounds.upperBound)
            sum = max(0, sum * recursion.decay + part)
            return sum
        }
    }
}
