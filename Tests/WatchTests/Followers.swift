import Foundation
import Logging
import Settings
import Store
import Synchronization
import TestSupport

@testable import Watch

/// The daemon's followers of some mailboxes, over one archive.
final class Followers {
    let commons: MailboxFollower.Commons
    /// What they told the log.
    let told = ToldLines()
    private let office: SmallOffice
    private var tasks: [Task<Void, any Error>] = []

    init(_ office: SmallOffice, history: HistoryGate = HistoryGate()) {
        self.office = office
        commons = MailboxFollower.Commons(
            history: history,
            wakeUp: WakeUpCall(logger: office.logger),
            stored: {}
        )
    }

    deinit { stop() }

    /// Follows a mailbox until it is told to stop.
    func follow(_ mailbox: MailboxSettings) {
        let follower = MailboxFollower(
            mailbox: mailbox,
            accounts: office.accounts,
            fetch: FetchStage(
                archive: office.archive,
                intake: MailIntake(office: Office(office.settings)),
                mailbox: mailbox
            ),
            log: MailboxLog(archive: office.archive),
            logger: told.logger,
            commons: commons
        )
        tasks.append(Task { try await follower.run() })
    }

    /// Ends them all.
    func stop() {
        for task in tasks { task.cancel() }
        tasks = []
    }

    /// Waits until something holds, ringing the bell that ends every pause; whether it came to hold.
    func until(
        within limit: Duration = .seconds(60),
        _ condition: () throws -> Bool
    ) async throws -> Bool {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            if try condition() { return true }
            try await Task.sleep(for: .milliseconds(100))
            commons.wakeUp.ring()
        }
        return false
    }
}

/// A log that is kept.
final class ToldLines: Sendable {
    private let lines = Mutex<[(level: Logger.Level, text: String)]>([])

    var logger: Logger {
        var logger = Logger(label: "test") { _ in Handler(lines: self) }
        logger.logLevel = .trace
        return logger
    }

    /// What was told at a level or above it.
    func lines(from level: Logger.Level) -> [String] {
        lines.withLock { $0.filter { $0.level >= level }.map(\.text) }
    }

    private struct Handler: LogHandler {
        let lines: ToldLines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let text = "\(event.message) \(event.metadata ?? [:])"
            lines.lines.withLock { $0.append((event.level, text)) }
        }
    }
}
