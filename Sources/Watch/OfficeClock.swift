internal import Foundation
internal import Settings

/// The office's calendar: its days, and when its digests are due.
struct OfficeClock: Sendable {
    private let calendar: Calendar
    private let digest: DigestSettings

    init(_ office: Office) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = office.timeZone
        self.calendar = calendar
        digest = office.settings.digest
    }

    /// The day in the office's time zone, such as "2026-11-20".
    func day(of date: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return [(parts.year ?? 0, 4), (parts.month ?? 0, 2), (parts.day ?? 0, 2)].map {
            value,
            width in
            String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
        }.joined(separator: "-")
    }

    /// The newest moment at or before a date at which a digest was due; nil where no day is set.
    func lastDue(before date: Date) -> Date? {
        (0...7).lazy.compactMap { due(daysFrom: -$0, of: date) }.first { $0 <= date }
    }

    /// The next moment after a date at which a digest is due; nil where no day is set.
    func nextDue(after date: Date) -> Date? {
        (0...7).lazy.compactMap { due(daysFrom: $0, of: date) }.first { $0 > date }
    }

    /// The digest's moment on a day, where that day has one; in the hour that summer time skips, the next that exists.
    private func due(daysFrom offset: Int, of date: Date) -> Date? {
        guard
            let day = calendar.date(
                byAdding: .day,
                value: offset,
                to: calendar.startOfDay(for: date)
            )
        else { return nil }
        let weekday = calendar.component(.weekday, from: day)
        guard digest.days.contains(where: { $0.calendarNumber == weekday }) else { return nil }
        return calendar.date(
            bySettingHour: digest.at / 60,
            minute: digest.at % 60,
            second: 0,
            of: day
        )
    }
}
