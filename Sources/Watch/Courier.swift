internal import Delivery
internal import Foundation
internal import Logging
internal import Settings
internal import Store

/// Empties the outbox: what is sent is noted before and after, so that a crash never sends twice.
struct Courier: Sendable {
    let archive: Archive
    let receivers: [String: any Delivery.Receiver]
    let logger: Logger

    /// Waits between attempts at the same letter: a minute, doubling, at most six hours.
    private static func pause(after attempts: Int) -> TimeInterval {
        min(6 * 3600, 60 * pow(2, Double(min(attempts, 12))))
    }

    /// Sends what is due to some of the receivers; returns how many letters arrived.
    func run(
        now: @Sendable () -> Date,
        to isMeant: (String) -> Bool = { _ in true }
    ) async throws -> Int {
        var sent = 0
        for entry in try archive.due(at: now()) where isMeant(entry.parcel.receiver) {
            try Task.checkCancellation()
            if try await send(entry, now: now) { sent += 1 }
        }
        return sent
    }

    private func send(_ entry: OutboxEntry, now: @Sendable () -> Date) async throws -> Bool {
        guard let receiver = receivers[entry.parcel.receiver] else {
            try archive.markFailed(
                entry.id,
                error: "no receiver named \(entry.parcel.receiver) in the settings",
                retryAt: now() + Self.pause(after: 12)
            )
            return false
        }
        let parcel = Delivery.Parcel(
            key: entry.parcel.key,
            messageID: entry.parcel.messageID,
            subject: "",
            eml: [UInt8](entry.parcel.payload),
            text: ""
        )
        do {
            // Left in mid-sending by a crash, or refused half-way: it may have arrived.
            let isThere = entry.attempts > 0 ? try await receiver.holds(parcel) : false
            if !isThere {
                try archive.markSending(entry.id)
                try await receiver.deliver(parcel)
            }
            try archive.markSent(entry.id, at: now())
            return true
        } catch  where error is CancellationError || Task.isCancelled {
            // However the receiver puts it, the letter did not fail: the next start asks whether it arrived.
            throw CancellationError()
        } catch {
            let retry = now() + Self.pause(after: entry.attempts)
            logger.warning(
                "delivery failed, to be tried again",
                metadata: [
                    "receiver": "\(receiver.name)", "key": "\(parcel.key)", "error": "\(error)",
                ]
            )
            try archive.markFailed(entry.id, error: "\(error)", retryAt: retry)
            return false
        }
    }
}
