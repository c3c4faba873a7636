internal import Briefing
internal import Foundation
internal import Store

/// When each mailbox last answered, and since when and why one does not; kept in the archive for `status` and the digest.
struct MailboxLog: Sendable {
    let archive: Archive

    /// A mailbox that is silent for so long is worth a letter.
    static let deafSeconds = 86_400.0
    /// How exactly the last contact is known: a thousand mailboxes must not write to the disk all the time.
    static let contactSeconds = 60.0

    /// Notes that a mailbox answered.
    func answered(_ mailbox: String, at now: Date) throws {
        if try archive.fact("mailbox.deaf.\(mailbox)") != nil {
            try archive.setFact("mailbox.deaf.\(mailbox)", nil, at: now)
        }
        let last = try lastContact(mailbox)
        if let last, (0..<Self.contactSeconds).contains(now.timeIntervalSince(last)) { return }
        try archive.setFact("mailbox.contact.\(mailbox)", "ok", at: now)
    }

    /// The mailboxes that have been silent for a day and of which no letter told yet.
    func untold(of mailboxes: [String], at now: Date) throws -> [MailboxState] {
        try states(of: mailboxes).filter { state in
            guard let since = state.deafSince, now.timeIntervalSince(since) >= Self.deafSeconds
            else {
                return false
            }
            let told = try archive.fact("mailbox.told.\(state.name)")?.value
            return told != "\(since.timeIntervalSince1970)"
        }
    }

    /// Notes that a letter told of a silent mailbox.
    func tell(of mailbox: MailboxState, at now: Date) throws {
        let since = mailbox.deafSince?.timeIntervalSince1970 ?? 0
        try archive.setFact("mailbox.told.\(mailbox.name)", "\(since)", at: now)
    }

    /// Notes that a mailbox does not answer; the first failure since an answer dates the deafness.
    func failed(_ mailbox: String, reason: String, at now: Date) throws {
        // What a clock dated that was set back since lies ahead, and would never be a day ago.
        let since = min(try archive.fact("mailbox.deaf.\(mailbox)")?.at ?? now, now)
        try archive.setFact("mailbox.deaf.\(mailbox)", reason, at: since)
    }

    /// When a mailbox was last read to the end; nil before the first time.
    func lastContact(_ mailbox: String) throws -> Date? {
        try archive.fact("mailbox.contact.\(mailbox)")?.at
    }

    /// The state of each mailbox in the settings.
    func states(of mailboxes: [String]) throws -> [MailboxState] {
        try mailboxes.map { name in
            let deaf = try archive.fact("mailbox.deaf.\(name)")
            return MailboxState(
                name: name,
                lastContact: try lastContact(name),
                deafSince: deaf?.at,
                reason: deaf?.value
            )
        }
    }
}
