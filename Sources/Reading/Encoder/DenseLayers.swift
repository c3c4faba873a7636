/// The upper half of the encoder: sums of features in, vectors of length 1 out.
struct DenseLayers {
    let weights: DenseWeights
    let epsilon: Float
    let scratch: Scratch

    /// Turns the first rows of `scratch.sums`, one for each weight (a number of pieces), into
    /// rows of `scratch.vector`, by way of `scratch.mean`.
    func compute(pieceCounts: [Float]) {
        let rows = pieceCounts.count
        let (sums, mean, vector) = (scratch.sums, scratch.mean, scratch.vector)
        let (hidden0, hidden1) = (scratch.hidden0, scratch.hidden1)
        product(sums, weights.pool, mean, rows, adding: false)
        for (row, count) in pieceCounts.enumerated() {
            unsafe average(mean[row], bias: weights.poolBias, weight: count)
        }
        product(mean, weights.d0, hidden0, rows, adding: false)
        unsafe rectify(hidden0.start, count: rows * hidden0.columns)
        product(mean, weights.p1, hidden1, rows, adding: false)
        product(hidden0, weights.d1, hidden1, rows, adding: true)
        unsafe rectify(hidden1.start, count: rows * hidden1.columns)
        product(hidden1, weights.d2, scratch.hidden2, rows, adding: false)
        unsafe rectify(scratch.hidden2.start, count: rows * scratch.hidden2.columns)
        product(hidden1, weights.p3, vector, rows, adding: false)
        product(scratch.hidden2, weights.d3, vector, rows, adding: true)
        for row in 0..<rows {
            unsafe finish(vector[row], count: vector.columns, epsilon: epsilon)
        }
    }

    private func product(
        _ source: FloatRows,
        _ matrix: Weights,
        _ target: FloatRows,
        _ rows: Int,
        adding: Bool
    ) {
        unsafe multiply(
            source.start,
            stride: source.columns,
            rows: rows,
            by: matrix,
            into: target.start,
            adding: adding
        )
    }
}
