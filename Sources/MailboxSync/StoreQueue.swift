import Synchronization

/// Batches on their way to be stored, one behind another, while the next ones are read.
final class StoreQueue: Sendable {
    private struct State {
        var batches = 0
        var bytes = 0
        var isOver = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private final class Counter: Sendable {
        let state = Mutex(State())

        /// Notes a change, and wakes who waits for one.
        func note(_ change: (inout State) -> Void) {
            let waiter = state.withLock { state in
                change(&state)
                defer { state.waiter = nil }
                return state.waiter
            }
            waiter?.resume()
        }
    }

    private let task: Task<Void, any Error>
    private let input: AsyncStream<(batch: FetchedBatch, bytes: Int)>.Continuation
    private let counter: Counter

    /// Begins to store what will be added.
    init(store: @escaping @Sendable (FetchedBatch) async throws -> Void) {
        let (stream, input) = AsyncStream.makeStream(of: (batch: FetchedBatch, bytes: Int).self)
        let counter = Counter()
        (self.input, self.counter) = (input, counter)
        // Detached: storing must not hold up the session's actor, which goes on reading.
        task = Task.detached {
            defer { counter.note { $0.isOver = true } }
            for await (batch, bytes) in stream {
                try await store(batch)
                counter.note { ($0.batches, $0.bytes) = ($0.batches - 1, $0.bytes - bytes) }
            }
            try Task.checkCancellation()
        }
    }

    /// What was added and is not stored yet.
    var waiting: (batches: Int, bytes: Int) { counter.state.withLock { ($0.batches, $0.bytes) } }

    /// Whether nothing more will be stored.
    var isOver: Bool { counter.state.withLock { $0.isOver } }

    /// Adds a batch that holds so many bytes.
    func add(_ batch: FetchedBatch, bytes: Int) {
        counter.note { ($0.batches, $0.bytes) = ($0.batches + 1, $0.bytes + bytes) }
        input.yield((batch, bytes))
    }

    /// Waits until one more batch is stored or nothing is left to wait for.
    func waitForRoom() async {
        await withCheckedContinuation { continuation in
            let isIdle = counter.state.withLock { state in
                guard state.batches > 0, !state.isOver else { return true }
                state.waiter = continuation
                return false
            }
            if isIdle { continuation.resume() }
        }
    }

    /// Waits until all is stored; a cancelled task cancels the storing but waits all the same, so that
    /// nothing is stored after the caller went on.
    func finish() async throws {
        input.finish()
        try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// Ends without an error of its own, with what was added stored or left.
    func close(storingRest: Bool) async {
        input.finish()
        if !storingRest { task.cancel() }
        _ = try? await finish()
    }
}
