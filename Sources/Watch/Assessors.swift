internal import Foundation
internal import Settings
internal import Standing

/// The assessor of each client, as the office's settings and its size ask for.
struct Assessors: Sendable {
    private let office: Office
    private let clients: Int
    private let parameters: StandingParameters
    private let hours: OfficeHours
    /// The assessor of a client of whom nothing special is set.
    let usual: Assessor

    /// Makes the assessors of an office with so many clients to share the budget.
    init(office: Office, clients: Int) {
        self.office = office
        self.clients = clients
        parameters = .standard
        hours = OfficeHours(office)
        usual = Self.assessor(
            office.settings.alerts.budget.perYear / Double(Self.band(clients)),
            parameters,
            hours,
            office
        )
    }

    /// The assessor of a client.
    func assessor(of client: String) -> Assessor {
        guard let own = office.settings.client(client)?.budget else { return usual }
        return Self.assessor(own.perYear, parameters, hours, office)
    }

    private static func assessor(
        _ falseAlarmsPerClientYear: Double,
        _ parameters: StandingParameters,
        _ hours: OfficeHours,
        _ office: Office
    ) -> Assessor {
        Assessor(
            parameters: parameters,
            falseAlarmsPerClientYear: falseAlarmsPerClientYear,
            officeHours: hours,
            lateAfterHours: Double(office.settings.alerts.lateAfterHours)
        )
    }

    /// The clients that share the budget, in bands, so that one more client does not move every threshold.
    private static func band(_ clients: Int) -> Int {
        var band = 16
        while band < clients { band *= 2 }
        return band
    }
}

extension OfficeHours {
    /// The days on which an office works.
    init(_ office: Office) {
        let working = Set(office.settings.office.workingHours.days)
        let rest = Weekday.allCases.enumerated().filter { !working.contains($0.element) }
            .map { $0.offset + 1 }
        self.init(
            secondsFromGMT: Double(
                office.timeZone.secondsFromGMT(for: Date(timeIntervalSinceReferenceDate: 0))
            ),
            restDays: Set(rest)
        )
    }
}
