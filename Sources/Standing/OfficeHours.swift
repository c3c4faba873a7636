import Foundation

/// Which days the office works, to measure how long a client waited in working time.
public struct OfficeHours: Sendable, Codable, Equatable {
    /// The office's offset from Greenwich in seconds.
    public var secondsFromGMT: Double
    /// Days of rest, 1 = Monday … 7 = Sunday.
    public var restDays: Set<Int>

    /// Makes office hours; by default the office rests on Saturday and Sunday.
    public init(secondsFromGMT: Double = 0, restDays: Set<Int> = [6, 7]) {
        self.secondsFromGMT = secondsFromGMT
        self.restDays = restDays.filter { (1...7).contains($0) }
    }

    /// Hours between two moments (seconds since 2001), without the days of rest.
    func workingHours(from start: Double, to end: Double) -> Double {
        guard end > start else { return 0 }
        let rest = restSeconds(before: end) - restSeconds(before: start)
        return max(0, end - start - rest) / Seconds.hour
    }

    /// Seconds of rest since the reference date, which was a Monday at midnight: no calendar is needed.
    private func restSeconds(before moment: Double) -> Double {
        let local = moment + secondsFromGMT
        let weeks = (local / Seconds.week).rounded(.down)
        let within = local - weeks * Seconds.week
        var rest = weeks * Double(restDays.count) * Seconds.day
        for day in restDays {
            rest += min(max(within - Double(day - 1) * Seconds.day, 0), Seconds.day)
        }
        return rest
    }
}

/// Lengths of time in seconds.
enum Seconds {
    static let hour = 3_600.0
    static let day = 86_400.0
    static let week = 604_800.0
}
