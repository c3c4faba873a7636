internal import Foundation
internal import MailFormat
internal import MailboxSync
internal import Settings
internal import Store

/// Fetches the mails behind the owner's verdicts once more, from where they came: their words were deleted once read.
struct GoldDesk: Sendable {
    let archive: Archive
    let office: Office
    let accounts: Accounts

    /// Everything behind the verdicts; files are looked for at `paths`, and where mail was imported from.
    func report(
        paths: [String],
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> GoldReport {
        let search = GoldSearch(try archive.judgedMails(), progress: progress)
        for mailbox in office.settings.mailboxes {
            try await look(for: search, in: mailbox)
        }
        for path in try paths + ImportedPaths(archive: archive).all() where !search.missing.isEmpty
        {
            try await look(for: search, at: path, isAsked: paths.contains(path))
        }
        // Whoever was forgotten while we fetched is not known any more.
        return search.report(of: try archive.judgedMails())
    }

    private func look(for search: GoldSearch, in mailbox: MailboxSettings) async throws {
        guard !search.missing(in: mailbox.name).isEmpty else { return }
        let intake = MailIntake(office: office)
        try await accounts.withSession(mailbox) { session in
            let folders = try await session.folders(named: mailbox.folders)
            for folder in folders {
                let wanted = search.missing(in: mailbox.name)
                guard !wanted.isEmpty else { return }
                do {
                    try await session.fetch(messageIDs: wanted, in: folder) { fetched in
                        search.take(await intake.messages(fetched))
                    }
                } catch let error as MailboxError
                    where error.isClosedFolder && folder != folders.first
                {
                    continue
                }
            }
        }
    }

    /// A place that mail was imported from long ago may be gone; one that was asked for must be there.
    private func look(for search: GoldSearch, at path: String, isAsked: Bool) async throws {
        let files: MailFiles
        do {
            files = try MailFiles(at: path)
        } catch {
            if isAsked { throw error }
            return
        }
        let intake = MailIntake(office: office)
        for batch in ImportStage.batches(of: files) {
            search.take(await intake.messages(batch))
            if search.missing.isEmpty { return }
        }
    }
}

extension MailIntake {
    fileprivate func messages(_ fetched: [FetchedMessage]) async -> [Message] {
        await incoming(fetched).map(\.message)
    }

    fileprivate func messages(_ files: [MailFile]) async -> [Message] {
        await incoming(files, mailbox: "").map(\.message)
    }
}
