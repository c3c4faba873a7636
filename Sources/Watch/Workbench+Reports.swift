public import Briefing
public import Foundation
internal import Settings
internal import Standing
internal import Store

extension Workbench {
    /// Every client as it stands at a moment, the one nearest to "is a problem" first.
    public func clients(at now: Date) throws -> [ClientSummary] {
        try assessed(at: now).map(\.0)
            .sorted { ($0.pressure, $1.client) > ($1.pressure, $0.client) }
    }

    /// All that is told of one client at a moment; nil for a client that is not known.
    public func story(_ address: String, at now: Date) throws -> ClientStory? {
        let key = office.settings.clientKey(for: address)
        let clients = try archive.clients()
        guard let row = clients.first(where: { $0.client == key }) else { return nil }
        return try StoryDesk(archive: archive, office: office)
            .story(of: row, clients: clients, at: now)
    }

    /// The digest as it reads at a moment, telling what is new since the day before.
    public func digest(at now: Date) throws -> Digest {
        try desk.digest(at: now, since: now - 86_400)
    }

    /// Sends the digest of this moment.
    ///
    /// - Throws: ``UnsentDigest`` where a receiver did not take it; it waits in the outbox then.
    public func sendDigest(at now: Date) async throws {
        let keys = try desk.send(at: now, since: try archive.fact(DigestDesk.lastDigest)?.at)
        try await sendLetters()
        let waiting = try archive.outbox().filter {
            keys.contains($0.parcel.key) && $0.state != .sent
        }
        guard let first = waiting.last else { return }
        throw UnsentDigest(receiver: first.parcel.receiver, reason: first.lastError)
    }

    /// A digest as the mail that would be sent.
    public func letter(_ digest: Digest, at now: Date) -> [UInt8] {
        Letters(office: office).mail(digest, now: now)
    }

    /// The whole office, for one page.
    public func report(at now: Date) throws -> OfficeReport {
        let assessed = try assessed(at: now)
        return OfficeReport(
            date: now,
            officeName: office.settings.office.name,
            clients: assessed.map(\.0),
            assessments: Dictionary(
                assessed.map { ($0.0.client, $0.1) },
                uniquingKeysWith: { first, _ in first }
            ),
            alerts: try archive.alerts(since: nil, includeRevised: false),
            counts: try desk.counts(since: nil),
            month: try MonthDesk(archive: archive, office: office)
                .review(assessed.map(\.0), at: now)
        )
    }

    private var desk: DigestDesk {
        DigestDesk(archive: archive, office: office, letters: Letters(office: office))
    }

    private func assessed(at now: Date) throws -> [(ClientSummary, Assessment)] {
        let rows = try archive.clients()
        let assessors = try Assessors(office: office, archive: archive)
        return try rows.map { row in
            try ClientFile(row.client, archive: archive, office: office)
                .judged(by: assessors.assessor(of: row.client), at: now)
        }
    }
}
