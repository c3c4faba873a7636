internal import IMAPWire
internal import Logging
internal import Synchronization

extension MailboxSession {
    typealias BatchStore = @Sendable (FetchedBatch) async throws -> Void

    /// How far a run has stored, told by the store's task to this actor.
    private final class Progress: Sendable {
        private let last: Mutex<FolderCursor>
        init(_ cursor: FolderCursor) { last = Mutex(cursor) }
        var cursor: FolderCursor { last.withLock { $0 } }
        func advance(to cursor: FolderCursor) { last.withLock { $0 = cursor } }
    }

    /// Fetches and stores all of a job, around messages over which the server stumbles; history only
    /// until there is news.
    ///
    /// Returns the cursor behind what was stored, and whether nothing is left.
    func fetchAll(
        _ job: FetchPipeline.Job,
        store: @escaping BatchStore
    ) async throws -> (cursor: FolderCursor, isComplete: Bool) {
        let progress = Progress(job.cursor)
        let tracked: BatchStore = { batch in
            try await store(batch)
            progress.advance(to: batch.cursor)
        }
        var rescue = Rescue()
        var job = job
        while !job.uids.isEmpty, !(job.isHistory && selected?.hasNews == true) {
            do {
                try await fetch(part(of: job, carefully: rescue.isCareful), store: tracked)
                rescue.recovered()
                job.advance(to: progress.cursor)
            } catch let error as MailboxError where Rescue.mayHelp(after: error) {
                job.advance(to: progress.cursor)
                try await recover(from: error, &job, &rescue)
            }
        }
        return (progress.cursor, job.uids.isEmpty)
    }

    /// Connects anew, and drops the first message where it proves to be the culprit.
    private func recover(
        from error: MailboxError,
        _ job: inout FetchPipeline.Job,
        _ rescue: inout Rescue
    ) async throws {
        let step = rescue.step(unstored: job.uids, known: job.known)
        guard step != .giveUp else { throw error }
        logger.notice(
            "connection broke while fetching, trying again",
            metadata: ["folder": "\(job.folder.name)", "error": "\(error)"]
        )
        let point = lastReceivedBytes
        try await reopen(job)
        guard case .probe(let uid) = step else { return }
        do {
            try await probe(uid, of: job, past: point)
        } catch is MailboxError {
            throw error
        }
        if let culprit = job.uids.popFirst() {
            rescue.passedBy()
            logger.warning(
                "a message over which the server hangs up is left out",
                metadata: ["folder": "\(job.folder.name)", "uid": "\(culprit)"]
            )
        }
    }

    /// Fetches a message again and again until the line has carried more than the one that broke.
    ///
    /// A line that ends after so many bytes would else make every message guilty that is a little longer than this one.
    private func probe(_ uid: UInt32, of job: FetchPipeline.Job, past point: Int) async throws {
        var probe = job
        probe.uids = [uid]
        for _ in 0..<Rescue.maximumProbes {
            try await fetch((probe, tuning), store: { _ in })
            if try openChannel().receivedBytes > point { return }
        }
    }

    private func reopen(_ job: FetchPipeline.Job) async throws(MailboxError) {
        try await connect()
        guard try await examine(job.folder.name).uidValidity == job.cursor.uidValidity else {
            throw .changedUnderway(folder: job.folder.name)
        }
    }

    private func part(
        of job: FetchPipeline.Job,
        carefully: Bool
    ) -> (FetchPipeline.Job, SyncTuning) {
        var part = job
        if carefully { part.uids = job.uids.prefix(tuning.batchSize * tuning.depth) }
        part.later += job.uids.count - part.uids.count
        var tuning = tuning
        if carefully { (tuning.batchSize, tuning.depth) = (1, 1) }
        return (part, tuning)
    }

    /// Leftovers of a broken run would meet the next command, so the connection goes with it.
    private func fetch(
        _ part: (job: FetchPipeline.Job, tuning: SyncTuning),
        store: @escaping BatchStore
    ) async throws {
        let pipeline = FetchPipeline(
            job: part.job,
            tuning: part.tuning,
            logger: logger,
            observe: { self.observe($0) },
            isInterrupted: { part.job.isHistory && self.selected?.hasNews == true },
            store: store
        )
        do {
            try await pipeline.run(on: openChannel())
        } catch {
            await drop()
            throw error
        }
    }
}
