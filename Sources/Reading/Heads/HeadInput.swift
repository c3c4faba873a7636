/// One mail as the heads see it: standardised vectors and simple features.
struct HeadInput: Sendable, Equatable {
    /// The sentences' vectors, end to end.
    let sentences: [Float]
    /// Whole, mean, greatest and least, end to end.
    let pooled: [Float]
    /// Simple features of the text.
    let features: [Float]
    /// How many sentences there are, at least one.
    let sentenceCount: Int

    /// Pools a mail's standardised vectors.
    init(sentences: [Float], whole: [Float], features: [Float]) {
        let width = whole.count
        let rows = max(1, width > 0 ? sentences.count / width : 0)
        // A mail without sentences is read as one sentence that is average in everything.
        let padding = [Float](repeating: 0, count: max(0, rows * width - sentences.count))
        self.sentences = sentences + padding
        self.features = features
        sentenceCount = rows
        pooled = whole + Self.pool(self.sentences, width: width, rows: rows)
    }

    private static func pool(_ sentences: [Float], width: Int, rows: Int) -> [Float] {
        var mean = [Float](repeating: 0, count: width)
        var greatest = [Float](repeating: -.greatestFiniteMagnitude, count: width)
        var least = [Float](repeating: .greatestFiniteMagnitude, count: width)
        for row in 0..<rows {
            for column in 0..<width {
                let value = sentences[row * width + column]
                mean[column] += value / Float(rows)
                greatest[column] = max(greatest[column], value)
                least[column] = min(least[column], value)
            }
        }
        return mean + greatest + least
    }
}

/// Several mails laid end to end, so that one product serves them all.
struct HeadBatch {
    /// All mails' sentences, end to end.
    var sentences: [Float] = []
    /// All mails' pooled vectors, end to end.
    var pooled: [Float] = []
    /// All mails' simple features, end to end.
    var features: [Float] = []
    /// The rows of each mail's sentences.
    var rows: [Range<Int>] = []

    /// The number of mails.
    var count: Int { rows.count }
    /// The number of sentences.
    var rowCount: Int { rows.last?.upperBound ?? 0 }

    /// Makes a batch of mails as they are.
    init(_ inputs: some Sequence<HeadInput>) {
        for input in inputs { append(input) }
    }

    /// Adds a mail.
    mutating func append(_ input: HeadInput) {
        sentences += input.sentences
        pooled += input.pooled
        features += input.features
        rows.append(rowCount..<rowCount + input.sentenceCount)
    }

    /// Silences some of the encoder's numbers, the same ones in all sentences of a mail, and
    /// others in its whole vector; the rest is raised so that sums stay what they were.
    ///
    /// Returns what each mail's numbers were multiplied by.
    @discardableResult
    mutating func drop(
        _ share: Float,
        shape: HeadShape,
        using random: inout SeededRandom
    ) -> [HeadMask] {
        let width = shape.width
        var masks: [HeadMask] = []
        for mail in 0..<count {
            let mask = Self.mask(shape, dropping: share, using: &random)
            let wholeMask = Self.mask(shape, dropping: share, using: &random)
            masks.append(HeadMask(sentences: mask, whole: wholeMask))
            for row in rows[mail] {
                Self.multiply(&sentences, from: row * width, by: mask)
            }
            let start = mail * shape.pooledWidth
            Self.multiply(&pooled, from: start, by: wholeMask)
            for part in 1..<4 { Self.multiply(&pooled, from: start + part * width, by: mask) }
        }
        return masks
    }

    /// Cues are few, and each says its own: none is silenced.
    private static func mask(
        _ shape: HeadShape,
        dropping share: Float,
        using random: inout SeededRandom
    ) -> [Float] {
        random.mask(count: shape.width - shape.cues, dropping: share)
            + [Float](repeating: 1, count: shape.cues)
    }

    private static func multiply(_ values: inout [Float], from start: Int, by mask: [Float]) {
        for column in mask.indices { values[start &+ column] *= mask[column] }
    }
}

/// What one mail's numbers are multiplied by while fitting: zero for those that are silenced.
struct HeadMask: Sendable, Equatable {
    let sentences: [Float]
    let whole: [Float]
}
