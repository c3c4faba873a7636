internal import IMAPWire

extension MailboxSession {
    /// The folders in which nothing came since their cursors, asked of the server without opening any.
    ///
    /// UIDNEXT and UIDVALIDITY tell it exactly: flags and expunged mail, of which HIGHESTMODSEQ would tell
    /// as well, ask nothing of us. One command for all with LIST-STATUS (RFC 5819), else one for each.
    /// - Throws: ``MailboxError``.
    public func unchanged(
        _ cursors: [MailFolder: FolderCursor]
    ) async throws(MailboxError) -> Set<MailFolder> {
        guard !cursors.isEmpty else { return [] }
        return try await inTurn { () throws(MailboxError) in
            let counters = try await counters(of: cursors.keys.map(\.name).sorted())
            let unchanged = cursors.filter { folder, cursor in
                // What the open folder told by EXISTS may be ahead of STATUS.
                if selected?.name == folder.name, selected?.hasNews == true { return false }
                guard let items = counters[folder.name], let next = items["UIDNEXT"] else {
                    return false
                }
                return items["UIDVALIDITY"] == UInt64(cursor.uidValidity)
                    && next
                        <= max(UInt64(cursor.lastUID) + 1, UInt64(expectedUIDs[folder.name] ?? 0))
            }
            // What comes from now on is news, even before the folder is opened.
            for (folder, cursor) in unchanged {
                expect(after: cursor, next: expectedUIDs[folder.name], in: folder)
            }
            return Set(unchanged.keys)
        }
    }

    private func counters(
        of folders: [String]
    ) async throws(MailboxError) -> [String: [String: UInt64]] {
        let capabilities = try openChannel().capabilities
        let items = [StatusItem.uidNext, .uidValidity]
        let isPlain = folders.allSatisfy { name in !name.utf8.contains { $0 == 0x2A || $0 == 0x25 }
        }
        if isPlain, capabilities.contains("LIST-STATUS"), capabilities.contains("LIST-EXTENDED") {
            if let told = try await counters(.listStatus(folders.map(mailbox), items)) {
                return told
            }
        }
        var all: [String: [String: UInt64]] = [:]
        for folder in folders {
            let told = try await counters(.status(mailbox(folder), items)) ?? [:]
            all.merge(told) { first, _ in first }
        }
        return all
    }

    /// The counters that a command tells; nil where the server refuses it.
    private func counters(
        _ command: Command
    ) async throws(MailboxError) -> [String: [String: UInt64]]? {
        var told: [String: [String: UInt64]] = [:]
        do throws(MailboxError) {
            try await run(command) { response in
                guard case .mailboxStatus(let status) = response, told.count < 10_000 else {
                    return
                }
                told[status.mailbox.name] = status.items
            }
        } catch .refused, .rejected {
            return nil
        }
        return told
    }
}
