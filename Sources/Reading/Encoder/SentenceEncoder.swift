/// Turns sentences into vectors: universal-sentence-encoder-multilingual v3 over mapped weights.
public final class SentenceEncoder: Sendable {
    /// Opens the two files that `scripts/fetch-encoder` writes.
    ///
    /// - Throws: `EncoderError` when a file is missing or not what it should be.
    public init(encoderFile: String, piecesFile: String) throws(EncoderError) {}

    /// The piece numbers of a sentence, begin and end marks included, at most `EncoderLimits.maximumPieces`.
    public func pieces(of sentence: String) -> [Int32] { [] }

    /// Encodes mails, each a list of sentences, each a list of pieces; at most `EncoderLimits.maximumSentences` of each mail are read.
    public func encode(_ mails: [[[Int32]]]) -> [EncodedMail] {
        mails.map { _ in EncodedMail(sentences: [], whole: [Float](repeating: 0, count: 512)) }
    }
}
