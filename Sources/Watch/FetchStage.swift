internal import Foundation
internal import MailboxSync
internal import Settings
internal import Store

/// Fetches what is new in one mailbox; each batch is stored with its cursor in one transaction.
struct FetchStage: Sendable {
    let archive: Archive
    let intake: MailIntake
    let mailbox: MailboxSettings

    /// Reads every folder worth reading from where it was left; returns how many mails were new.
    func run(
        _ session: MailboxSession,
        progress: @escaping @Sendable (FetchProgress) -> Void = { _ in }
    ) async throws -> Int {
        var new = 0
        for folder in try await session.folders(named: mailbox.folders) {
            new += try await fetch(folder, session, progress: progress)
        }
        return new
    }

    private func fetch(
        _ folder: MailFolder,
        _ session: MailboxSession,
        progress: @escaping @Sendable (FetchProgress) -> Void
    ) async throws -> Int {
        let known = try archive.cursor(mailbox: mailbox.name, folder: folder.name)
        let cursor = known.map { FolderCursor(uidValidity: $0.uidValidity, lastUID: $0.lastUID) }
        // A first reading that was cut short goes on as history: its old mail raises no alerts either.
        let historyKey = "history.read.\(mailbox.name).\(folder.name)"
        let readsHistory = try archive.fact(historyKey) == nil
        let writer = BatchWriter(archive: archive)
        let end: FolderCursor
        do {
            end = try await session.sync(folder, after: cursor) { batch in
                var batch = batch
                batch.isHistory = batch.isHistory || readsHistory
                let incoming = await intake.incoming(batch, mailbox: mailbox.name)
                try await writer.store(incoming, position: position(batch.cursor, in: folder))
                progress(FetchProgress(batch, mailbox: mailbox.name))
            }
        } catch {
            // What was parsed is stored all the same: the next run goes on behind it.
            _ = try? await writer.finish()
            throw error
        }
        let new = try await writer.finish()
        let last = position(end, in: folder)
        // Ahead of the last batch where nothing was left to store behind it.
        if try archive.cursor(mailbox: mailbox.name, folder: folder.name) != last {
            _ = try archive.store([], position: last)
        }
        if readsHistory { try archive.setFact(historyKey, "done", at: Date()) }
        return new
    }

    private func position(_ cursor: FolderCursor, in folder: MailFolder) -> FolderPosition {
        FolderPosition(
            mailbox: mailbox.name,
            folder: folder.name,
            uidValidity: cursor.uidValidity,
            lastUID: cursor.lastUID
        )
    }
}

/// How far the fetching of a folder has come.
public struct FetchProgress: Sendable {
    /// The mailbox's name.
    public var mailbox: String
    /// The folder's name.
    public var folder: String
    /// Messages in the batch just stored.
    public var fetched: Int
    /// Messages still to come in this folder.
    public var remaining: Int

    init(_ batch: FetchedBatch, mailbox: String) {
        self.mailbox = mailbox
        folder = batch.folder.name
        fetched = batch.messages.count
        remaining = batch.remaining
    }
}
