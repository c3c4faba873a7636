/// A member with dense layers of its own: it reads the averages that the encoder's start from.
struct TunedMember: Sendable, Equatable {
    /// The dense layers' weights, as `DenseShape` has them.
    var dense: [Float]
    /// The heads' parameters, as `HeadShape` has them.
    var heads: [Float]

    /// Mails as these dense layers see them.
    func encode(_ mails: [EncodedMail], shape: DenseShape) -> [EncodedMail] {
        let batch = TunedBatch(mails)
        let pass = DensePass(batch.averages, shape: shape, parameters: dense)
        return batch.split(pass.vectors, width: shape.width)
    }
}

/// The averages of several mails, laid end to end: all sentences, then all wholes.
struct TunedBatch {
    private(set) var averages: [Float] = []
    private var sentences: [Int] = []
    private var cues: [[Float]] = []

    /// Lays mails out.
    init(_ mails: [EncodedMail]) {
        for mail in mails {
            averages += mail.sentenceAverages
            sentences.append(mail.sentenceAverages.count)
            cues.append(mail.cues)
        }
        for mail in mails { averages += mail.wholeAverage }
    }

    /// The vectors that came of the averages, mail by mail.
    func split(_ vectors: [Float], width: Int) -> [EncodedMail] {
        var (first, whole) = (0, sentences.reduce(0, +))
        return zip(sentences, cues).map { count, cues in
            defer {
                first += count
                whole += width
            }
            var mail = EncodedMail(
                sentences: Array(vectors[first..<first + count]),
                whole: Array(vectors[whole..<whole + width])
            )
            mail.cues = cues
            return mail
        }
    }
}
