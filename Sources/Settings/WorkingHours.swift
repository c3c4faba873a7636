/// When the office works.
public struct WorkingHours: Sendable, Equatable {
    /// From when to when on each of the days.
    public var span = Span(start: 9 * 60, end: 18 * 60)
    /// The days.
    public var days: [Weekday] = [.mon, .tue, .wed, .thu, .fri]

    /// From when to when, in minutes after midnight.
    public struct Span: Sendable, Equatable {
        /// The first minute that counts.
        public var start: Int
        /// The minute at which work ends.
        public var end: Int

        /// Makes a span.
        public init(start: Int, end: Int) {
            self.start = start
            self.end = end
        }
    }

    /// Makes the defaults.
    public init() {}

    /// The first minute of the day that counts, after midnight.
    public var start: Int { span.start }
    /// The minute of the day at which work ends, after midnight.
    public var end: Int { span.end }
}

extension WorkingHours.Span: CustomStringConvertible {
    /// Reads "09:00-18:00"; nil where it is not that, or ends before it starts.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = ClockTime.minutes(String(parts[0])),
            let end = ClockTime.minutes(String(parts[1])), start < end
        else { return nil }
        self.init(start: start, end: end)
    }

    /// "09:00-18:00".
    public var description: String { ClockTime.text(start) + "-" + ClockTime.text(end) }
}

/// A day of the week, Monday first.
public enum Weekday: String, Sendable, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun

    /// The number that Foundation's Gregorian calendar gives the day: Sunday is 1.
    public var calendarNumber: Int {
        switch self {
        case .sun: 1
        case .mon: 2
        case .tue: 3
        case .wed: 4
        case .thu: 5
        case .fri: 6
        case .sat: 7
        }
    }
}
