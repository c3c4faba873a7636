internal import IMAPWire
internal import Logging

extension MailboxSession {
    /// Fetches what came after a cursor, then history that is left below it, newest first; hands
    /// both to `store`, batch by batch.
    ///
    /// Each batch carries the cursor that follows it, to be stored in one transaction with its
    /// messages; the cursor never passes a message that was not handed over, except those that are
    /// gone, older than asked for or that the server cannot read. A folder that was never read, or has
    /// a new UIDVALIDITY, begins with a batch of no messages: what lies there now is history, and what
    /// comes from then on is news, however often the reading is interrupted. `store` runs off this
    /// actor, one batch at a time; while it runs, what is in flight is read and no more is asked for.
    /// Mail that comes meanwhile ends the reading of history: sync again.
    /// - Returns: the cursor after everything; it may be ahead of the last stored one where nothing
    ///   was left to store.
    /// - Throws: ``MailboxError``, or what `store` throws; then nothing more is stored.
    public func sync(
        _ folder: MailFolder,
        after cursor: FolderCursor?,
        history: HistoryReading = HistoryReading(),
        store: @escaping @Sendable (FetchedBatch) async throws -> Void
    ) async throws -> FolderCursor {
        try await inTurn {
            var (cursor, found) = try await begin(folder, after: cursor, history, store: store)
            // As it was before the search: what comes later is news even where the folder is opened again meanwhile.
            let next = selected?.uidNext
            cursor = try await readNews(of: folder, after: cursor, store: store)
            if cursor.historyLeft > 0, history.maximumMessages > 0 {
                let uids = try await uids(of: history, below: cursor, found)
                cursor = try await readHistory(uids, of: folder, below: cursor, history, store)
            }
            expect(after: cursor, next: next, in: folder)
            return cursor
        }
    }

    /// Opens the folder; the cursor to go on from, stored where it is new, and what history was found on the way.
    private func begin(
        _ folder: MailFolder,
        after cursor: FolderCursor?,
        _ history: HistoryReading,
        store: BatchStore
    ) async throws -> (FolderCursor, found: [UInt32]?) {
        let (opened, found) = try await examine(
            folder.name,
            searching: history.keys(after: cursor)
        )
        guard let uidValidity = opened.uidValidity else {
            let error = MailboxError.noUIDValidity(folder: folder.name)
            noteClosed(folder.name, error)
            throw error
        }
        if let cursor {
            guard cursor.uidValidity != uidValidity else { return (cursor, found) }
            logger.notice(
                "folder was rebuilt on the server and is read anew",
                metadata: ["folder": "\(folder.name)", "was": "\(cursor.uidValidity)"]
            )
        }
        let first = FolderCursor(uidValidity: uidValidity, historyUpTo: try await lastUID(opened))
        try await store(
            FetchedBatch(
                folder: folder,
                cursor: first,
                messages: [],
                isHistory: true,
                remaining: Int(opened.exists)
            )
        )
        return (first, cursor == nil ? found : nil)
    }

    private func readNews(
        of folder: MailFolder,
        after cursor: FolderCursor,
        store: @escaping BatchStore
    ) async throws -> FolderCursor {
        let uids = try await newUIDs(after: cursor.lastUID, uidNext: selected?.uidNext)
        guard let last = uids.last else { return cursor }
        let job = FetchPipeline.Job(folder: folder, cursor: cursor, uids: uids, isHistory: false)
        var (end, _) = try await fetchAll(job, store: store)
        end.lastUID = max(end.lastUID, last)
        return end
    }

    /// The history that is left, oldest first.
    private func uids(
        of history: HistoryReading,
        below cursor: FolderCursor,
        _ found: [UInt32]?
    ) async throws(MailboxError) -> [UInt32] {
        guard selected?.exists != 0, let keys = history.keys(upTo: cursor.historyLeft) else {
            return []
        }
        var uids = found ?? []
        if found == nil { uids = try await search(keys) }
        return Self.ordered(uids.filter { (1...cursor.historyLeft).contains($0) })
    }

    private func readHistory(
        _ uids: [UInt32],
        of folder: MailFolder,
        below cursor: FolderCursor,
        _ history: HistoryReading,
        _ store: @escaping BatchStore
    ) async throws -> FolderCursor {
        let now = uids.suffix(history.maximumMessages)
        let job = FetchPipeline.Job(
            folder: folder,
            cursor: cursor,
            uids: now.reversed(),
            isHistory: true,
            later: uids.count - now.count
        )
        var (end, isComplete) = try await fetchAll(job, store: store)
        // The last ones may be gone or unreadable, and then no batch told that they are behind.
        if isComplete { end.historyLeft = job.later == 0 ? 0 : (now.first ?? 1) - 1 }
        return end
    }
}
