internal import Dispatch
internal import Store

/// Stores batches one behind another while the next one is being parsed; at most one waits, so memory stays bounded.
actor BatchWriter {
    // SQLite waits for the disk: on the pool, which has a thread for each core, a core would wait with it.
    private static let queue = DispatchQueue(label: "barometer.batch-writer")

    private let archive: Archive
    private var writing: Task<Int, any Error>?
    private var count = 0

    init(archive: Archive) {
        self.archive = archive
    }

    /// Begins to store a batch once the one before is stored; what that one threw is thrown here.
    func store(_ batch: [IncomingMessage], position: FolderPosition) async throws {
        try await settle()
        writing = Task { [archive] in
            try await withCheckedThrowingContinuation { continuation in
                Self.queue.async {
                    continuation.resume(
                        with: Result { try archive.store(batch, position: position) }
                    )
                }
            }
        }
    }

    /// Waits until all is stored; returns how many mails were new.
    func finish() async throws -> Int {
        try await settle()
        return count
    }

    private func settle() async throws {
        guard let task = writing else { return }
        writing = nil
        count += try await task.value
    }
}
