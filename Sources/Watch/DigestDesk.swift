internal import Briefing
internal import Foundation
internal import MailFormat
internal import Reading
internal import Settings
internal import Standing
internal import Store

/// Makes the digest of a moment, and sees that each is sent once.
struct DigestDesk: Sendable {
    let archive: Archive
    let office: Office
    let letters: Letters

    static let lastDigest = "digest.last"

    /// The digest as it reads at a moment; `since` is the moment of the one before.
    func digest(at date: Date, since: Date?) throws -> Digest {
        let rows = try archive.clients()
        // Looking back on a month needs everybody's part of it.
        let looksBack = Digest.looksBack(at: date, since: since, timeZone: office.timeZone)
        var summaries: [ClientSummary] = []
        var assessments: [String: Assessment] = [:]
        let assessors = try Assessors(office: office, archive: archive)
        for row in rows {
            guard let stored = row.summary, Self.isQuiet(stored), !looksBack else {
                let file = try ClientFile(row.client, archive: archive, office: office)
                let (summary, assessment) = file.judged(
                    by: assessors.assessor(of: row.client),
                    at: date
                )
                assessments[row.client] = assessment
                summaries.append(summary)
                continue
            }
            summaries.append(stored)
        }
        return Digest.make(
            DigestInput(
                date: date,
                since: since,
                timeZone: office.timeZone,
                officeName: office.settings.office.name,
                clients: summaries,
                assessments: assessments,
                // A verdict counts, whatever later knowledge made of the alert.
                alerts: try archive.alerts(since: nil, includeRevised: true),
                counts: try counts(since: since),
                mailboxes: try MailboxLog(archive: archive).states(
                    of: office.settings.mailboxes.map(\.name)
                ),
                hoursPerDemand: office.hoursPerDemand,
                vips: Set(office.settings.clients.filter(\.vip).map(\.address)),
                month: looksBack
                    ? try MonthDesk(archive: archive, office: office).review(summaries, at: date)
                    : nil
            )
        )
    }

    /// Puts the digest that is due into the outbox, unless it lies there already; returns whether one was.
    func sendIfDue(now: Date) throws -> Bool {
        guard let due = OfficeClock(office).lastDue(before: now) else { return false }
        guard let last = try archive.fact(Self.lastDigest)?.at else {
            // The first start begins the count: history alone is no news.
            try archive.setFact(Self.lastDigest, "started", at: now)
            return false
        }
        guard last <= now else {
            // The clock was set back: no digest would be due until it is where it was.
            try archive.setFact(Self.lastDigest, OfficeClock(office).day(of: now), at: now)
            return false
        }
        guard last < due else { return false }
        try send(at: now, since: last)
        return true
    }

    /// Puts the digest of this moment into the outbox; returns the keys of its letters there.
    @discardableResult
    func send(at now: Date, since: Date?) throws -> Set<String> {
        let parcels = letters.parcels(for: try digest(at: now, since: since), now: now)
        try archive.enqueue(parcels)
        try archive.setFact(Self.lastDigest, OfficeClock(office).day(of: now), at: now)
        return Set(parcels.map(\.key))
    }

    /// Puts a digest out of turn into the outbox for each mailbox that has not answered for a day, once; returns whether one was.
    func tellOfDeafMailboxes(now: Date) throws -> Bool {
        let log = MailboxLog(archive: archive)
        let told = try log.untold(of: office.settings.mailboxes.map(\.name), at: now)
        guard let first = told.first, let since = first.deafSince else { return false }
        let digest = try digest(at: now, since: try archive.fact(Self.lastDigest)?.at)
        let key = "deaf-\(AlertID.hash("\(first.name) \(since.timeIntervalSince1970)"))"
        try archive.enqueue(letters.parcels(for: digest, key: key, now: now))
        for mailbox in told { try log.tell(of: mailbox, at: now) }
        return true
    }

    /// A quiet client reads the same at any later moment: a digest costs what is going on, not what is stored.
    private static func isQuiet(_ summary: ClientSummary) -> Bool {
        (summary.standing == .content || summary.standing == .tooEarly) && summary.pressure < 1
            && summary.waitingSince == nil && summary.promised == nil
    }

    func counts(since: Date?) throws -> SetAside {
        let counts = try archive.counts(since: since)
        return SetAside(
            read: counts.read,
            robots: Dictionary(
                uniqueKeysWithValues: counts.robots.map { ($0.key.rawValue, $0.value) }
            ),
            forged: counts.forged,
            unscored: Dictionary(
                uniqueKeysWithValues: counts.unscored.map { ($0.key.rawValue, $0.value) }
            )
        )
    }
}
