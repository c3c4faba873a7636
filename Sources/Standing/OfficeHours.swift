import Foundation

/// Which days the office works, to measure how long a client waited in working time.
public struct OfficeHours: Sendable, Equatable {
    /// The office's offset from Greenwich in seconds.
    public let secondsFromGMT: Double
    /// Days of rest, 1 = Monday … 7 = Sunday.
    public let restDays: Set<Int>
    /// Further days on which nobody works, counted from 2001-01-01, ascending; none falls on a day of rest.
    private let holidays: [Int]
    /// Each weekday from Monday: whether it is one of rest.
    private let rests: [Bool]

    /// Makes office hours; by default the office rests on Saturday and Sunday, and has no holidays.
    ///
    /// - Parameters:
    ///   - secondsFromGMT: the office's offset from Greenwich.
    ///   - restDays: days of rest in each week, 1 = Monday … 7 = Sunday.
    ///   - holidays: further days without work, as `dayNumber` counts them.
    public init(
        secondsFromGMT: Double = 0,
        restDays: Set<Int> = [6, 7],
        holidays: Set<Int> = []
    ) {
        self.secondsFromGMT = secondsFromGMT
        self.restDays = restDays.filter { (1...7).contains($0) }
        let rests = (1...7).map(restDays.contains)
        self.rests = rests
        // Bounded, so that no day overflows on its way to seconds.
        self.holidays =
            holidays
            .filter { abs($0) < 10_000_000 && !rests[Self.weekday($0)] }
            .sorted()
    }

    /// The number of a day, counted from 2001-01-01: no calendar is needed (Howard Hinnant's days_from_civil).
    public static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let year = min(max(year, -9_999), 9_999) - (month <= 2 ? 1 : 0)
        let month = min(max(month, 1), 12)
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + min(max(day, 1), 31) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 730_791
    }

    /// Hours between two moments (seconds since 2001), without days of rest and holidays.
    func workingHours(from start: Double, to end: Double) -> Double {
        guard end > start else { return 0 }
        let rest = restSeconds(before: end) - restSeconds(before: start)
        return max(0, end - start - rest) / Seconds.hour
    }

    /// The day of a moment, counted from 2001-01-01, by the office's own clock.
    func day(of moment: Double) -> Int {
        Int(((moment + secondsFromGMT) / Seconds.day).rounded(.down).bounded(-1e9...1e9))
    }

    /// Noon of a day by the office's own clock.
    func noon(ofDay day: Int) -> Double {
        (Double(day) + 0.5) * Seconds.day - secondsFromGMT
    }

    /// Seconds of rest since the reference date, which was a Monday at midnight: no calendar is needed.
    private func restSeconds(before moment: Double) -> Double {
        let local = moment + secondsFromGMT
        let weeks = (local / Seconds.week).rounded(.down)
        let within = local - weeks * Seconds.week
        var rest = weeks * Double(restDays.count) * Seconds.day
        for day in 0..<7 where rests[day] {
            rest += min(max(within - Double(day) * Seconds.day, 0), Seconds.day)
        }
        return rest + holidaySeconds(before: local)
    }

    private func holidaySeconds(before local: Double) -> Double {
        guard !holidays.isEmpty else { return 0 }
        let today = day(of: local - secondsFromGMT)
        var (low, high) = (0, holidays.count)
        while low < high {
            let middle = (low + high) / 2
            if holidays[middle] < today { low = middle + 1 } else { high = middle }
        }
        let isToday = low < holidays.count && holidays[low] == today
        let passed = isToday ? local - Double(today) * Seconds.day : 0
        return Double(low) * Seconds.day + passed
    }

    /// 0 = Monday … 6 = Sunday.
    private static func weekday(_ day: Int) -> Int { ((day % 7) + 7) % 7 }
}

/// Lengths of time in seconds.
enum Seconds {
    static let hour = 3_600.0
    static let day = 86_400.0
    static let week = 604_800.0
}
