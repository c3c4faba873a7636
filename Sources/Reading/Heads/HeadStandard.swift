/// What is usual in the fitted mails: a mean and one over the deviation for each number.
struct HeadStandard: Sendable, Equatable {
    var mean: [Float]
    var scale: [Float]

    /// Measures rows of `width` numbers that lie end to end in several arrays.
    init(_ arrays: some Collection<[Float]>, width: Int, floor: Float) {
        var sum = [Double](repeating: 0, count: width)
        var squares = sum
        var rows = 0.0
        for array in arrays {
            for start in stride(from: 0, to: array.count - width + 1, by: width) {
                for column in 0..<width {
                    let value = Double(array[start + column])
                    sum[column] += value
                    squares[column] += value * value
                }
                rows += 1
            }
        }
        let count = max(1, rows)
        mean = sum.map { Float($0 / count) }
        scale = zip(sum, squares).map { sum, square in
            let variance = max(0, square / count - sum / count * (sum / count))
            return 1 / (Float(variance.squareRoot()) + floor)
        }
    }

    /// Takes a standard as it was stored.
    init(mean: [Float], scale: [Float]) {
        self.mean = mean
        self.scale = scale
    }

    /// The numbers as deviations from the usual.
    func apply(_ values: [Float]) -> [Float] {
        let width = mean.count
        return values.enumerated().map { index, value in
            (value - mean[index % width]) * scale[index % width]
        }
    }
}

extension HeadStandard {
    /// Slopes of deviations as slopes of the numbers themselves.
    func scaled(_ slopes: [Float]) -> [Float] {
        let width = scale.count
        return slopes.enumerated().map { index, slope in slope * scale[index % width] }
    }
}

/// The three standards a model reads mails by.
struct HeadStandards: Sendable, Equatable {
    var sentence: HeadStandard
    var whole: HeadStandard
    var feature: HeadStandard
    /// How many cues stand behind each vector.
    var cues = 0

    /// A deviation that no mail had must not blow up one that comes.
    private static let vectorFloor: Float = 1e-4
    private static let featureFloor: Float = 1e-2

    /// Measures the mails to be fitted.
    init(_ mails: [EncodedMail], features: [[Float]]) {
        cues = SentenceCues.count
        sentence = HeadStandard(
            mails.map(\.sentences),
            width: EncodedMail.width,
            floor: Self.vectorFloor
        )
        whole = HeadStandard(mails.map(\.whole), width: EncodedMail.width, floor: Self.vectorFloor)
        feature = HeadStandard(
            features,
            width: features.first?.count ?? 0,
            floor: Self.featureFloor
        )
    }

    /// Takes standards as they were stored.
    init(sentence: HeadStandard, whole: HeadStandard, feature: HeadStandard, cues: Int = 0) {
        self.cues = cues
        self.sentence = sentence
        self.whole = whole
        self.feature = feature
    }

    /// A mail as the heads see it.
    func input(_ mail: EncodedMail, features: [Float]) -> HeadInput {
        let rows = mail.sentences.count / max(1, sentence.mean.count)
        let cues = HeadCues(mail.cues, rows: rows, none: cues)
        return HeadInput(
            sentences: cues.appended(to: sentence.apply(mail.sentences)),
            whole: whole.apply(mail.whole) + cues.whole,
            features: deviations(features)
        )
    }

    /// The simple features, standardised.
    func deviations(_ features: [Float]) -> [Float] {
        feature.apply(features).map { max(-Self.farthest, min(Self.farthest, $0)) }
    }

    /// A mail all in capitals, or of a hundred lines, is no more than very unusual.
    private static let farthest: Float = 5
}
