/// How one member's parameters lie in a flat row of numbers.
///
/// A member sees a mail as sentence vectors, four pooled vectors (whole, mean, greatest, least)
/// and simple features. Each output is a sum of
/// - `pool`, `feature` and `bias`: linear in what was pooled and counted,
/// - `loud` × a soft maximum over the sentences' own scores: one sentence is enough,
/// - `focus` × the scores averaged by attention: the sentences that matter for this output,
/// - for demands, `count` × the sum of every sentence's chance to be a request.
struct HeadShape: Sendable, Equatable {
    /// The numbers of a sentence: its vector and its cues.
    let width: Int
    /// How many of them are cues; they stand last.
    var cues = 0
    /// The number of simple features.
    let features: Int
    /// The number of outputs.
    let outputs: Int

    /// The pooled vectors of a mail, end to end.
    var pooledWidth: Int { 4 * width }
    /// Per sentence: a score and an attention for each output, and the chance to be a request.
    var scoreColumns: Int { 2 * outputs + 1 }

    /// pooledWidth × outputs.
    var pool: Range<Int> { 0..<pooledWidth * outputs }
    /// features × outputs.
    var feature: Range<Int> { next(after: pool, features * outputs) }
    /// outputs.
    var bias: Range<Int> { next(after: feature, outputs) }
    /// width × scoreColumns.
    var score: Range<Int> { next(after: bias, width * scoreColumns) }
    /// scoreColumns.
    var scoreBias: Range<Int> { next(after: score, scoreColumns) }
    /// outputs.
    var loud: Range<Int> { next(after: scoreBias, outputs) }
    /// outputs.
    var focus: Range<Int> { next(after: loud, outputs) }
    /// One for each output of `HeadLayout.demands`.
    var count: Range<Int> { next(after: focus, HeadLayout.demands.count) }
    /// All parameters of a member.
    var parameters: Int { count.upperBound }

    private func next(after range: Range<Int>, _ length: Int) -> Range<Int> {
        range.upperBound..<range.upperBound + length
    }
}
