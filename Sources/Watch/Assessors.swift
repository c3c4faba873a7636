internal import Foundation
internal import Settings
internal import Standing
internal import Store

/// The assessor of each client, as the office's settings and its size ask for.
struct Assessors: Sendable {
    private let office: Office
    private let share: Double
    private let parameters: StandingParameters
    private let hours: OfficeHours
    private let context: OfficeContext
    /// The assessor of a client of whom nothing special is set.
    let usual: Assessor

    /// How much more often the owner bears a false alarm about a client of special weight.
    private static let specialBudget = 4.0

    /// Makes the assessors of an office with so many clients to share the budget.
    init(office: Office, clients: Int, context: OfficeContext) {
        self.office = office
        self.context = context
        share = office.settings.alerts.budget.perYear / Double(Self.band(clients))
        parameters = StandingParameters.standard.tuned(
            by: StandingTuning(office.settings.judgement)
        )
        hours = OfficeHours(office)
        usual = Self.assessor(share, parameters, hours, office, context)
    }

    /// Makes the assessors of an archive's office, with what is known of it by now.
    init(office: Office, archive: Archive) throws {
        self.init(
            office: office,
            clients: try archive.clientCount(),
            context: try OfficeMemory(archive: archive, office: office).context()
        )
    }

    /// The assessor of a client.
    func assessor(of client: String) -> Assessor {
        guard let set = office.settings.client(client), set.budget != nil || set.vip else {
            return usual
        }
        let budget = set.budget?.perYear ?? share * Self.specialBudget
        return Self.assessor(budget, parameters, hours, office, context)
    }

    /// Everything that a standing follows from, besides the mail, in short: where it changes, all are judged anew.
    var rule: String {
        let settings = office.settings
        let special = settings.clients.map {
            "\($0.address) \($0.vip) \($0.budget.map(\.description) ?? "")"
        }
        return AlertID.hash(
            """
            \(usual.rule) \(settings.office.workingHours) \
            \(settings.office.holidays) \(settings.office.timeZone) \(special)
            """
        )
    }

    private static func assessor(
        _ falseAlarmsPerClientYear: Double,
        _ parameters: StandingParameters,
        _ hours: OfficeHours,
        _ office: Office,
        _ context: OfficeContext
    ) -> Assessor {
        Assessor(
            parameters: parameters,
            falseAlarmsPerClientYear: falseAlarmsPerClientYear,
            officeHours: hours,
            lateAfterHours: Double(office.settings.alerts.lateAfterHours),
            office: context
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
            restDays: Set(rest),
            holidays: office.holidays
        )
    }
}

extension StandingTuning {
    /// What an owner has set.
    init(_ settings: JudgementSettings) {
        var weights: [StandingSignal: Double] = [:]
        for (name, path) in SignalWeights.names {
            guard let signal = StandingSignal(rawValue: name) else { continue }
            let weight = settings.weights[keyPath: path]
            if weight != 1 { weights[signal] = weight }
        }
        self.init(
            weights: weights,
            halfLifeDays: Double(settings.halfLifeDays),
            remedyWindowDays: Double(settings.remedyWindowDays),
            minimumMails: settings.minimumMails
        )
    }
}
