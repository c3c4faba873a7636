public import Foundation

/// Judges one client from all messages exchanged: the pure heart of the house.
///
/// The same observations always give the same assessment, whatever the order they arrive in. The messages are walked once,
/// oldest first; each of the client's mails is weighed in its context (`MailWeigher`), added to two sums
/// (`EvidenceSum`), and the sums decide where the client stands (`StandingRule`).
public struct Assessor: Sendable {
    /// The numbers that it judges by.
    public let parameters: StandingParameters
    /// The level of the sum of P from which a client is a problem, as the budget sets it.
    public let threshold: Double
    let officeHours: OfficeHours
    let lateAfterHours: Double
    let trouble: OfficeTrouble
    let shift: ReadingShift

    /// Makes an assessor.
    ///
    /// - Parameters:
    ///   - parameters: the numbers that it judges by.
    ///   - falseAlarmsPerClientYear: how many false alarms the office will bear for each client in a year.
    ///   - officeHours: which days the office works.
    ///   - lateAfterHours: working-day hours after which an answer of ours is late.
    ///   - office: what only the whole office tells: who reads it and how, its own history, its troubles.
    public init(
        parameters: StandingParameters = .standard,
        falseAlarmsPerClientYear: Double = 0.02,
        officeHours: OfficeHours = OfficeHours(),
        lateAfterHours: Double = 36,
        office: OfficeContext = .unknown
    ) {
        self.parameters = office.reader.map(parameters.read(by:)) ?? parameters
        self.threshold = AlarmBudget(parameters).threshold(
            falseAlarmsPerClientYear: falseAlarmsPerClientYear,
            shift: office.history.shift(parameters)
        )
        self.officeHours = officeHours
        self.lateAfterHours = max(lateAfterHours, 1)
        self.trouble = office.trouble
        self.shift = office.reading.shift(parameters, reader: office.reader)
    }

    /// Judges a client as known at a moment: later messages are left out.
    public func assess(_ observations: [Observation], at now: Date) -> Assessment {
        var walk = TimelineWalk(self, observations, until: now)
        walk.run()
        return walk.assessment()
    }
}
