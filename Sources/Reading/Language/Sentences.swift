/// Splits a mail's new words into sentences.
public enum Sentences {
    /// The sentences in order, as written, without the white space around them.
    public static func split(_ text: String) -> [Substring] { [] }
}
