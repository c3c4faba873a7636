internal import Briefing
internal import Foundation
internal import Settings
internal import Standing
internal import Store

/// Assesses the clients whose mail is new, and puts the letters that follow into the outbox.
struct AssessStage: Sendable {
    let archive: Archive
    let office: Office
    let letters: Letters

    /// Assesses until no client waits; returns the live alerts that were raised.
    func run(now: Date, progress: @Sendable (Int, Int) -> Void = { _, _ in }) async throws
        -> [Alert]
    {
        if try !archive.dirtyClients().isEmpty {
            try OfficeMemory(archive: archive, office: office).refresh(now: now)
        }
        let assessors = try Assessors(office: office, archive: archive)
        try reassessAll(if: assessors, now: now)
        let waiting = try archive.dirtyClients()
        var raised: [Alert] = []
        for (index, client) in waiting.enumerated() {
            try Task.checkCancellation()
            raised += try assess(client, assessors.assessor(of: client), now: now)
            progress(index + 1, waiting.count)
            await Task.yield()
        }
        return raised
    }

    /// Whether no letter goes out: the client is muted, or late mail only moved the message that decided an alert already told.
    private func isSilent(_ client: String, becomes alerts: [Alert]) throws -> Bool {
        if office.settings.client(client)?.mute == true { return true }
        let found = Set(alerts.map(\.id))
        return try archive.alerts(of: client).contains {
            $0.to == .isAProblem && !$0.historical && $0.revisedAt == nil && !found.contains($0.id)
        }
    }

    /// Every standing follows from the threshold and the office's settings: where these have changed, all are judged anew.
    private func reassessAll(if assessors: Assessors, now: Date) throws {
        let name = assessors.rule
        let before = try archive.fact(Self.rule)?.value
        // The daemon comes by every few seconds: no write to the disk where nothing has changed.
        guard before != name else { return }
        if before != nil { try archive.markAllDirty() }
        try archive.setFact(Self.rule, name, at: now)
    }

    private static let rule = "assess.rule"

    private func assess(_ client: String, _ assessor: Assessor, now: Date) throws -> [Alert] {
        let mark = try archive.dirtyMark(of: client)
        let file = try ClientFile(client, archive: archive, office: office)
        let (summary, assessment) = file.judged(by: assessor, at: now)
        let alerts = file.alerts(assessment, now: now)
        let isSilent = try isSilent(client, becomes: alerts)
        return try archive.save(
            shifts: alerts,
            of: client,
            summary: summary,
            now: now,
            clearDirty: mark,
            tally: ClientTally(assessor.replay(file.observations, at: now)),
            parcels: { alerts in
                isSilent
                    ? []
                    : alerts.filter { ($0.snoozedUntil ?? now) <= now }.flatMap {
                        letters.parcels(for: $0, summary: summary, assessment: assessment, now: now)
                    }
            }
        )
    }
}
