/// Turns sentences into vectors: universal-sentence-encoder-multilingual v3 over mapped weights.
///
/// Safe to use from several tasks at once: each call works in memory of its own.
public final class SentenceEncoder: Sendable {
    private let file: MappedFile
    private let weights: EncoderWeights
    private let vocabulary: PieceVocabulary
    /// What puts accents back where a keyboard had none.
    let spellers: PieceSpellers
    /// Reads the same mails in context.
    let context: ContextEncoder?

    /// Opens the two files that `scripts/fetch-encoder` writes.
    ///
    /// - Throws: `EncoderError` when a file is missing or not what it should be.
    public init(
        encoderFile: String,
        piecesFile: String,
        context: ContextEncoder? = nil
    ) throws(EncoderError) {
        self.context = context
        let opened = try EncoderFile(path: encoderFile)
        file = opened.file
        weights = try EncoderWeights(opened)
        vocabulary = try PieceVocabulary(path: piecesFile)
        spellers = PieceSpellers(vocabulary)
        prepareBLAS()
    }

    /// The piece numbers of a sentence, begin and end marks included, within `EncoderLimits`.
    public func pieces(of sentence: String) -> [Int32] { vocabulary.pieces(of: sentence) }

    /// Encodes mails, each a list of sentences, each a list of pieces, within `EncoderLimits`.
    ///
    /// A sentence without pieces has the vector zero.
    public func encode(_ mails: [[[Int32]]]) -> [EncodedMail] {
        var run = EncoderRun(weights: weights, mails: mails)
        run.encode()
        return run.results()
    }

    /// The weights of the dense layers, as `DenseShape` lays them out: where tuned ones start.
    var denseWeights: [Float] {
        let dense = weights.dense
        return [dense.d0, dense.p1, dense.d1, dense.d2, dense.p3, dense.d3].flatMap { part in
            unsafe Array(UnsafeBufferPointer(start: part.start, count: part.rows * part.columns))
        }
    }
}
