/// A day that a mail of ours promises.
public struct PromisedDay: Sendable, Codable, Equatable {
    /// The day, counted from 2001-01-01 as `OfficeHours.dayNumber` counts.
    public var day: Int
    /// The words that named it; may be empty.
    public var words: String

    /// Makes a promised day.
    public init(day: Int, words: String = "") {
        self.day = day
        self.words = words
    }
}
