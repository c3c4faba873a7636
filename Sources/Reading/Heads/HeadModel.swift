/// Fitted heads: what turns an encoded mail into signals.
public struct HeadModel: Sendable, Equatable {
    /// How the members' parameters lie.
    let shape: HeadShape
    /// What is usual in the mails that the heads were fitted to.
    let standards: HeadStandards
    /// The members' parameters; their outputs are averaged.
    let members: [[Float]]
    /// Members with dense layers of their own; their outputs are averaged too.
    let tuned: [TunedMember]
    /// The tuned members' share in the outputs, 0...1.
    let tunedShare: Float
    /// The member that reads mails in context.
    var context: ContextMember?
    /// Its share in the outputs, 0...1.
    var contextShare: Float = 0
    /// How the dense layers' weights lie.
    let denseShape = DenseShape.encoder
    /// What turns averaged outputs into probabilities.
    var calibration = HeadCalibration()
    /// How often each signal is read in gold mails.
    public var bases = HeadBases()
    /// What turns probabilities into decisions.
    var thresholds = HeadThresholds()

    /// Joins fitted members, without the outputs that only helped in fitting.
    init(
        fitted: [[Float]],
        tuned: [TunedMember] = [],
        tunedShare: Float = 0,
        shape: HeadShape,
        standards: HeadStandards
    ) {
        func kept(_ parameters: [Float]) -> [Float] {
            HeadMember.keeping(HeadLayout.count, of: parameters, shape: shape)
        }
        let small = HeadShape(
            width: shape.width,
            cues: shape.cues,
            features: shape.features,
            outputs: HeadLayout.count
        )
        self.init(
            shape: small,
            standards: standards,
            members: HeadMember.averagingLinearParts(fitted.map(kept), shape: small),
            tuned: tuned.map { TunedMember(dense: $0.dense, heads: kept($0.heads)) },
            tunedShare: tunedShare
        )
    }

    /// Takes a model as it was stored.
    init(
        shape: HeadShape,
        standards: HeadStandards,
        members: [[Float]],
        tuned: [TunedMember],
        tunedShare: Float
    ) {
        self.shape = shape
        self.standards = standards
        self.members = members
        self.tuned = tuned
        self.tunedShare = tuned.isEmpty ? 0 : tunedShare
    }

    /// The members' averaged outputs, a row for each mail.
    func outputs(_ mails: [EncodedMail], features: [[Float]]) -> [[Float]] {
        guard !mails.isEmpty else { return [] }
        var sum = [Float](repeating: 0, count: mails.count * shape.outputs)
        func add(
            _ batch: HeadBatch,
            _ parameters: [Float],
            shape: HeadShape,
            weight: Float
        ) {
            let pass = HeadPass(batch, shape: shape, parameters: parameters)
            for index in sum.indices { sum[index] += pass.outputs[index] * weight }
        }
        let frozen = batch(mails, features)
        let inContext = mails.compactMap(\.context)
        let isInContext = context != nil && inContext.count == mails.count
        let rest = isInContext ? 1 - contextShare : 1
        let weight = rest * (1 - tunedShare) / Float(max(1, members.count))
        for member in members { add(frozen, member, shape: shape, weight: weight) }
        for member in tuned {
            let seen = batch(member.encode(mails, shape: denseShape), features)
            let weight = rest * tunedShare / Float(tuned.count)
            add(seen, member.heads, shape: shape, weight: weight)
        }
        if isInContext, let context {
            let seen = HeadBatch(
                mails.indices.map {
                    standards.input(inContext[$0], cues: mails[$0].cues, features: features[$0])
                }
            )
            add(seen, context.heads, shape: ContextMember.headShape, weight: contextShare)
        }
        return mails.indices.map { Array(sum[$0 * shape.outputs..<($0 + 1) * shape.outputs]) }
    }

    /// Calibrated probabilities, a row for each mail.
    func probabilities(_ mails: [EncodedMail], features: [[Float]]) -> [[Float]] {
        outputs(mails, features: features).map { row in
            calibration.probabilities(row.map { ($0 * Self.grain).rounded() / Self.grain })
        }
    }

    /// Outputs are rounded to one over this: the last digits depend on which mails were multiplied
    /// together, and a mail must read the same in any company.
    private static let grain: Float = 64

    private func batch(_ mails: [EncodedMail], _ features: [[Float]]) -> HeadBatch {
        HeadBatch(zip(mails, features).map { standards.input($0, features: $1) })
    }
}
