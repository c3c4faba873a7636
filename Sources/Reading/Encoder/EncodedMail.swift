/// One mail as numbers: what the heads read.
public struct EncodedMail: Sendable, Equatable {
    /// The numbers a sentence or a mail is told by.
    public static let width = 512

    /// The sentences' vectors, one after another, each of length 1: `sentenceCount * width` numbers.
    public var sentences: [Float]
    /// The whole mail's vector, of length 1; all zero for a mail without sentences.
    public var whole: [Float]
    /// What the dense layers made the sentences' vectors of, for heads with layers of their own.
    ///
    /// As many numbers as `sentences`.
    public var sentenceAverages: [Float]
    /// The same for the whole mail.
    public var wholeAverage: [Float]
    /// The vectors of the contextual encoder, where a model has one.
    var context: ContextVectors?
    /// What each sentence's words show, `SentenceCues.count` numbers for each.
    var cues: [Float]

    /// Makes an encoded mail; where no averages are given, they are zero.
    public init(
        sentences: [Float],
        whole: [Float],
        sentenceAverages: [Float]? = nil,
        wholeAverage: [Float]? = nil
    ) {
        self.sentences = sentences
        self.whole = whole
        self.sentenceAverages = sentenceAverages ?? sentences.map { _ in 0 }
        self.wholeAverage = wholeAverage ?? whole.map { _ in 0 }
        let rows = sentences.count / Self.width
        cues = [Float](repeating: 0, count: rows * SentenceCues.count)
    }

    /// How many sentences were read.
    public var sentenceCount: Int { sentences.count / Self.width }

    /// One sentence as a mail of its own.
    func alone(_ row: Int) -> EncodedMail {
        let cells = row * Self.width..<(row + 1) * Self.width
        let (vector, average) = (Array(sentences[cells]), Array(sentenceAverages[cells]))
        var mail = EncodedMail(
            sentences: vector,
            whole: vector,
            sentenceAverages: average,
            wholeAverage: average
        )
        mail.context = context?.alone(row)
        mail.cues = Array(cues[row * SentenceCues.count..<(row + 1) * SentenceCues.count])
        return mail
    }
}
