/// One mail as numbers: what the heads read.
public struct EncodedMail: Sendable, Equatable {
    /// The numbers a sentence or a mail is told by.
    public static let width = 512

    /// The sentences' vectors, one after another, each of length 1: `sentenceCount * width` numbers.
    public var sentences: [Float]
    /// The whole mail's vector, of length 1; all zero for a mail without sentences.
    public var whole: [Float]

    /// Makes an encoded mail.
    public init(sentences: [Float], whole: [Float]) {
        self.sentences = sentences
        self.whole = whole
    }

    /// How many sentences were read.
    public var sentenceCount: Int { sentences.count / Self.width }
}
