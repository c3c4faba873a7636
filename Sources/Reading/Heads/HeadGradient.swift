import Foundation

/// The way back: how the loss changes with each of a member's parameters.
struct HeadGradient {
    let shape: HeadShape
    /// One number for each parameter.
    private(set) var values: [Float]
    /// One number for each sentence's scores, which the way back to the vectors starts from.
    private(set) var scores: [Float] = []

    /// Derives the parameters' gradient from the outputs'.
    init(_ pass: HeadPass, _ batch: HeadBatch, parameters: [Float], outputs gradient: [Float]) {
        shape = pass.shape
        values = [Float](repeating: 0, count: shape.parameters)
        scores = scoreGradient(pass, batch, parameters, gradient)
        sum(rows: batch.count, gradient, into: shape.bias)
        sum(rows: batch.rowCount, scores, into: shape.scoreBias)
        multiply(batch, scores, gradient)
    }

    /// The gradient of the sentences' scores; that of the joining weights is added on the way.
    private mutating func scoreGradient(
        _ pass: HeadPass,
        _ batch: HeadBatch,
        _ parameters: [Float],
        _ gradient: [Float]
    ) -> [Float] {
        var scores = [Float](repeating: 0, count: pass.scores.count)
        for mail in 0..<batch.count {
            for output in 0..<shape.outputs {
                let cell = mail * shape.outputs + output
                values[shape.loud.lowerBound + output] += gradient[cell] * pass.loudest[cell]
                values[shape.focus.lowerBound + output] += gradient[cell] * pass.focused[cell]
                let loud = gradient[cell] * parameters[shape.loud.lowerBound + output]
                let focus = gradient[cell] * parameters[shape.focus.lowerBound + output]
                for row in batch.rows[mail] {
                    let score = row * shape.scoreColumns + output
                    let share = row * shape.outputs + output
                    let held = focus * pass.focusShares[share]
                    scores[score] = loud * pass.loudShares[share] + held
                    scores[score + shape.outputs] = held * (pass.scores[score] - pass.focused[cell])
                }
            }
            requestGradient(pass, batch.rows[mail], mail, parameters, gradient, into: &scores)
        }
        return scores
    }

    private mutating func requestGradient(
        _ pass: HeadPass,
        _ rows: Range<Int>,
        _ mail: Int,
        _ parameters: [Float],
        _ gradient: [Float],
        into scores: inout [Float]
    ) {
        var demand: Float = 0
        for (index, output) in HeadLayout.demands.enumerated() {
            let slope = gradient[mail * shape.outputs + output]
            values[shape.count.lowerBound + index] += slope * pass.requests[mail]
            demand += slope * parameters[shape.count.lowerBound + index]
        }
        for row in rows {
            let cell = (row + 1) * shape.scoreColumns - 1
            let chance = logistic(pass.scores[cell])
            scores[cell] = demand * chance * (1 - chance)
        }
    }

    private mutating func sum(rows: Int, _ matrix: [Float], into range: Range<Int>) {
        for row in 0..<rows {
            for (column, index) in range.enumerated() {
                values[index] += matrix[row * range.count + column]
            }
        }
    }

    private mutating func multiply(_ batch: HeadBatch, _ scores: [Float], _ gradient: [Float]) {
        typealias Part = MatrixProduct.Part
        let outputs = Part(values: gradient, rows: batch.count, columns: shape.outputs)
        MatrixProduct.addTransposed(
            Part(values: batch.sentences, rows: batch.rowCount, columns: shape.width),
            Part(values: scores, rows: batch.rowCount, columns: shape.scoreColumns),
            scale: HeadPass.vectorScale,
            to: &values,
            at: shape.score.lowerBound
        )
        MatrixProduct.addTransposed(
            Part(values: batch.pooled, rows: batch.count, columns: shape.pooledWidth),
            outputs,
            scale: HeadPass.vectorScale,
            to: &values,
            at: shape.pool.lowerBound
        )
        MatrixProduct.addTransposed(
            Part(values: batch.features, rows: batch.count, columns: shape.features),
            outputs,
            scale: 1,
            to: &values,
            at: shape.feature.lowerBound
        )
    }
}
