internal import Foundation
internal import Logging
internal import MailboxSync
internal import ServiceLifecycle
internal import Settings
internal import Store

/// Follows one mailbox for as long as the daemon lives: reads what is new, waits for more, comes back after every fault.
struct MailboxFollower: Service {
    let mailbox: MailboxSettings
    let accounts: Accounts
    let fetch: FetchStage
    let log: MailboxLog
    let logger: Logger
    /// Waits before the first login, so that a thousand mailboxes do not log in at one moment.
    var delay = Duration.zero
    /// What all followers share.
    let commons: Commons

    /// What all followers share.
    struct Commons: Sendable {
        let history: HistoryGate
        let wakeUp: WakeUpCall
        /// Tells that mail was stored.
        let stored: @Sendable () -> Void
    }

    /// How often a mailbox asks whether it is its turn to read history.
    static let historyInterval = Duration.seconds(3)
    /// How soon a connection must answer that may have died in the machine's sleep.
    static let probeTimeout = Duration.seconds(10)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            try? await Task.sleep(for: delay)
            var patience = Patience()
            var told: String?
            var random = SystemRandomNumberGenerator()
            while !Task.isCancelled {
                do {
                    try await follow {
                        patience.answered()
                        told = nil
                    }
                } catch {
                    if Task.isCancelled { return }
                    let pause = patience.pause(after: error, using: &random)
                    note(error, pause: pause, isTold: told == "\(error)")
                    told = "\(error)"
                    if await sleep(pause, after: error) { patience.answered() }
                }
            }
        }
    }

    /// One session, from login until it breaks.
    private func follow(_ answered: () -> Void) async throws {
        try await accounts.withSession(mailbox) { session in
            var hasHistory = true
            while !Task.isCancelled {
                let place = hasHistory ? commons.history.enter(at: .now) : nil
                let result = await Result {
                    try await fetch.round(session, readsHistory: place != nil) { _ in
                        if let place { commons.history.moved(place, at: .now) }
                    }
                }
                let letsOthersFirst = place.map(commons.history.leave) ?? false
                let round = try result.get()
                hasHistory = !round.isComplete
                answered()
                try log.answered(mailbox.name, at: Date())
                tell(round)
                if hasHistory, place != nil, !letsOthersFirst { continue }
                try await wait(
                    session,
                    in: round.watched,
                    for: hasHistory ? Self.historyInterval : .seconds(mailbox.pollSeconds)
                )
            }
        }
    }

    private func tell(_ round: FetchStage.Round) {
        guard round.new > 0 else { return }
        logger.info(
            "fetched",
            metadata: ["mailbox": "\(mailbox.name)", "mails": "\(round.new)"]
        )
        commons.stored()
    }

    /// Waits for news; after the machine slept the connection has to prove that it lives.
    private func wait(
        _ session: MailboxSession,
        in folder: MailFolder,
        for duration: Duration
    ) async throws {
        let slept = try await commons.wakeUp.wait {
            _ = try await session.waitForNews(in: folder, until: duration)
        } wake: {
            Task { await session.endWait() }
        }
        if slept { try await session.probe(timeout: Self.probeTimeout) }
    }

    /// Sleeps until it is worth trying again; whether what went wrong may be mended before that.
    private func sleep(_ pause: Duration, after error: any Error) async -> Bool {
        guard Patience.waitsForOwner(error) else {
            return await commons.wakeUp.sleep(for: pause)
        }
        // The owner mends a password in the middle of the pause.
        let refused = accounts.desk.fingerprint(of: mailbox)
        let end = ContinuousClock.now + pause
        while ContinuousClock.now < end, !Task.isCancelled {
            _ = await commons.wakeUp.sleep(for: min(.seconds(20), end - .now))
            if accounts.desk.fingerprint(of: mailbox) != refused { return true }
        }
        return false
    }

    /// What the archive throws is this machine's fault, not the mailbox's; what was told already is told in detail only.
    private func note(_ error: any Error, pause: Duration, isTold: Bool) {
        let isOurs = error is ArchiveError
        if !isOurs {
            do {
                try log.failed(mailbox.name, reason: "\(error)", at: Date())
            } catch {
                logger.error("the archive cannot be written", metadata: ["error": "\(error)"])
            }
        }
        logger.log(
            level: isTold ? .debug : isOurs ? .error : .warning,
            isOurs ? "mail cannot be stored" : "mailbox does not answer",
            metadata: [
                "mailbox": "\(mailbox.name)", "error": "\(error)",
                "retry_in_seconds": "\(pause.components.seconds)",
            ]
        )
    }
}

extension Result where Failure == any Error {
    /// What an asynchronous call returns or throws.
    fileprivate init(_ call: () async throws -> Success) async {
        do {
            self = .success(try await call())
        } catch {
            self = .failure(error)
        }
    }
}
