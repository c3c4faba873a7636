/// False alarms that the office will bear, such as "1 per month".
public struct Budget: Sendable, Equatable {
    /// How many.
    public var count: Double
    /// In how long.
    public var per: Period

    /// How long.
    public enum Period: String, Sendable, CaseIterable {
        case day, week, month, year

        /// How often it comes in a mean year of 365.25 days.
        var perYear: Double {
            switch self {
            case .day: 365.25
            case .week: 365.25 / 7
            case .month: 12
            case .year: 1
            }
        }
    }

    /// Makes a budget.
    public init(count: Double, per period: Period) {
        self.count = count
        self.per = period
    }

    /// False alarms a year.
    public var perYear: Double { count * per.perYear }
}

extension Budget: CustomStringConvertible {
    /// Reads "N per day|week|month|year"; nil where it is not that, or N is not in 0 ..< 1000.
    public init?(_ text: String) {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 3, words[1] == "per", let count = Double(words[0]),
            count > 0, count <= 1000, let period = Period(rawValue: String(words[2]))
        else { return nil }
        self.init(count: count, per: period)
    }

    /// "1 per month".
    public var description: String {
        let whole = Int(exactly: count).map(String.init) ?? String(count)
        return "\(whole) per \(per.rawValue)"
    }
}
