internal import Logging
internal import ServiceLifecycle
internal import Synchronization

/// Wakes every mailbox when the machine wakes up: connections that look alive may be long dead, and pauses long over.
final class WakeUpCall: Service {
    private struct State {
        var sleepers: [Int: @Sendable () -> Void] = [:]
        var count = 0
    }

    /// How often the clocks are compared.
    static let tick = Duration.seconds(5)

    private let state = Mutex(State())
    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    func run() async throws {
        let (continuous, suspending) = (ContinuousClock.now, SuspendingClock.now)
        await cancelWhenGracefulShutdown {
            var meter = SleepMeter(continuous: .zero, suspending: .zero)
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.tick)
                let slept = meter.slept(
                    continuous: continuous.duration(to: .now),
                    suspending: suspending.duration(to: .now)
                )
                guard slept else { continue }
                self.logger.notice("the machine was asleep: every mailbox is looked at")
                self.ring()
            }
        }
    }

    /// Ends all waits under way.
    func ring() {
        let sleepers = state.withLock { state in
            defer { state.sleepers = [:] }
            return state.sleepers.values
        }
        for wake in sleepers { wake() }
    }

    /// Does something slow that `wake` can cut short; whether it was.
    func wait(
        _ work: () async throws -> Void,
        wake: @escaping @Sendable () -> Void
    ) async rethrows -> Bool {
        let number = state.withLock { state in
            state.count &+= 1
            state.sleepers[state.count] = wake
            return state.count
        }
        do {
            try await work()
        } catch {
            _ = remove(number)
            throw error
        }
        return !remove(number)
    }

    /// Sleeps, unless the machine wakes up; whether it did.
    func sleep(for duration: Duration) async -> Bool {
        let pause = Task { try await Task.sleep(for: duration) }
        return await withTaskCancellationHandler {
            await wait {
                _ = await pause.result
            } wake: {
                pause.cancel()
            }
        } onCancel: {
            pause.cancel()
        }
    }

    private func remove(_ number: Int) -> Bool {
        state.withLock { $0.sleepers.removeValue(forKey: number) != nil }
    }
}
