internal import Foundation
internal import MailboxSync
internal import Settings
internal import Store

/// One folder's turn in a round: all that is new, then as much history as fits.
struct FolderTurn: Sendable {
    let stage: FetchStage
    let folder: MailFolder
    /// The most history to read; nil for a short first turn and long ones after it.
    let limit: Int?
    /// When the round began.
    let now: Date
    let progress: @Sendable (FetchProgress) -> Void

    func run(_ session: MailboxSession) async throws -> FetchStage.Round {
        let known = try stage.archive.cursor(mailbox: stage.mailbox.name, folder: folder.name)
        let start = known.map(Self.cursor)
        let lastContact = try MailboxLog(archive: stage.archive).lastContact(stage.mailbox.name)
        let writer = BatchWriter(archive: stage.archive)
        let live = LiveMark(known: known, lastContact: lastContact)
        let end: FolderCursor
        do {
            end = try await session.sync(folder, after: start, history: reading(known)) { batch in
                let liveAfter = live.date(in: batch.cursor)
                let incoming = await stage.intake.incoming(
                    batch,
                    mailbox: stage.mailbox.name,
                    liveAfter: liveAfter
                )
                try await writer.store(incoming, position: position(batch.cursor, liveAfter))
                guard !batch.messages.isEmpty else { return }
                progress(FetchProgress(batch, mailbox: stage.mailbox.name))
            }
        } catch {
            // What was parsed is stored all the same: the next run goes on behind it.
            _ = try? await writer.finish()
            throw error
        }
        let new = try await writer.finish()
        let last = position(end, live.date(in: end))
        // Ahead of the last batch where nothing was left to store behind it.
        if try stage.archive.cursor(mailbox: stage.mailbox.name, folder: folder.name) != last {
            _ = try stage.archive.store([], position: last)
        }
        return FetchStage.Round(new: new, isComplete: end.historyLeft == 0)
    }

    /// As far back as the settings say, and no more at once than a turn.
    private func reading(_ known: FolderPosition?) -> HistoryReading {
        let isFirst = known.map { $0.historyLeft == $0.historyEnd } ?? true
        return stage.history(
            at: now,
            maximumMessages: limit ?? (isFirst ? FetchStage.firstTurn : FetchStage.turn)
        )
    }

    private func position(_ cursor: FolderCursor, _ liveAfter: Date?) -> FolderPosition {
        FolderPosition(
            mailbox: stage.mailbox.name,
            folder: folder.name,
            uidValidity: cursor.uidValidity,
            lastUID: cursor.lastUID,
            historyEnd: cursor.historyEnd,
            historyLeft: cursor.historyLeft,
            liveAfter: liveAfter
        )
    }

    static func cursor(_ position: FolderPosition) -> FolderCursor {
        FolderCursor(
            uidValidity: position.uidValidity,
            lastUID: position.lastUID,
            historyEnd: position.historyEnd,
            historyLeft: position.historyLeft
        )
    }
}

/// Since when mail is live in a folder that is read anew.
///
/// A rebuilt folder is history to the session, which knows no UID of it; but what was written since
/// the mailbox was last read is as new as it would have been, and deserves its alert.
private struct LiveMark {
    var known: FolderPosition?
    var lastContact: Date?

    func date(in cursor: FolderCursor) -> Date? {
        guard let known else { return nil }
        return known.uidValidity == cursor.uidValidity ? known.liveAfter : lastContact
    }
}
