import Foundation

/// What the outputs should have been, and how wrong they are.
struct HeadTarget: Sendable, Equatable {
    /// The wanted outputs, 0 or 1.
    var wanted: [Float]
    /// 1 where the gold says something, 0 where it does not.
    var known: [Float]

    /// Nothing known yet.
    init(outputs: Int) {
        wanted = [Float](repeating: 0, count: outputs)
        known = wanted
    }

    /// Notes that one of several alternatives holds.
    mutating func choose(_ choice: Int, of range: Range<Int>) {
        for output in range { known[output] = 1 }
        wanted[range.lowerBound + choice] = 1
    }

    /// Notes a yes or no.
    mutating func note(_ yes: Bool, at output: Int) {
        known[output] = 1
        wanted[output] = yes ? 1 : 0
    }
}

/// The summed loss of a batch's outputs and its gradient, each averaged over the mails.
struct HeadLoss {
    /// Alternatives give up this share to each other, yes and no that share: labels err now and then.
    static let choiceSmoothing: Float = 0.05
    static let yesNoSmoothing: Float = 0.03

    private(set) var value: Float = 0
    private(set) var gradient: [Float]

    /// Measures a batch.
    init(outputs: [Float], targets: [HeadTarget], tasks: [HeadTask]) {
        gradient = [Float](repeating: 0, count: outputs.count)
        guard let width = targets.first?.wanted.count else { return }
        for (mail, target) in targets.enumerated() {
            for task in tasks {
                let share = task.weight / Float(targets.count)
                if task.isChoice {
                    choose(outputs, mail * width, target, task.outputs, share)
                } else {
                    judge(outputs, mail * width, target, task.outputs, share)
                }
            }
        }
    }

    /// Cross-entropy over alternatives.
    private mutating func choose(
        _ outputs: [Float],
        _ start: Int,
        _ target: HeadTarget,
        _ range: Range<Int>,
        _ share: Float
    ) {
        guard target.known[range.lowerBound] > 0 else { return }
        let chances = softmax(outputs[start + range.lowerBound..<start + range.upperBound])
        let spread = Self.choiceSmoothing / Float(range.count)
        for (index, output) in range.enumerated() {
            let wanted = target.wanted[output] * (1 - Self.choiceSmoothing) + spread
            value -= share * wanted * log(max(chances[index], .leastNormalMagnitude))
            gradient[start + output] = share * (chances[index] - wanted)
        }
    }

    /// Cross-entropy of each yes or no.
    private mutating func judge(
        _ outputs: [Float],
        _ start: Int,
        _ target: HeadTarget,
        _ range: Range<Int>,
        _ share: Float
    ) {
        for output in range where target.known[output] > 0 {
            let logit = outputs[start + output]
            let wanted = target.wanted[output] * (1 - Self.yesNoSmoothing) + Self.yesNoSmoothing / 2
            value += share * (max(logit, 0) - logit * wanted + log(1 + exp(-abs(logit))))
            gradient[start + output] = share * (logistic(logit) - wanted)
        }
    }
}

/// Logits as probabilities that sum to 1.
func softmax(_ logits: ArraySlice<Float>) -> [Float] {
    let highest = logits.max() ?? 0
    let raised = logits.map { exp($0 - highest) }
    let sum = raised.reduce(0, +)
    return raised.map { $0 / sum }
}
