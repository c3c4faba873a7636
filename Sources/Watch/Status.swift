public import Briefing
public import Foundation
internal import Settings
internal import Store

/// How the daemon is doing, as far as the archive tells.
public struct Status: Sendable, Codable, Equatable {
    /// The version of this program.
    public var version: String
    /// Whether a daemon gave a sign of life lately.
    public var running: Bool
    /// Its last sign of life.
    public var lastBeat: Date?
    /// Every mailbox and whether it answers.
    public var mailboxes: [MailboxState]
    /// Mails that wait to be scored.
    public var backlog: Int
    /// Mails read so far.
    public var read: Int
    /// When the last digest was written.
    public var lastDigest: Date?
    /// Letters that wait to be sent.
    public var letters: Int
    /// Where the fitted heads lie; nil when set-up was not run.
    public var model: String?
}

extension Workbench {
    /// How the daemon is doing at a moment.
    public func status(at now: Date, version: String, model: String?) throws -> Status {
        let beat = try archive.fact(DaemonBeat.key)?.at
        let counts = try archive.counts(since: nil)
        let digest = try archive.fact(DigestDesk.lastDigest)
        return Status(
            version: version,
            running: beat.map { now.timeIntervalSince($0) < DaemonBeat.aliveSeconds } ?? false,
            lastBeat: beat,
            mailboxes: try MailboxLog(archive: archive).states(
                of: office.settings.mailboxes.map(\.name)
            ),
            backlog: counts.pending,
            read: counts.read,
            lastDigest: digest.flatMap { $0.value == "started" ? nil : $0.at },
            letters: try archive.due(at: .distantFuture).count,
            model: model
        )
    }
}
