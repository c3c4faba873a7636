import Foundation

/// A mail's cues, laid out beside its vectors.
struct HeadCues {
    /// What is yes or no must weigh as much as what is spread over 512 numbers.
    static let weight: Float = 10

    private let rows: [ArraySlice<Float>]

    /// Takes the cues of a number of sentences, laid end to end; a mail without sentences has none.
    init(_ cues: [Float], rows: Int, none: Int) {
        guard rows > 0, !cues.isEmpty else {
            self.rows = [ArraySlice(repeating: 0, count: none)]
            return
        }
        let width = cues.count / rows
        self.rows = (0..<rows).map { cues[$0 * width..<($0 + 1) * width] }
    }

    /// How often each cue was found, tamed by a logarithm.
    var whole: [Float] {
        var counts = [Float](repeating: 0, count: rows.first?.count ?? 0)
        for row in rows {
            for (index, value) in row.enumerated() { counts[index] += value }
        }
        return counts.map { log1p($0) * Self.weight }
    }

    /// The sentences' vectors, each with its cues behind it.
    func appended(to vectors: [Float]) -> [Float] {
        guard let first = rows.first, !first.isEmpty else { return vectors }
        let width = vectors.count / rows.count
        var result: [Float] = []
        result.reserveCapacity(vectors.count + rows.count * first.count)
        for (index, row) in rows.enumerated() {
            result += vectors[index * width..<(index + 1) * width]
            for value in row { result.append(value * Self.weight) }
        }
        return result
    }
}
