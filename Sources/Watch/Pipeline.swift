internal import Briefing
internal import Foundation
internal import Logging
internal import Metrics
internal import Reading
internal import ServiceLifecycle
internal import Standing
internal import Store

/// Carries stored mail along the line, one at a time, whoever wakes it: score, assess, have what follows sent.
///
/// It is a service of its own: what goes wrong here is no mailbox's fault, and no mailbox waits for it.
struct Pipeline: Service {
    let score: ScoreStage
    let assess: AssessStage
    let posting: Posting
    let logger: Logger
    private let calls = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    private let isWanted = Flag()

    init(score: ScoreStage, assess: AssessStage, posting: Posting, logger: Logger) {
        self.score = score
        self.assess = assess
        self.posting = posting
        self.logger = logger
    }

    /// Tells that there may be something to carry; returns at once.
    func wake() {
        isWanted.raise()
        calls.continuation.yield()
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in calls.stream {
                do {
                    try await advance()
                } catch {
                    if Task.isCancelled { return }
                    // Whoever wakes it next tries again: the digest clock does so every ten seconds.
                    logger.error(
                        "mail waits to be scored or assessed",
                        metadata: ["error": "\(error)"]
                    )
                }
            }
        }
    }

    /// Carries all that waits to the end of the line; news that comes meanwhile is not kept waiting behind history.
    func advance() async throws {
        var scored = 0
        while true {
            try Task.checkCancellation()
            let count = try score.step()
            scored += count
            if count == 0 || isWanted.lower() { try await tell() }
            if count == 0 { break }
            await Task.yield()
        }
        guard scored > 0 else { return }
        score.reader.giveBackScratch()
        Counter(label: "barometer_mails_scored").increment(by: scored)
        logger.info("scored", metadata: ["mails": "\(scored)"])
    }

    private func tell() async throws {
        let raised = try await assess.run(now: Date())
        posting.wake()
        Counter(label: "barometer_alerts_raised").increment(by: raised.count)
        for alert in raised {
            logger.notice(
                "standing changed",
                metadata: ["alert": "\(alert.id)", "to": "\(alert.to.rawValue)"]
            )
        }
    }
}
