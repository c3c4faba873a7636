/// What is done to fitted members before they are stored.
enum HeadMember {
    /// The parameters of the first outputs alone.
    static func keeping(_ outputs: Int, of parameters: [Float], shape: HeadShape) -> [Float] {
        let (all, columns) = (shape.outputs, shape.scoreColumns)
        func rows(_ range: Range<Int>, of width: Int, _ kept: [Range<Int>]) -> [Float] {
            stride(from: range.lowerBound, to: range.upperBound, by: width).flatMap { start in
                kept.flatMap { parameters[start + $0.lowerBound..<start + $0.upperBound] }
            }
        }
        let first = [0..<outputs]
        let scores = [0..<outputs, all..<all + outputs, columns - 1..<columns]
        var result = rows(shape.pool, of: all, first)
        result += rows(shape.feature, of: all, first)
        result += rows(shape.bias, of: all, first)
        result += rows(shape.score, of: columns, scores)
        result += rows(shape.scoreBias, of: columns, scores)
        result += rows(shape.loud, of: all, first)
        result += rows(shape.focus, of: all, first)
        return result + parameters[shape.count]
    }

    /// The linear parts averaged over the members: the mean of their outputs stays the same, and
    /// the file needs them once.
    static func averagingLinearParts(_ members: [[Float]], shape: HeadShape) -> [[Float]] {
        let linear = 0..<shape.bias.upperBound
        var mean = [Float](repeating: 0, count: linear.count)
        for member in members {
            for index in linear { mean[index] += member[index] / Float(members.count) }
        }
        return members.map { mean + $0[shape.score.lowerBound...] }
    }
}
