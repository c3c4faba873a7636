public import Foundation

extension CalendarDay {
    /// The day of a moment in a time zone.
    public init(_ moment: Date, in zone: TimeZone) {
        // Counted from 2001-01-01 like the day itself, and bounded: a mail may claim any year.
        let local = moment.timeIntervalSinceReferenceDate + Double(zone.secondsFromGMT(for: moment))
        self.init(number: Int(min(max((local / 86_400).rounded(.down), -700_000), 2_900_000)))
    }

    /// The moment at which the day ends in a time zone.
    public func end(in zone: TimeZone) -> Date {
        let midnight = Date(timeIntervalSinceReferenceDate: Double(number + 1) * 86_400)
        return midnight.addingTimeInterval(-Double(zone.secondsFromGMT(for: midnight)))
    }
}
