import Foundation

/// Adam with decoupled weight decay and a rate that warms up, then falls along a cosine.
///
/// - SeeAlso: Kingma, Ba: Adam (2015); Loshchilov, Hutter: Decoupled weight decay (2019).
struct Adam {
    static let firstDecay: Float = 0.9
    static let secondDecay: Float = 0.99
    static let epsilon: Float = 1e-8
    static let warmUpSteps = 30

    let rate: Float
    let weightDecay: Float
    let steps: Int
    private var step = 0
    private var first: [Float]
    private var second: [Float]

    /// Prepares for a number of steps over a number of parameters.
    init(rate: Float, weightDecay: Float, steps: Int, parameters: Int) {
        self.rate = rate
        self.weightDecay = weightDecay
        self.steps = steps
        first = [Float](repeating: 0, count: parameters)
        second = first
    }

    /// Takes one step against the gradient, of which `share` counts.
    mutating func move(_ parameters: inout [Float], against gradient: [Float], share: Float = 1) {
        precondition(parameters.count == first.count && gradient.count == first.count)
        let rate = rateNow()
        step += 1
        let (firstGain, secondGain) = (
            1 / (1 - pow(Self.firstDecay, Float(step))),
            1 / (1 - pow(Self.secondDecay, Float(step)))
        )
        // A million weights at each step: raw memory, as one loop that the compiler makes wide.
        unsafe first.withUnsafeMutableBufferPointer { first in
            unsafe second.withUnsafeMutableBufferPointer { second in
                unsafe parameters.withUnsafeMutableBufferPointer { parameters in
                    unsafe gradient.withUnsafeBufferPointer { gradient in
                        for index in 0..<first.count {
                            let slope = unsafe gradient[index] * share
                            let mean =
                                unsafe Self.firstDecay * first[index]
                                + (1 - Self.firstDecay) * slope
                            let square =
                                unsafe Self.secondDecay * second[index]
                                + (1 - Self.secondDecay) * slope * slope
                            unsafe first[index] = mean
                            unsafe second[index] = square
                            let move =
                                mean * firstGain
                                / ((square * secondGain).squareRoot() + Self.epsilon)
                            unsafe parameters[index] -=
                                rate * (move + weightDecay * parameters[index])
                        }
                    }
                }
            }
        }
    }

    private func rateNow() -> Float {
        guard step >= Self.warmUpSteps else { return rate * Float(step) / Float(Self.warmUpSteps) }
        let rest = Float(max(1, steps - Self.warmUpSteps))
        let done = min(1, Float(step - Self.warmUpSteps) / rest)
        return rate * 0.5 * (1 + cos(.pi * done))
    }
}
