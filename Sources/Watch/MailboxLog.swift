internal import Briefing
internal import Foundation
internal import Store

/// When each mailbox last answered, and since when and why one does not; kept in the archive for `status` and the digest.
struct MailboxLog: Sendable {
    let archive: Archive

    /// Notes that a mailbox answered.
    func answered(_ mailbox: String, at now: Date) throws {
        try archive.setFact("mailbox.contact.\(mailbox)", "ok", at: now)
        try archive.setFact("mailbox.deaf.\(mailbox)", nil, at: now)
    }

    /// Notes that a mailbox does not answer; the first failure since an answer dates the deafness.
    func failed(_ mailbox: String, reason: String, at now: Date) throws {
        let since = try archive.fact("mailbox.deaf.\(mailbox)")?.at ?? now
        try archive.setFact("mailbox.deaf.\(mailbox)", reason, at: since)
    }

    /// The state of each mailbox in the settings.
    func states(of mailboxes: [String]) throws -> [MailboxState] {
        try mailboxes.map { name in
            let deaf = try archive.fact("mailbox.deaf.\(name)")
            return MailboxState(
                name: name,
                lastContact: try archive.fact("mailbox.contact.\(name)")?.at,
                deafSince: deaf?.at,
                reason: deaf?.value
            )
        }
    }
}
