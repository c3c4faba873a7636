public import Foundation

extension OfficeHours {
    /// Hours between two moments, without days of rest and holidays.
    public func workingHours(from start: Date, to end: Date) -> Double {
        workingHours(
            from: start.timeIntervalSinceReferenceDate,
            to: end.timeIntervalSinceReferenceDate
        )
    }
}
