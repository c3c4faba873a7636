internal import IMAPWire
internal import Logging

extension MailboxSession {
    /// Fetches what came after a cursor and hands it to `store`, batch by batch in UID order.
    ///
    /// Each batch carries the cursor that follows it, to be stored in one transaction with its
    /// messages; the cursor never passes a message that was not handed over, except those that are
    /// gone or that the server cannot read. `store` runs off this actor, one batch at a time; while
    /// it runs, what is in flight is read and no more is asked for. A new UIDVALIDITY reads the
    /// folder anew, as history.
    /// - Returns: the cursor after everything; it may be ahead of the last stored one where nothing
    ///   was left to store.
    /// - Throws: ``MailboxError``, or what `store` throws; then nothing more is stored.
    public func sync(
        _ folder: MailFolder,
        after cursor: FolderCursor?,
        store: @escaping @Sendable (FetchedBatch) async throws -> Void
    ) async throws -> FolderCursor {
        try await inTurn { try await syncInTurn(folder, after: cursor, store: store) }
    }

    private func syncInTurn(
        _ folder: MailFolder,
        after cursor: FolderCursor?,
        store: @escaping @Sendable (FetchedBatch) async throws -> Void
    ) async throws -> FolderCursor {
        let opened = try await examine(folder.name)
        guard let uidValidity = opened.uidValidity else {
            throw MailboxError.noUIDValidity(folder: folder.name)
        }
        let known = cursor.flatMap { $0.uidValidity == uidValidity ? $0 : nil }
        if let cursor, known == nil {
            logger.notice(
                "folder was rebuilt on the server and is read anew",
                metadata: ["folder": "\(folder.name)", "was": "\(cursor.uidValidity)"]
            )
        }
        let lastUID = known?.lastUID ?? 0
        let uids = try await newUIDs(after: lastUID, uidNext: opened.uidNext)
        let end = max(lastUID, uids.last ?? 0)
        let job = FetchPipeline.Job(
            folder: folder,
            uidValidity: uidValidity,
            uids: uids,
            historyEnd: known.map { $0.historyEnd ?? 0 } ?? end
        )
        if !uids.isEmpty {
            logger.debug("fetching", metadata: ["folder": "\(folder.name)", "n": "\(uids.count)"])
            try await fetchAll(job, store: store)
        }
        if end < .max { expectedUIDs[folder.name] = end + 1 }
        return FolderCursor(uidValidity: uidValidity, lastUID: end, historyEnd: job.historyEnd)
    }

    private func newUIDs(
        after lastUID: UInt32,
        uidNext: UInt32?
    ) async throws(MailboxError) -> [UInt32] {
        selected?.hasNews = false
        guard lastUID < .max, selected?.exists != 0 else { return [] }
        if let uidNext, uidNext <= lastUID + 1 { return [] }
        let found = try await search([.uid(.from(lastUID + 1))])
        // "n:*" holds the last message even where that is below n (RFC 9051 §9, seq-range).
        var ordered = found.filter { $0 > lastUID }.sorted()
        var previous: UInt32?
        ordered.removeAll { uid in
            defer { previous = uid }
            return uid == previous
        }
        return ordered
    }
}
