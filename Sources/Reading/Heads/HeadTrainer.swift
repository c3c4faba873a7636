/// Fits one member to mails whose outputs are known.
struct HeadTrainer {
    let recipe: HeadRecipe
    let shape: HeadShape
    let tasks: [HeadTask]

    /// The parameters of a fitted member; `epochDone` is told after each walk through the mails.
    func fit(
        _ inputs: [HeadInput],
        _ targets: [HeadTarget],
        seed: UInt64,
        epochDone: () throws -> Void = {}
    ) rethrows -> [Float] {
        var random = SeededRandom(seed: seed)
        var parameters = beginning(using: &random)
        let batch = max(1, min(recipe.batch, inputs.count))
        let batches = inputs.count / batch
        var adam = Adam(
            rate: recipe.rate,
            weightDecay: recipe.weightDecay,
            steps: batches * recipe.epochs,
            parameters: shape.parameters
        )
        for _ in 0..<recipe.epochs {
            let order = random.order(inputs.count)
            for start in stride(from: 0, to: batches * batch, by: batch) {
                let chosen = order[start..<start + batch]
                var mails = HeadBatch(chosen.lazy.map { inputs[$0] })
                mails.drop(recipe.dropout, shape: shape, using: &random)
                let slope = gradient(mails, chosen.map { targets[$0] }, parameters)
                adam.move(&parameters, against: slope)
            }
            try epochDone()
        }
        return parameters
    }

    /// The gradient of the loss of one batch.
    func gradient(_ batch: HeadBatch, _ targets: [HeadTarget], _ parameters: [Float]) -> [Float] {
        let pass = HeadPass(batch, shape: shape, parameters: parameters)
        let loss = HeadLoss(outputs: pass.outputs, targets: targets, tasks: tasks)
        return HeadGradient(pass, batch, parameters: parameters, outputs: loss.gradient).values
    }

    /// Small random sentence scores; all else starts at zero or at an even mixture.
    func beginning(using random: inout SeededRandom) -> [Float] {
        var parameters = [Float](repeating: 0, count: shape.parameters)
        for row in 0..<shape.width {
            let start = shape.score.lowerBound + row * shape.scoreColumns
            for output in 0..<shape.outputs { parameters[start + output] = 0.01 * random.normal() }
            parameters[start + shape.scoreColumns - 1] = 0.01 * random.normal()
        }
        for index in shape.loud { parameters[index] = 0.3 }
        for index in shape.focus { parameters[index] = 0.3 }
        for index in shape.count { parameters[index] = 1 }
        return parameters
    }
}
