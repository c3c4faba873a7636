internal import IMAPWire

/// The batches of a job, from the first command for each until its turn to be stored; does no I/O.
///
/// They leave in the order in which they were begun, so that a cursor never passes a message.
struct BatchLine {
    private let job: FetchPipeline.Job
    private let tuning: SyncTuning
    private var nextIndex: Int
    private var nextNumber = 0
    private var batches: [BatchFetch] = []
    private var followUps: [FetchCommand] = []

    init(job: FetchPipeline.Job, tuning: SyncTuning) {
        self.job = job
        self.tuning = tuning
        nextIndex = job.uids.startIndex
    }

    /// Whether there are messages that were not asked for.
    var hasMore: Bool { nextIndex < job.uids.endIndex }

    /// What to ask next; nil where there is nothing, or no room besides what waits to be stored.
    mutating func nextCommand(
        begins: Bool,
        waiting: (batches: Int, bytes: Int)
    ) -> FetchCommand? {
        if !followUps.isEmpty { return followUps.removeFirst() }
        // What is held is counted last: it takes a walk over every message under way.
        let underWay = batches.count + waiting.batches
        guard begins, hasMore, underWay <= tuning.depth,
            underWay == 0 || heldBytes + waiting.bytes < tuning.heldBytes
        else { return nil }
        let end = min(nextIndex + max(1, tuning.batchSize), job.uids.endIndex)
        var batch = BatchFetch(
            number: nextNumber,
            uids: job.uids[nextIndex..<end].sorted(),
            choice: TextChoice(tuning: tuning)
        )
        nextIndex = end
        nextNumber += 1
        followUps = batch.begin()
        batches.append(batch)
        return followUps.removeFirst()
    }

    /// Takes what came of a message.
    mutating func take(_ fetched: FetchResponse) {
        guard let uid = fetched.uid else { return }
        // Few batches are under way, and their UIDs do not overlap.
        for index in batches.indices { batches[index].take(fetched, uid: uid) }
    }

    /// Ends a command that was answered OK, or NO.
    mutating func settle(_ command: FetchCommand, isRefused: Bool) {
        guard let index = batches.firstIndex(where: { $0.number == command.batch }) else { return }
        followUps +=
            isRefused ? batches[index].failed(command) : batches[index].succeeded(command)
    }

    /// The first batch with its cursor, once nothing more of it is to come.
    mutating func popComplete() -> Complete? {
        guard let batch = batches.first, batch.isComplete else { return nil }
        batches.removeFirst()
        let remaining = self.remaining
        let fetched = FetchedBatch(
            folder: job.folder,
            cursor: job.cursor(after: batch, remaining: remaining),
            messages: batch.messages,
            isHistory: job.isHistory,
            remaining: remaining
        )
        return Complete(batch: fetched, bytes: batch.heldBytes, refused: batch.refused)
    }

    /// A batch to be stored.
    struct Complete {
        var batch: FetchedBatch
        /// How many bytes it holds.
        var bytes: Int
        /// Messages that the server refused even alone.
        var refused: [UInt32]
    }

    private var heldBytes: Int { batches.reduce(0) { $0 + $1.heldBytes } }

    private var remaining: Int {
        job.uids.endIndex - nextIndex + batches.reduce(0) { $0 + $1.uids.count } + job.later
    }
}
