internal import IMAPWire
internal import Logging
internal import Synchronization

extension MailboxSession {
    typealias BatchStore = @Sendable (FetchedBatch) async throws -> Void

    /// How far a run has stored, told by the store's task to this actor.
    private final class Progress: Sendable {
        private let last = Mutex<UInt32>(0)
        var lastUID: UInt32 { last.withLock { $0 } }
        func advance(to uid: UInt32) { last.withLock { $0 = uid } }
    }

    /// Fetches and stores all of a job, around messages over which the server stumbles.
    func fetchAll(_ job: FetchPipeline.Job, store: @escaping BatchStore) async throws {
        let progress = Progress()
        let tracked: BatchStore = { batch in
            try await store(batch)
            progress.advance(to: batch.cursor.lastUID)
        }
        var rescue = Rescue()
        var uids = job.uids[...]
        while !uids.isEmpty {
            do {
                try await fetch(part(of: job, uids, carefully: rescue.isCareful), store: tracked)
                rescue.recovered()
                uids = uids.drop { $0 <= progress.lastUID }
            } catch let error as MailboxError where Rescue.mayHelp(after: error) {
                uids = uids.drop { $0 <= progress.lastUID }
                try await recover(from: error, job, &uids, &rescue)
            }
        }
    }

    /// Connects anew, and drops the first message where it proves to be the culprit.
    private func recover(
        from error: MailboxError,
        _ job: FetchPipeline.Job,
        _ uids: inout ArraySlice<UInt32>,
        _ rescue: inout Rescue
    ) async throws {
        let step = rescue.step(unstored: uids)
        guard step != .giveUp else { throw error }
        logger.notice(
            "connection broke while fetching, trying again",
            metadata: ["folder": "\(job.folder.name)", "error": "\(error)"]
        )
        try await reopen(job)
        guard case .probe(let uid) = step else { return }
        var probe = job
        probe.uids = [uid]
        do {
            try await fetch((probe, tuning), store: { _ in })
        } catch is MailboxError {
            throw error
        }
        if let culprit = uids.popFirst() {
            rescue.passedBy()
            logger.warning(
                "a message over which the server hangs up is left out",
                metadata: ["folder": "\(job.folder.name)", "uid": "\(culprit)"]
            )
        }
    }

    private func reopen(_ job: FetchPipeline.Job) async throws(MailboxError) {
        try await connect()
        guard try await examine(job.folder.name).uidValidity == job.uidValidity else {
            throw .changedUnderway(folder: job.folder.name)
        }
    }

    private func part(
        of job: FetchPipeline.Job,
        _ uids: ArraySlice<UInt32>,
        carefully: Bool
    ) -> (FetchPipeline.Job, SyncTuning) {
        var part = job
        part.uids = Array(carefully ? uids.prefix(tuning.batchSize * tuning.depth) : uids)
        part.later = uids.count - part.uids.count
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
