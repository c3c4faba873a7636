import Foundation

/// A scale and a shift for each output, after which a reading of .7 is right seven times in ten.
///
/// - SeeAlso: Platt: Probabilistic outputs for support vector machines (1999); Guo et al.: On
///   calibration of modern neural networks (2017), for the single scale of alternatives.
struct HeadCalibration: Sendable, Equatable {
    var scale: [Float]
    var shift: [Float]

    /// Logits are rounded to one over this, so that thresholds do not hang on last digits.
    private static let grain: Float = 1024

    /// Leaves outputs as they are.
    init() {
        scale = [Float](repeating: 1, count: HeadLayout.count)
        shift = [Float](repeating: 0, count: HeadLayout.count)
    }

    /// Takes a calibration as it was stored.
    init(scale: [Float], shift: [Float]) {
        self.scale = scale
        self.shift = shift
    }

    /// Fits outputs of mails that the heads had not seen to their labels.
    init(outputs: [[Float]], targets: [HeadTarget]) {
        self.init()
        for range in HeadLayout.choices { fit(range, outputs, targets) }
        for output in 0..<HeadLayout.count
        where !HeadLayout.choices.contains(where: { $0.contains(output) }) {
            let known = zip(outputs, targets).filter { $0.1.known[output] > 0 }
            let line = PlattLine(
                logits: known.map { Double($0.0[output]) },
                labels: known.map { Double($0.1.wanted[output]) }
            )
            scale[output] = Float(line.scale)
            shift[output] = Float(line.shift)
        }
    }

    /// Logits as calibrated probabilities.
    func probabilities(_ outputs: [Float]) -> [Float] {
        let logits = zip(outputs, zip(scale, shift)).map { output, line in
            ((output * line.0 + line.1) * Self.grain).rounded() / Self.grain
        }
        var result = logits
        for output in result.indices { result[output] = logistic(logits[output]) }
        for range in HeadLayout.choices {
            result.replaceSubrange(range, with: softmax(logits[range]))
        }
        HeadCoherence.apply(&result)
        return result
    }

    /// One scale for a group of alternatives, by search.
    private mutating func fit(_ range: Range<Int>, _ outputs: [[Float]], _ targets: [HeadTarget]) {
        let known = zip(outputs, targets).filter { $0.1.known[range.lowerBound] > 0 }
        guard !known.isEmpty else { return }
        func loss(_ scale: Float) -> Float {
            known.reduce(0) { sum, mail in
                let chances = softmax(mail.0[range].map { $0 * scale }[...])
                return sum
                    - zip(range, chances).reduce(0) {
                        $0 + mail.1.wanted[$1.0] * log(max($1.1, 1e-9))
                    }
            }
        }
        let candidates = stride(from: Float(0.4), through: 2.5, by: 0.05)
        let best = candidates.map { ($0, loss($0)) }.min { $0.1 < $1.1 }
        for output in range { scale[output] = best?.0 ?? 1 }
    }
}

/// The line through logits that fits yes and no best, held near the identity where labels are few.
private struct PlattLine {
    static let scaleTie = 4.0
    static let shiftTie = 0.2
    static let iterations = 30

    private(set) var scale = 1.0
    private(set) var shift = 0.0

    /// Newton's method; a step that makes things worse is halved.
    init(logits: [Double], labels: [Double]) {
        guard !logits.isEmpty else { return }
        var current = Self.loss(logits, labels, scale, shift)
        for _ in 0..<Self.iterations {
            let move = newtonStep(logits, labels)
            var share = 1.0
            while share > 1e-3 {
                let next = (scale - share * move.scale, shift - share * move.shift)
                let loss = Self.loss(logits, labels, next.0, next.1)
                if loss <= current {
                    (scale, shift) = next
                    current = loss
                    break
                }
                share /= 2
            }
        }
    }

    private static func loss(
        _ logits: [Double],
        _ labels: [Double],
        _ scale: Double,
        _ shift: Double
    ) -> Double {
        let ties = scaleTie / 2 * (scale - 1) * (scale - 1) + shiftTie / 2 * shift * shift
        return zip(logits, labels).reduce(ties) { sum, pair in
            let logit = scale * pair.0 + shift
            return sum + max(logit, 0) - logit * pair.1 + log1p(exp(-abs(logit)))
        }
    }

    private func newtonStep(_ logits: [Double], _ labels: [Double]) -> (
        scale: Double, shift: Double
    ) {
        var (first, second) = (Self.scaleTie * (scale - 1), Self.shiftTie * shift)
        var (a, b, c) = (Self.scaleTie, 0.0, Self.shiftTie)
        for (logit, label) in zip(logits, labels) {
            let chance = 1 / (1 + exp(-(scale * logit + shift)))
            let spread = chance * (1 - chance)
            first += (chance - label) * logit
            second += chance - label
            a += spread * logit * logit
            b += spread * logit
            c += spread
        }
        let determinant = max(a * c - b * b, 1e-9)
        return ((c * first - b * second) / determinant, (a * second - b * first) / determinant)
    }
}
