internal import Foundation
internal import Logging
internal import Metrics
internal import ServiceLifecycle

/// Empties the outbox, whoever wakes it, each receiver's letters in a round of their own: one that is stuck keeps neither
/// another's letters from leaving nor any mail from being scored.
struct Posting: Service {
    private let courier: Courier
    private let logger: Logger
    private let rounds: [Round]

    /// The letters of one receiver; of those that the settings do not name where nil.
    private struct Round {
        let receiver: String?
        let calls = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    init(courier: Courier, logger: Logger) {
        self.courier = courier
        self.logger = logger
        rounds =
            courier.receivers.keys.sorted().map { Round(receiver: $0) } + [Round(receiver: nil)]
    }

    /// Tells that there may be something to send; returns at once.
    func wake() {
        for round in rounds { round.calls.continuation.yield() }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                for round in rounds { group.addTask { await serve(round) } }
            }
        }
    }

    private func serve(_ round: Round) async {
        for await _ in round.calls.stream {
            do {
                let sent = try await courier.run(now: { Date() }) { receiver in
                    round.receiver.map { $0 == receiver } ?? (courier.receivers[receiver] == nil)
                }
                Counter(label: "barometer_letters_sent").increment(by: sent)
            } catch {
                if Task.isCancelled { return }
                // Whoever wakes it next tries again: the digest clock does so every ten seconds.
                logger.error("letters wait to be sent", metadata: ["error": "\(error)"])
            }
        }
    }
}
