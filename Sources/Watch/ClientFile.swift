internal import Briefing
internal import Foundation
internal import Settings
internal import Standing
internal import Store

/// All that is known of one client, read once: from it come the assessment's input and its results' faces.
struct ClientFile: Sendable {
    let client: String
    let name: String
    let addresses: [String]
    let language: String?
    private let firstContact: Date?
    let observations: [Observation]
    let rows: [TimelineRow]
    private let historical: Set<String>

    init(_ client: String, archive: Archive, office: Office) throws {
        let rows = try archive.timeline(of: client)
        self.rows = rows
        let known = try archive.client(client)
        let set = office.settings.client(client)
        self.client = client
        name = set.flatMap { $0.name.isEmpty ? nil : $0.name } ?? known?.name ?? ""
        addresses = known?.addresses ?? [client]
        language = TimelineBuilder.language(rows)
        firstContact = try Self.firstContact(rows, archive)
        observations = TimelineBuilder(office: office).observations(rows)
        historical = Set(rows.filter(\.isHistory).map(\.messageID))
    }

    /// The client's line and assessment at a moment.
    func judged(by assessor: Assessor, at now: Date) -> (ClientSummary, Assessment) {
        let assessment = assessor.assess(observations, at: now)
        return (summary(assessment), assessment)
    }

    /// Mail so near to the oldest that is known begins where our knowledge does, not where the client's story does.
    private static let knownBefore = 60 * 86_400.0

    private static func firstContact(_ rows: [TimelineRow], _ archive: Archive) throws -> Date? {
        guard let first = rows.first?.at, let oldest = try archive.oldestMail() else { return nil }
        return first.timeIntervalSince(oldest) > knownBefore ? first : nil
    }

    /// The client on one line.
    private func summary(_ assessment: Assessment) -> ClientSummary {
        var summary = ClientSummary(
            client: client,
            name: name,
            addresses: addresses,
            standing: assessment.standing,
            since: assessment.since,
            pressure: assessment.pressure,
            trend: assessment.trend,
            sentiment: .init(recent: assessment.recentSentiment, usual: assessment.usualSentiment),
            demands: .init(
                perWeek: assessment.demandsPerWeek,
                usualPerWeek: assessment.usualDemandsPerWeek
            ),
            waitingSince: assessment.waitingSince,
            messages: assessment.messages,
            language: language,
            firstContact: firstContact
        )
        summary.promised = assessment.promises.first?.day
        return summary
    }

    /// Each shift as an alert; one that a historical mail decided is historical.
    func alerts(_ assessment: Assessment, now: Date) -> [Alert] {
        assessment.shifts.map { shift in
            Alert(
                id: AlertID.make(client: client, messageID: shift.messageID, to: shift.to),
                client: client,
                from: shift.from,
                to: shift.to,
                at: shift.at,
                raisedAt: now,
                historical: historical.contains(shift.messageID),
                strength: shift.strength,
                evidence: shift.evidence,
                ourShare: shift.ourShare,
                advice: AdviceRules.advice(
                    for: shift,
                    isProspect: summary(assessment).isProspect(at: shift.at)
                )
            )
        }
    }
}
