/// How much of a mail is encoded: a stranger's mail may be as long as it likes.
public enum EncoderLimits {
    /// Pieces of one sentence, marks included; ordinary sentences have 10 to 40.
    public static let maximumPieces = 128
    /// Sentences of one mail; the gold mails have at most 30.
    public static let maximumSentences = 40
    /// UTF-8 bytes of one sentence that are split into pieces: 128 pieces rarely take a quarter of it.
    public static let maximumSentenceBytes = 4096
}
