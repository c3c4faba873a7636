/// One call of the encoder: cuts mails into micro-batches and collects what comes out.
struct EncoderRun {
    /// A row that waits for the dense layers, and where its vector goes.
    private enum Row {
        case sentence(Int)
        case mail(Int)
    }

    private let mails: [[ArraySlice<Int32>]]
    private let lower: PieceFeatures
    private let upper: DenseLayers
    private let scratch: Scratch
    private let weights: EncoderWeights

    private var sentenceVectors: [Float]
    private var mailVectors: [Float]
    private var sentenceAverages: [Float]
    private var mailAverages: [Float]
    /// Sums over the pieces of the mail that is being read, and how many they are.
    private let mailSum = FloatRows(rows: 1, columns: Shape.features)
    private var mailPieces = 0
    private var rows: [Row] = []
    private var rowPieces: [Float] = []

    /// Takes what `EncoderLimits` allow of each mail.
    init(weights: EncoderWeights, mails: [[[Int32]]]) {
        self.weights = weights
        self.mails = mails.map { mail in
            mail.prefix(EncoderLimits.maximumSentences).map {
                $0.prefix(EncoderLimits.maximumPieces)
            }
        }
        let sentences = self.mails.joined()
        let pieces = sentences.reduce(0) { $0 + $1.count }
        scratch = Scratch(pieces: min(max(pieces, 1), Scratch.pieces))
        lower = PieceFeatures(weights: weights, scratch: scratch)
        upper = DenseLayers(weights: weights.dense, epsilon: weights.epsilon, scratch: scratch)
        sentenceVectors = [Float](repeating: 0, count: sentences.count * Shape.vector)
        mailVectors = [Float](repeating: 0, count: mails.count * Shape.vector)
        sentenceAverages = sentenceVectors
        mailAverages = mailVectors
    }

    /// Encodes all mails.
    mutating func encode() {
        var batch = Batch()
        var index = 0
        for (mail, sentences) in mails.enumerated() {
            let last = sentences.lastIndex { !$0.isEmpty }
            for (position, pieces) in sentences.enumerated() {
                if !pieces.isEmpty {
                    if batch.pieces.count + pieces.count > Scratch.pieces { flush(&batch) }
                    batch.append(pieces, sentence: index, endOfMail: position == last ? mail : nil)
                }
                index += 1
            }
        }
        flush(&batch)
    }

    /// The vectors, mail by mail.
    func results() -> [EncodedMail] {
        var first = 0
        return mails.enumerated().map { mail, sentences in
            let end = first + sentences.count * Shape.vector
            defer { first = end }
            let whole = mail * Shape.vector..<(mail + 1) * Shape.vector
            return EncodedMail(
                sentences: Array(sentenceVectors[first..<end]),
                whole: Array(mailVectors[whole]),
                sentenceAverages: Array(sentenceAverages[first..<end]),
                wholeAverage: Array(mailAverages[whole])
            )
        }
    }
}

extension EncoderRun {
    /// Sentences that go through the layers together.
    private struct Batch {
        struct Sentence {
            var index: Int
            var endOfMail: Int?
        }

        var pieces: [Int32] = []
        var lengths: [Int] = []
        var sentences: [Sentence] = []

        mutating func append(_ ids: ArraySlice<Int32>, sentence: Int, endOfMail: Int?) {
            pieces.append(contentsOf: ids)
            lengths.append(ids.count)
            sentences.append(Sentence(index: sentence, endOfMail: endOfMail))
        }

        mutating func clear() {
            pieces.removeAll(keepingCapacity: true)
            lengths.removeAll(keepingCapacity: true)
            sentences.removeAll(keepingCapacity: true)
        }
    }

    private mutating func flush(_ batch: inout Batch) {
        guard !batch.pieces.isEmpty else { return }
        lower.compute(batch.pieces, lengths: batch.lengths)
        var first = 0
        for (sentence, length) in zip(batch.sentences, batch.lengths) {
            finish(sentence, pieces: first..<first + length)
            first += length
        }
        upper.compute(pieceCounts: rowPieces)
        keep()
        batch.clear()
    }

    /// Sums a sentence's features into the next row, and the mail's into one more at its end.
    private mutating func finish(_ sentence: Batch.Sentence, pieces: Range<Int>) {
        let sum = unsafe scratch.sums[rows.count]
        unsafe pool(pieces, into: sum)
        rows.append(.sentence(sentence.index))
        rowPieces.append(Float(pieces.count))
        let total = unsafe mailSum.start
        if mailPieces == 0 { unsafe total.update(repeating: 0, count: Shape.features) }
        unsafe add(sum, times: 1, to: total, count: Shape.features)
        mailPieces += pieces.count
        guard let mail = sentence.endOfMail else { return }
        unsafe scratch.sums[rows.count].update(from: total, count: Shape.features)
        rows.append(.mail(mail))
        rowPieces.append(Float(mailPieces))
        mailPieces = 0
    }

    /// The sum of the layer-normed features of some pieces.
    private func pool(_ pieces: Range<Int>, into sum: UnsafeMutablePointer<Float>) {
        let width = Shape.features
        unsafe sum.update(repeating: 0, count: width)
        var offset: Float = 0
        for piece in pieces {
            let row = unsafe scratch.features[piece]
            let found = unsafe moments(
                row,
                count: width,
                ones: scratch.ones.start,
                epsilon: weights.epsilon
            )
            unsafe add(row, times: found.scale, to: sum, count: width)
            offset += found.mean * found.scale
        }
        unsafe settle(
            sum,
            minus: offset,
            gain: weights.gain,
            shift: weights.shift,
            weight: Float(pieces.count)
        )
    }

    /// Copies the finished vectors, and what they were made of, to where they belong.
    private mutating func keep() {
        for (index, row) in rows.enumerated() {
            let (vector, average) = (scratch.vector, scratch.mean)
            switch row {
            case .sentence(let number):
                Self.copy(vector, index, to: &sentenceVectors, at: number)
                Self.copy(average, index, to: &sentenceAverages, at: number)
            case .mail(let number):
                Self.copy(vector, index, to: &mailVectors, at: number)
                Self.copy(average, index, to: &mailAverages, at: number)
            }
        }
        rows.removeAll(keepingCapacity: true)
        rowPieces.removeAll(keepingCapacity: true)
    }

    private static func copy(
        _ source: FloatRows,
        _ row: Int,
        to target: inout [Float],
        at number: Int
    ) {
        let first = number * Shape.vector
        let values = unsafe UnsafeBufferPointer(start: source[row], count: Shape.vector)
        unsafe target.replaceSubrange(first..<first + Shape.vector, with: values)
    }
}
