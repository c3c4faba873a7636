internal import Foundation
internal import Logging
internal import ServiceLifecycle
internal import Store

/// Sends each digest when it is due, follows the owner's requests, retries letters that failed, and lets old words go.
struct DigestClock: Service {
    let archive: Archive
    let desk: DigestDesk
    let pipeline: Pipeline
    let keepWordsDays: Int
    let logger: Logger

    /// Short enough for a digest on the minute, and for the sleep of a laptop.
    static let tick = Duration.seconds(10)
    /// Ticks between signs of life: each is a write to the disk.
    private static let ticksPerBeat = 6

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var ticks = 0
            while !Task.isCancelled {
                do {
                    if ticks.isMultiple(of: Self.ticksPerBeat) { try beat() }
                    ticks += 1
                    try tick(now: Date())
                } catch {
                    if Task.isCancelled { break }
                    logger.error(
                        "digest failed, to be tried again",
                        metadata: ["error": "\(error)"]
                    )
                }
                try? await Task.sleep(for: Self.tick)
            }
        }
        try? archive.setFact(DaemonBeat.key, nil, at: Date())
    }

    private func tick(now: Date) throws {
        // First: what goes wrong with a letter must not keep mail from being scored and sent.
        pipeline.wake()
        if try desk.tellOfDeafMailboxes(now: now) {
            logger.info("letter written: a mailbox does not answer")
        }
        for error in try archive.applyRequests() {
            logger.warning("a request of the owner's was dropped", metadata: ["error": "\(error)"])
        }
        if try desk.sendIfDue(now: now) {
            logger.info("digest written")
            _ = try archive.expireWords(before: now - Double(keepWordsDays) * 86_400)
        }
    }

    private func beat() throws {
        let process = ProcessInfo.processInfo.processIdentifier
        try archive.setFact(DaemonBeat.key, "\(process)", at: Date())
    }
}

/// The daemon's sign of life in the archive, for `status`.
enum DaemonBeat {
    static let key = "daemon.beat"
    /// A daemon that was silent for longer has died.
    static let aliveSeconds = 150.0
}
