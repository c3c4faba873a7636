import Foundation

/// One member's way from a batch to its outputs, with what the way back needs.
struct HeadPass {
    /// Vectors of standardised numbers are 512 wide: this keeps sums of them near 1.
    static let vectorScale: Float = 0.2
    /// How sharply the loudest sentence stands out.
    static let sharpness: Float = 3

    let shape: HeadShape
    /// Per sentence: scores, attentions, request logit.
    private(set) var scores: [Float]
    /// Per sentence and output: its share in the soft maximum.
    private(set) var loudShares: [Float]
    /// Per sentence and output: its share of the attention.
    private(set) var focusShares: [Float]
    /// Per mail and output: the soft maximum of the scores.
    private(set) var loudest: [Float]
    /// Per mail and output: the scores averaged by attention.
    private(set) var focused: [Float]
    /// Per mail: the expected number of requests.
    private(set) var requests: [Float]
    /// Per mail and output: the sum of it all, a logit.
    private(set) var outputs: [Float]

    /// Runs a batch through one member.
    init(_ batch: HeadBatch, shape: HeadShape, parameters: [Float]) {
        self.shape = shape
        let cells = batch.rowCount * shape.outputs
        scores = Self.rows(batch.rowCount, of: parameters[shape.scoreBias])
        outputs = Self.rows(batch.count, of: parameters[shape.bias])
        loudShares = [Float](repeating: 0, count: cells)
        focusShares = loudShares
        loudest = [Float](repeating: 0, count: batch.count * shape.outputs)
        focused = loudest
        requests = [Float](repeating: 0, count: batch.count)
        multiply(batch, parameters)
        for mail in 0..<batch.count {
            for output in 0..<shape.outputs {
                join(batch.rows[mail], mail: mail, output: output, parameters)
            }
            count(batch.rows[mail], mail: mail, parameters)
        }
    }

    private static func rows(_ count: Int, of row: ArraySlice<Float>) -> [Float] {
        var rows: [Float] = []
        rows.reserveCapacity(count * row.count)
        for _ in 0..<count { rows += row }
        return rows
    }

    /// The linear parts.
    private mutating func multiply(_ batch: HeadBatch, _ parameters: [Float]) {
        typealias Part = MatrixProduct.Part
        MatrixProduct.add(
            Part(values: batch.sentences, rows: batch.rowCount, columns: shape.width),
            Part(
                values: parameters,
                start: shape.score.lowerBound,
                rows: shape.width,
                columns: shape.scoreColumns
            ),
            scale: Self.vectorScale,
            to: &scores
        )
        MatrixProduct.add(
            Part(values: batch.pooled, rows: batch.count, columns: shape.pooledWidth),
            Part(
                values: parameters,
                start: shape.pool.lowerBound,
                rows: shape.pooledWidth,
                columns: shape.outputs
            ),
            scale: Self.vectorScale,
            to: &outputs
        )
        MatrixProduct.add(
            Part(values: batch.features, rows: batch.count, columns: shape.features),
            Part(
                values: parameters,
                start: shape.feature.lowerBound,
                rows: shape.features,
                columns: shape.outputs
            ),
            scale: 1,
            to: &outputs
        )
    }

    /// The sentences' scores for one output, joined by loudness and by attention.
    private mutating func join(_ rows: Range<Int>, mail: Int, output: Int, _ parameters: [Float]) {
        let columns = shape.scoreColumns
        let attention = shape.outputs + output
        var highest = -Float.greatestFiniteMagnitude
        var keenest = highest
        for row in rows {
            highest = max(highest, scores[row * columns + output])
            keenest = max(keenest, scores[row * columns + attention])
        }
        var (loudSum, focusSum, average): (Float, Float, Float) = (0, 0, 0)
        for row in rows {
            let score = scores[row * columns + output]
            let loud = exp(Self.sharpness * (score - highest))
            let focus = exp(scores[row * columns + attention] - keenest)
            loudShares[row * shape.outputs + output] = loud
            focusShares[row * shape.outputs + output] = focus
            loudSum += loud
            focusSum += focus
            average += focus * score
        }
        for row in rows {
            loudShares[row * shape.outputs + output] /= loudSum
            focusShares[row * shape.outputs + output] /= focusSum
        }
        let cell = mail * shape.outputs + output
        loudest[cell] = highest + log(loudSum) / Self.sharpness
        focused[cell] = average / focusSum
        outputs[cell] += loudest[cell] * parameters[shape.loud.lowerBound + output]
        outputs[cell] += focused[cell] * parameters[shape.focus.lowerBound + output]
    }

    /// The expected number of requests, joined to the demands.
    private mutating func count(_ rows: Range<Int>, mail: Int, _ parameters: [Float]) {
        for row in rows {
            requests[mail] += logistic(scores[(row + 1) * shape.scoreColumns - 1])
        }
        for (index, output) in HeadLayout.demands.enumerated() {
            outputs[mail * shape.outputs + output] +=
                requests[mail] * parameters[shape.count.lowerBound + index]
        }
    }
}

/// 1 / (1 + e⁻ˣ).
func logistic(_ x: Float) -> Float { 1 / (1 + exp(-x)) }
