/// The way back from a member's heads to the vectors that they read.
struct HeadInputGradient {
    let shape: HeadShape
    /// Per sentence, as standardised, before any number was silenced.
    private(set) var sentences: [Float]
    /// Per mail: the same for the whole.
    private(set) var whole: [Float]

    /// Derives the vectors' gradient from that of the outputs and of the scores.
    init(
        _ batch: HeadBatch,
        shape: HeadShape,
        parameters: [Float],
        outputs: [Float],
        scores: [Float],
        masks: [HeadMask]
    ) {
        typealias Part = MatrixProduct.Part
        self.shape = shape
        sentences = [Float](repeating: 0, count: batch.rowCount * shape.width)
        whole = [Float](repeating: 0, count: batch.count * shape.width)
        MatrixProduct.addByTransposed(
            Part(values: scores, rows: batch.rowCount, columns: shape.scoreColumns),
            Part(
                values: parameters,
                start: shape.score.lowerBound,
                rows: shape.width,
                columns: shape.scoreColumns
            ),
            scale: HeadPass.vectorScale,
            to: &sentences
        )
        var pooled = [Float](repeating: 0, count: batch.count * shape.pooledWidth)
        MatrixProduct.addByTransposed(
            Part(values: outputs, rows: batch.count, columns: shape.outputs),
            Part(
                values: parameters,
                start: shape.pool.lowerBound,
                rows: shape.pooledWidth,
                columns: shape.outputs
            ),
            scale: HeadPass.vectorScale,
            to: &pooled
        )
        for mail in masks.indices { unpool(batch, mail, pooled, masks[mail]) }
    }

    /// Hands a mail's pooled slopes to the sentences they came from.
    private mutating func unpool(
        _ batch: HeadBatch,
        _ mail: Int,
        _ pooled: [Float],
        _ mask: HeadMask
    ) {
        let (rows, width) = (batch.rows[mail], shape.width)
        let start = mail * shape.pooledWidth
        for column in 0..<width {
            whole[mail * width + column] = pooled[start + column] * mask.whole[column]
            let share = mask.sentences[column]
            var (greatest, least) = (rows.lowerBound, rows.lowerBound)
            for row in rows {
                let value = batch.sentences[row * width + column]
                if value > batch.sentences[greatest * width + column] { greatest = row }
                if value < batch.sentences[least * width + column] { least = row }
            }
            sentences[greatest * width + column] += pooled[start + 2 * width + column]
            sentences[least * width + column] += pooled[start + 3 * width + column]
            let mean = pooled[start + width + column] / Float(rows.count)
            for row in rows {
                let cell = row * width + column
                sentences[cell] = (sentences[cell] + mean) * share
            }
        }
    }
}
