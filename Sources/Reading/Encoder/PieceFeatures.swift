/// The lower half of the encoder: pieces in, one row of features for each piece out.
///
/// As in the reference, the pieces of several sentences lie end to end, and a window that would reach
/// into a neighbouring sentence sees zeros instead.
struct PieceFeatures {
    let weights: EncoderWeights
    let scratch: Scratch

    /// Fills `scratch.features` for these pieces, sentences' lengths in order.
    func compute(_ pieces: [Int32], lengths: [Int]) {
        embed(pieces)
        for index in weights.branches.indices {
            run(weights.branches[index], index: index, count: pieces.count, lengths: lengths)
        }
    }

    /// Looks up and projects each different piece once: stops, commas and sentence marks abound.
    private func embed(_ pieces: [Int32]) {
        var rows: [Int32: Int] = [:]
        rows.reserveCapacity(pieces.count)
        let (embedded, projected) = unsafe (scratch.uniquePieces, scratch.uniqueProjections)
        for (index, piece) in pieces.enumerated() {
            let found = rows[piece]
            let row = found ?? rows.count
            if found == nil {
                rows[piece] = row
                unsafe weights.embedding.write(piece, to: embedded + row * Shape.piece)
            }
            unsafe scratch.features[index].update(
                from: embedded + row * Shape.piece,
                count: Shape.piece
            )
        }
        unsafe project(embedded, into: projected, rows: rows.count)
        for (index, piece) in pieces.enumerated() {
            let row = rows[piece, default: 0]
            unsafe scratch.projected[index].update(
                from: projected + row * Shape.branches,
                count: Shape.branches
            )
        }
    }

    private func project(
        _ embedded: UnsafePointer<Float>,
        into target: UnsafeMutablePointer<Float>,
        rows: Int
    ) {
        unsafe fill(target, rows: rows, with: weights.projectionBias)
        unsafe multiply(
            embedded,
            stride: Shape.piece,
            rows: rows,
            by: weights.projection,
            into: target,
            adding: true
        )
        for index in 0..<rows {
            let row = unsafe target + index * Shape.branches
            let found = unsafe moments(
                row,
                count: Shape.branches,
                ones: scratch.ones.start,
                epsilon: weights.epsilon
            )
            unsafe normalise(
                row,
                found,
                gain: weights.projectionGain,
                shift: weights.projectionShift
            )
        }
    }

    private func run(
        _ branch: EncoderWeights.Branch,
        index: Int,
        count: Int,
        lengths: [Int]
    ) {
        let width = Shape.branch
        let projected = unsafe scratch.projected.start + index * width
        // First layer: from the projection to `scratch.branch`.
        unsafe gather(projected, stride: Shape.branches, branch, lengths)
        multiplyWindow(by: branch.w1, branch.b1, order: branch.order, count: count)
        for row in 0..<count {
            unsafe rectify(
                scratch.product[row],
                plus: projected + row * Shape.branches,
                count: width,
                to: scratch.branch[row]
            )
        }
        // Second layer: from `scratch.branch` to the branch's place in the features.
        unsafe gather(scratch.branch.start, stride: width, branch, lengths)
        multiplyWindow(by: branch.w2, branch.b2, order: branch.order, count: count)
        let place = Shape.piece + index * width
        for row in 0..<count {
            unsafe rectify(
                scratch.product[row],
                plus: scratch.branch[row],
                count: width,
                to: scratch.features[row] + place
            )
        }
    }

    private func multiplyWindow(by matrix: Weights, _ bias: Weights, order: Int, count: Int) {
        unsafe fill(scratch.product.start, rows: count, with: bias)
        unsafe multiply(
            scratch.window.start,
            stride: order * Shape.branch,
            rows: count,
            by: matrix,
            into: scratch.product.start,
            adding: true
        )
    }

    /// Lays each piece's neighbours side by side in `scratch.window`, zeros where the sentence ends.
    private func gather(
        _ source: UnsafeMutablePointer<Float>,
        stride: Int,
        _ branch: EncoderWeights.Branch,
        _ lengths: [Int]
    ) {
        let width = Shape.branch
        var target = unsafe scratch.window.start
        var first = 0
        for length in lengths {
            let end = first + length
            var row = first
            while row < end {
                var neighbour = row - branch.left
                let last = neighbour + branch.order
                while neighbour < last {
                    if neighbour >= first && neighbour < end {
                        unsafe target.update(from: source + neighbour &* stride, count: width)
                    } else {
                        unsafe target.update(repeating: 0, count: width)
                    }
                    unsafe target += width
                    neighbour &+= 1
                }
                row &+= 1
            }
            first = end
        }
    }
}
