/// A day that a mail names, with the words that name it.
public struct NamedDay: Sendable, Codable, Equatable {
    /// The last day that the words allow; nil where nobody knows when the mail was written.
    public var day: CalendarDay?
    /// The words that name it, as written, at most 80 characters.
    public var words: String
    /// The sentence around them, at most 240 characters; empty where only the words were kept.
    public var sentence: String

    /// Makes a named day.
    public init(day: CalendarDay?, words: String, sentence: String = "") {
        self.day = day
        self.words = words
        self.sentence = sentence
    }
}
