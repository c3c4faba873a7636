internal import Foundation
internal import MailboxSync
internal import Settings
internal import Store

/// Fetches what is new in one mailbox, and its history newest first; each batch is stored with its cursor in one transaction.
struct FetchStage: Sendable {
    let archive: Archive
    let intake: MailIntake
    let mailbox: MailboxSettings

    /// What a round came to.
    struct Round: Sendable, Equatable {
        /// How many mails were new.
        var new = 0
        /// Whether nothing is left to read: else another round goes on with the history.
        var isComplete = true
        /// Where to wait for more.
        var watched = MailFolder(name: "INBOX", role: .inbox)
    }

    /// Where a mailbox has several folders, the newest mail of each comes before the history of any.
    static let firstTurn = 1_000
    /// No folder's long history keeps the others' new mail waiting.
    static let turn = 20_000

    /// Reads every folder worth reading to the end; returns how many mails were new.
    func run(
        _ session: MailboxSession,
        progress: @escaping @Sendable (FetchProgress) -> Void = { _ in }
    ) async throws -> Int {
        var new = 0
        while true {
            let round = try await self.round(session, progress: progress)
            new += round.new
            if round.isComplete { return new }
        }
    }

    /// Reads what is new in every folder, and a turn of what is left of its history.
    func round(
        _ session: MailboxSession,
        readsHistory: Bool = true,
        progress: @escaping @Sendable (FetchProgress) -> Void = { _ in }
    ) async throws -> Round {
        var round = Round()
        let now = Date()
        let folders = try await session.folders(
            named: mailbox.folders,
            ahead: try readsHistory ? inbox(at: now) : nil
        )
        round.watched = folders.first ?? round.watched
        let quiet = try await quiet(folders, session)
        for folder in folders where !quiet.contains(folder) {
            let turn = FolderTurn(
                stage: self,
                folder: folder,
                limit: !readsHistory ? 0 : folders.count == 1 ? Self.turn : nil,
                now: now,
                progress: progress
            )
            do {
                let result = try await turn.run(session)
                round.new += result.new
                round.isComplete = round.isComplete && result.isComplete
            } catch let error as MailboxError where error.isClosedFolder && folder != folders.first
            {
                // An archive that is not ours to read must not keep the inbox from being followed.
                continue
            }
        }
        return round
    }

    /// How INBOX is to be read; nil where it may not have to be opened at all.
    private func inbox(at now: Date) throws -> AheadReading? {
        let name = Round().watched.name
        let known = try archive.cursor(mailbox: mailbox.name, folder: name)
        guard known?.historyLeft != 0 else { return nil }
        return AheadReading(after: known.map(FolderTurn.cursor), history: history(at: now))
    }

    /// As far back as the settings say.
    func history(at now: Date, maximumMessages: Int = Self.turn) -> HistoryReading {
        let since = mailbox.history?.start(before: now)
        return HistoryReading(
            since: since.map { Int64(clamping: Int($0.timeIntervalSince1970.rounded(.down))) },
            maximumMessages: maximumMessages
        )
    }

    /// The folders that need not be opened: one command tells it of all.
    private func quiet(
        _ folders: [MailFolder],
        _ session: MailboxSession
    ) async throws -> Set<MailFolder> {
        guard folders.count > 1 else { return [] }
        var cursors: [MailFolder: FolderCursor] = [:]
        for folder in folders {
            guard let known = try archive.cursor(mailbox: mailbox.name, folder: folder.name),
                known.historyLeft == 0
            else { continue }
            cursors[folder] = FolderTurn.cursor(known)
        }
        return try await session.unchanged(cursors)
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
