/// A day on which the office rests: once, or every year.
public struct Holiday: Sendable, Equatable {
    /// The year; nil is every year.
    public var year: Int?
    /// The month, 1...12.
    public var month: Int
    /// The day of the month, 1...31.
    public var day: Int

    /// Makes a holiday.
    public init(year: Int? = nil, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

extension Holiday {
    /// Whether a year has the day: the 29th of February is not in every one.
    public func exists(in year: Int) -> Bool { day <= Self.days(month, year) }
}

extension Holiday: CustomStringConvertible {
    /// Reads "2026-12-28" or, for every year, "12-25"; nil where it is no day of any calendar.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3,
            parts.suffix(2).allSatisfy({ $0.utf8.count == 2 }),
            parts.count == 2 || parts[0].utf8.count == 4,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        let (month, day) = (numbers[numbers.count - 2], numbers[numbers.count - 1])
        let year = numbers.count == 3 ? numbers[0] : nil
        guard (1...12).contains(month), day >= 1, day <= Self.days(month, year) else { return nil }
        if let year, !(1990...2200).contains(year) { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// "2026-12-28", or "12-25" for every year.
    public var description: String {
        let day = Self.two(month) + "-" + Self.two(day)
        return year.map { "\($0)-\(day)" } ?? day
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func days(_ month: Int, _ year: Int?) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) ? 29 : 28 } ?? 29
        default: 31
        }
    }
}

extension SettingKind where Value == [Holiday] {
    /// Days of rest.
    static let holidays = SettingKind(
        allowed:
            "a list of days as \"2026-12-28\", or \"12-25\" for every year, at most 1000",
        read: { node in
            guard case .list(let nodes) = node, nodes.count <= 1000 else { return nil }
            let days = nodes.compactMap { Text.plain($0).flatMap(Holiday.init(_:)) }
            return days.count == nodes.count ? days : nil
        },
        write: { TOMLText.list($0.map { TOMLText.quoted($0.description) }) }
    )
}
