internal import IMAPWire

extension MailboxSession {
    /// Fetches messages of a folder once more, by their Message-IDs; what is not there is passed over.
    ///
    /// Servers find the text anywhere in the field, so `take` may be handed others too. Nothing is changed: the folder
    /// is opened with EXAMINE, and cursors stay where they are.
    /// - Throws: ``MailboxError``, or what `take` throws.
    public func fetch(
        messageIDs: [String],
        in folder: MailFolder,
        take: @escaping @Sendable ([FetchedMessage]) async throws -> Void
    ) async throws {
        try await inTurn {
            let opened = try await examine(folder.name)
            guard opened.exists > 0 else { return }
            guard let uidValidity = opened.uidValidity else {
                throw MailboxError.noUIDValidity(folder: folder.name)
            }
            var found: Set<UInt32> = []
            for start in stride(from: 0, to: messageIDs.count, by: Self.searchesAtOnce) {
                let end = min(messageIDs.count, start + Self.searchesAtOnce)
                found.formUnion(try await uids(ofAny: messageIDs[start..<end]))
            }
            let job = FetchPipeline.Job(
                folder: folder,
                cursor: FolderCursor(uidValidity: uidValidity, lastUID: 0),
                uids: found.sorted(),
                isHistory: false
            )
            _ = try await fetchAll(job) { try await take($0.messages) }
        }
    }

    /// Searches that are sent ahead of their answers.
    private static let searchesAtOnce = 16

    /// The messages with one of these IDs; one that no search can name is not found.
    private func uids(ofAny ids: ArraySlice<String>) async throws(MailboxError) -> [UInt32] {
        let searches = ids.filter { $0.utf8.allSatisfy { 0x20 < $0 && $0 < 0x7F } }.map {
            Command.uidSearch([.header(name: "Message-ID", contains: $0)])
        }
        var answer = SearchAnswer(maximum: limits.maximumNumbers)
        let statuses = try await openChannel().run(all: searches) { response in
            observe(response)
            answer.take(response)
        }
        for (search, status) in zip(searches, statuses) {
            try Channel.check(status, command: search.name)
        }
        if let failure = answer.failure { throw .protocolBroken(failure) }
        return answer.uids
    }
}
