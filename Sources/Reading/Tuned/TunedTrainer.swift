/// Fits one member together with its dense layers, which start as the encoder's.
struct TunedTrainer {
    let heads: HeadTrainer
    let shape: DenseShape
    let standards: HeadStandards
    /// The encoder's own weights.
    let dense: [Float]

    /// A longer slope is cut to this length: one odd batch must not break what the encoder knows.
    private static let longestSlope: Float = 1

    /// Slopes of one batch.
    struct Slopes {
        let dense: [Float]
        let heads: [Float]
        let loss: Float
    }

    /// A fitted member; `epochDone` is told after each walk through the mails.
    func fit(
        _ mails: [EncodedMail],
        features: [[Float]],
        _ targets: [HeadTarget],
        seed: UInt64,
        epochDone: () throws -> Void = {}
    ) rethrows -> TunedMember {
        var random = SeededRandom(seed: seed)
        let recipe = heads.recipe
        var member = TunedMember(dense: dense, heads: heads.beginning(using: &random))
        let batch = max(1, min(recipe.batch, mails.count))
        let batches = mails.count / batch
        let steps = batches * recipe.tunedEpochs
        var headAdam = Adam(
            rate: recipe.rate,
            weightDecay: recipe.weightDecay,
            steps: steps,
            parameters: member.heads.count
        )
        var denseAdam = Adam(
            rate: recipe.denseRate,
            weightDecay: 0,
            steps: steps,
            parameters: dense.count
        )
        for _ in 0..<recipe.tunedEpochs {
            let order = random.order(mails.count)
            for start in stride(from: 0, to: batches * batch, by: batch) {
                let chosen = order[start..<start + batch]
                let slopes = slopes(
                    chosen.map { mails[$0] },
                    features: chosen.map { features[$0] },
                    chosen.map { targets[$0] },
                    member,
                    using: &random
                )
                headAdam.move(&member.heads, against: slopes.heads)
                denseAdam.move(
                    &member.dense,
                    against: slopes.dense,
                    share: Self.share(slopes.dense)
                )
            }
            try epochDone()
        }
        return member
    }

    /// The slopes of the loss of one batch.
    func slopes(
        _ mails: [EncodedMail],
        features: [[Float]],
        _ targets: [HeadTarget],
        _ member: TunedMember,
        using random: inout SeededRandom
    ) -> Slopes {
        let rows = TunedBatch(mails)
        let dense = DensePass(rows.averages, shape: shape, parameters: member.dense)
        let seen = rows.split(dense.vectors, width: shape.width)
        var batch = HeadBatch(zip(seen, features).map { standards.input($0, features: $1) })
        let masks = batch.drop(heads.recipe.tunedDropout, shape: heads.shape, using: &random)
        let pass = HeadPass(batch, shape: heads.shape, parameters: member.heads)
        let loss = HeadLoss(outputs: pass.outputs, targets: targets, tasks: heads.tasks)
        let slope = HeadGradient(
            pass,
            batch,
            parameters: member.heads,
            outputs: loss.gradient
        )
        let inputs = HeadInputGradient(
            batch,
            shape: heads.shape,
            parameters: member.heads,
            outputs: loss.gradient,
            scores: slope.scores,
            masks: masks
        )
        let vectors =
            standards.sentence.scaled(Self.vectors(inputs.sentences, heads.shape))
            + standards.whole.scaled(Self.vectors(inputs.whole, heads.shape))
        let back = DenseGradient(dense, parameters: member.dense, vectors: vectors)
        return Slopes(dense: back.values, heads: slope.values, loss: loss.value)
    }

    /// The slopes of vectors alone: cues come from no layer.
    private static func vectors(_ slopes: [Float], _ shape: HeadShape) -> [Float] {
        guard shape.cues > 0 else { return slopes }
        return stride(from: 0, to: slopes.count, by: shape.width).flatMap {
            slopes[$0..<$0 + shape.width - shape.cues]
        }
    }

    /// What is kept of a slope.
    private static func share(_ slope: [Float]) -> Float {
        let length = slope.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > longestSlope ? longestSlope / length : 1
    }
}
