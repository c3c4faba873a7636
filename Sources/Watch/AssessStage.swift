internal import Briefing
public import Foundation
internal import Settings
internal import Standing
internal import Store

/// Assesses the clients whose mail is new, and puts the letters that follow into the outbox.
struct AssessStage: Sendable {
    let archive: Archive
    let office: Office
    let letters: Letters

    /// Assesses until no client waits; returns the live alerts that were raised.
    func run(now: Date, progress: @Sendable (Int, Int) -> Void = { _, _ in }) async throws -> [Alert] {
        let waiting = try archive.dirtyClients()
        let assessor = Assessor(office: office, clients: try archive.clientCount())
        var raised: [Alert] = []
        for (index, client) in waiting.enumerated() {
            try Task.checkCancellation()
            raised += try assess(client, assessor, now: now)
            progress(index + 1, waiting.count)
            await Task.yield()
        }
        return raised
    }

    private func assess(_ client: String, _ assessor: Assessor, now: Date) throws -> [Alert] {
        let mark = try archive.dirtyMark(of: client)
        let file = try ClientFile(client, archive: archive, office: office)
        let assessment = assessor.assess(file.observations, at: now)
        let summary = file.summary(assessment)
        let isMuted = office.settings.client(client)?.mute ?? false
        return try archive.save(
            shifts: file.alerts(assessment, now: now),
            of: client,
            summary: summary,
            now: now,
            clearDirty: mark,
            parcels: { alerts in
                isMuted ? [] : alerts.flatMap { letters.parcels(for: $0, summary: summary, assessment: assessment, now: now) }
            }
        )
    }
}

extension Assessor {
    /// The assessor that an office's budget and hours ask for, with so many clients to share the budget.
    init(office: Office, clients: Int) {
        self.init(
            falseAlarmsPerClientYear: office.settings.alerts.budget.perYear / Double(max(1, clients)),
            lateAfterHours: Double(office.settings.alerts.lateAfterHours)
        )
    }
}
