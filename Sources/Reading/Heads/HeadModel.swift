/// Fitted heads: what turns an encoded mail into signals.
public struct HeadModel: Sendable, Equatable {
    /// How the members' parameters lie.
    let shape: HeadShape
    /// What is usual in the mails that the heads were fitted to.
    let standards: HeadStandards
    /// The members' parameters; their outputs are averaged.
    let members: [[Float]]
    /// What turns averaged outputs into probabilities.
    var calibration = HeadCalibration()
    /// What turns probabilities into decisions.
    var thresholds = HeadThresholds()

    /// Joins fitted members, without the outputs that only helped in fitting.
    init(fitted: [[Float]], shape: HeadShape, standards: HeadStandards) {
        let kept = fitted.map { HeadMember.keeping(HeadLayout.count, of: $0, shape: shape) }
        self.shape = HeadShape(
            width: shape.width,
            features: shape.features,
            outputs: HeadLayout.count
        )
        self.standards = standards
        members = HeadMember.averagingLinearParts(kept, shape: self.shape)
    }

    /// Takes a model as it was stored.
    init(shape: HeadShape, standards: HeadStandards, members: [[Float]]) {
        self.shape = shape
        self.standards = standards
        self.members = members
    }

    /// The members' averaged outputs, a row for each mail.
    func outputs(_ inputs: [HeadInput]) -> [[Float]] {
        guard !inputs.isEmpty, !members.isEmpty else { return [] }
        let batch = HeadBatch(inputs)
        var sum = [Float](repeating: 0, count: inputs.count * shape.outputs)
        for member in members {
            let pass = HeadPass(batch, shape: shape, parameters: member)
            for index in sum.indices { sum[index] += pass.outputs[index] / Float(members.count) }
        }
        return inputs.indices.map { Array(sum[$0 * shape.outputs..<($0 + 1) * shape.outputs]) }
    }

    /// Calibrated probabilities, a row for each mail.
    func probabilities(_ inputs: [HeadInput]) -> [[Float]] {
        outputs(inputs).map(calibration.probabilities)
    }
}
