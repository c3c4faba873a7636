import Foundation
import Standing

/// The office that the daemon would serve with its default settings, in the worlds' place.
enum Office {
    /// One false alarm a month for up to 256 clients.
    static let budget = 12.0 / 256

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Rome") ?? .gmt
        return calendar
    }()

    /// Whether nobody works: outside nine to six, or at the weekend.
    static func rests(at moment: Date) -> Bool {
        let parts = calendar.dateComponents([.weekday, .hour], from: moment)
        guard let weekday = parts.weekday, let hour = parts.hour else { return false }
        return weekday == 1 || weekday == 7 || hour < 9 || hour >= 18
    }

    /// The assessor that the daemon would make.
    static func assessor(_ parameters: StandingParameters, budget: Double) -> Assessor {
        Assessor(
            parameters: parameters,
            falseAlarmsPerClientYear: budget,
            officeHours: OfficeHours(secondsFromGMT: 3_600),
            lateAfterHours: 24
        )
    }
}
