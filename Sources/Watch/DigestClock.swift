internal import Foundation
internal import Logging
internal import ServiceLifecycle
internal import Store

/// Sends each digest when it is due, retries letters that failed, and lets old words go.
struct DigestClock: Service {
    let archive: Archive
    let desk: DigestDesk
    let pipeline: Pipeline
    let keepWordsDays: Int
    let logger: Logger

    /// Short enough for a digest on the minute, and for the sleep of a laptop.
    static let tick = Duration.seconds(10)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await tick(now: Date())
                } catch  where Task.isCancelled {
                    return
                } catch {
                    logger.error(
                        "digest failed, to be tried again",
                        metadata: ["error": "\(error)"]
                    )
                }
                try? await Task.sleep(for: Self.tick)
            }
        }
    }

    private func tick(now: Date) async throws {
        try archive.setFact("daemon.beat", "\(ProcessInfo.processInfo.processIdentifier)", at: now)
        for error in try archive.applyRequests() {
            logger.warning("a request of the owner's was dropped", metadata: ["error": "\(error)"])
        }
        if try desk.sendIfDue(now: now) {
            logger.info("digest written")
            _ = try archive.expireWords(before: now - Double(keepWordsDays) * 86_400)
        }
        try await pipeline.advance()
    }
}
