import Synchronization

/// One batch being stored while the next ones are read.
final class StoreJob: Sendable {
    private let task: Task<Void, any Error>
    private let hasEnded: EndFlag

    private final class EndFlag: Sendable {
        let isSet = Atomic<Bool>(false)
    }

    init(_ batch: FetchedBatch, store: @escaping @Sendable (FetchedBatch) async throws -> Void) {
        let hasEnded = EndFlag()
        self.hasEnded = hasEnded
        // Detached: storing must not hold up the session's actor, which goes on reading.
        task = Task.detached {
            defer { hasEnded.isSet.store(true, ordering: .releasing) }
            try await store(batch)
        }
    }

    /// Whether it is over, well or not.
    var isOver: Bool { hasEnded.isSet.load(ordering: .acquiring) }

    /// Waits for the end; a cancelled task cancels the job but waits all the same, so that nothing
    /// is stored after the caller went on.
    func finish() async throws {
        try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// Cancels the job and waits until it is over.
    func abandon() async {
        task.cancel()
        _ = await task.result
    }
}
