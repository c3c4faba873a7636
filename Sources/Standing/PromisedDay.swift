public import Foundation

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

/// A promise of ours that waits for its day, or for a word that it was kept.
public struct OpenPromise: Sendable, Codable, Equatable {
    /// Noon of the day, by the office's own clock.
    public var day: Date
    /// The words that named it; may be empty.
    public var words: String

    /// Makes an open promise.
    public init(day: Date, words: String) {
        self.day = day
        self.words = words
    }
}
