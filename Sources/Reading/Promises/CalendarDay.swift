/// A day of the calendar, without a time or a zone.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Days since 2001-01-01, which was a Monday.
    public let number: Int

    /// Makes the day of a number.
    public init(number: Int) { self.number = number }

    /// Makes a day; nil where the calendar has none such, or its year is not between 1 and 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        number = Self.number(year, month, day)
    }

    /// Reads "2026-03-06"; nil for anything else.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.map(\.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { Int(Substring($0)) }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The day as "2026-03-06".
    public var description: String {
        let (year, month, day) = civil
        return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    }

    /// The earlier day is the lesser.
    public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }
}

extension CalendarDay {
    /// Days from Monday, 0...6.
    var weekday: Int { ((number % 7) + 7) % 7 }

    /// The Sunday that ends its week.
    var endOfWeek: CalendarDay { adding(6 - weekday) }

    /// The last day of its month, or of one some months later.
    func endOfMonth(later months: Int = 0) -> CalendarDay {
        let (year, month, _) = civil
        let index = year * 12 + month - 1 + months
        let (y, m) = (index / 12, index % 12 + 1)
        return CalendarDay(year: y, month: m, day: Self.length(ofMonth: m, in: y)) ?? self
    }

    /// A day some days later.
    func adding(_ days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// A day some working days later, Saturdays and Sundays left out.
    func adding(workingDays days: Int) -> CalendarDay {
        var (day, left) = (self, days)
        while left > 0 {
            day = day.adding(1)
            if day.weekday < 5 { left -= 1 }
        }
        return day
    }

    /// Year, month and day (Howard Hinnant's civil_from_days).
    var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 730_791
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = year - (month <= 2 ? 1 : 0)
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 730_791
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CalendarDay: Codable {
    /// Reads a day from its ISO form.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = CalendarDay(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no day: \(text)")
            )
        }
        self = day
    }

    /// Writes a day in its ISO form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
