import Foundation
import Standing

/// The office that the daemon would serve with its default settings, in the worlds' place.
enum Office {
    /// One false alarm a month for up to 256 clients.
    static let budget = 12.0 / 256
    /// The office's clock: an hour ahead of Greenwich, without summer time.
    static let secondsFromGMT = 3_600.0

    /// Whether nobody works: outside nine to six, or at the weekend.
    static func rests(at moment: Date) -> Bool {
        let local = moment.timeIntervalSinceReferenceDate + secondsFromGMT
        let day = (local / 86_400).rounded(.down)
        let hour = (local - day * 86_400) / 3_600
        return Int(day) % 7 >= 5 || hour < 9 || hour >= 18
    }

    /// The assessor that the daemon would make for an office with such clients.
    static func assessor(
        _ parameters: StandingParameters,
        budget: Double,
        clients: [ScenarioClient]
    ) -> Assessor {
        var survey = OfficeSurvey()
        for client in clients { survey.add(ClientSurvey(client.observations, hours: hours)) }
        var context = survey.context
        context.reader = clients.first?.reader
        if learnsLevel {
            var replay = Replay(assessor(parameters, budget, context), until: .distantFuture)
            for client in clients { replay.add(client.observations, of: "") }
            context.history = replay.history
        }
        return assessor(parameters, budget, context)
    }

    /// Whether the level follows the office's own history too.
    private static let learnsLevel = ProcessInfo.processInfo.environment["HISTORY"] != "0"

    private static func assessor(
        _ parameters: StandingParameters,
        _ budget: Double,
        _ context: OfficeContext
    ) -> Assessor {
        Assessor(
            parameters: parameters,
            falseAlarmsPerClientYear: budget,
            officeHours: hours,
            lateAfterHours: 24,
            office: context
        )
    }

    private static let hours = OfficeHours(secondsFromGMT: secondsFromGMT)
}
