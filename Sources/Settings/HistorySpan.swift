public import Foundation

/// How far back history is read, such as "18 months".
public struct HistorySpan: Sendable, Equatable {
    /// How many units.
    public var count: Int
    /// Of what.
    public var unit: Unit

    /// What is counted.
    public enum Unit: String, Sendable, CaseIterable {
        case day, week, month, year
    }

    /// Makes a span.
    public init(count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Reads "18 months" or "1 year"; nil where it is neither of these nor at most a hundred years.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, let count = Int(words[0]), (1...36_500).contains(count) else {
            return nil
        }
        let name = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
        guard let unit = Unit(rawValue: String(name)) else { return nil }
        self.init(count: count, unit)
        guard count * days <= 36_600 else { return nil }
    }

    /// The moment so long before another.
    public func start(before date: Date) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let component: Calendar.Component =
            switch unit {
            case .day: .day
            case .week: .weekOfYear
            case .month: .month
            case .year: .year
            }
        return calendar.date(byAdding: component, value: -count, to: date)
            ?? date.addingTimeInterval(-Double(count * days) * 86_400)
    }

    private var days: Int {
        switch unit {
        case .day: 1
        case .week: 7
        case .month: 30
        case .year: 366
        }
    }
}

extension HistorySpan: CustomStringConvertible {
    /// The span as the settings spell it.
    public var description: String {
        "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")"
    }
}
