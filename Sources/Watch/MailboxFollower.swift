internal import Foundation
internal import Logging
internal import MailboxSync
internal import ServiceLifecycle
internal import Settings

/// Follows one mailbox for as long as the daemon lives: reads what is new, waits for more, comes back after every fault.
struct MailboxFollower: Service {
    let mailbox: MailboxSettings
    let accounts: Accounts
    let fetch: FetchStage
    let pipeline: Pipeline
    let log: MailboxLog
    let logger: Logger

    /// IDLE tells of INBOX only: the other folders are looked at this often.
    static let pollInterval = Duration.seconds(120)

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var backoff = Backoff()
            var random = SystemRandomNumberGenerator()
            while !Task.isCancelled {
                do {
                    try await follow { backoff.reset() }
                } catch {
                    if Task.isCancelled { return }
                    try noteFailure(error)
                    let pause = backoff.next(using: &random)
                    logger.warning(
                        "mailbox does not answer",
                        metadata: [
                            "mailbox": "\(mailbox.name)", "error": "\(error)",
                            "retry_in_seconds": "\(pause.components.seconds)",
                        ]
                    )
                    try? await Task.sleep(for: pause)
                }
            }
        }
    }

    /// One session, from login until it breaks.
    private func follow(_ answered: () -> Void) async throws {
        try await accounts.withSession(mailbox) { session in
            while !Task.isCancelled {
                let new = try await fetch.run(session)
                answered()
                try log.answered(mailbox.name, at: Date())
                if new > 0 {
                    logger.info(
                        "fetched",
                        metadata: ["mailbox": "\(mailbox.name)", "mails": "\(new)"]
                    )
                }
                try await pipeline.advance()
                _ = try await session.waitForNews(in: Self.inbox, until: Self.pollInterval)
            }
        }
    }

    private func noteFailure(_ error: any Error) throws {
        try log.failed(mailbox.name, reason: "\(error)", at: Date())
    }

    private static let inbox = MailFolder(name: "INBOX", role: .inbox)
}
