internal import IMAPWire

extension MailboxSession {
    /// A folder as the server has it open.
    struct Selected {
        var name: String
        var uidValidity: UInt32?
        var uidNext: UInt32?
        var exists: UInt32 = 0
        var hasNews = false

        /// Takes what the server tells while it opens the folder.
        mutating func take(_ response: Response) {
            switch response {
            case .exists(let count): exists = count
            case .status(let status):
                if case .uidValidity(let number) = status.code { uidValidity = number }
                if case .uidNext(let number) = status.code { uidNext = number }
            default: break
            }
        }
    }

    /// Opens a folder for reading only; what the server tells of it.
    @discardableResult
    func examine(_ folder: String) async throws(MailboxError) -> Selected {
        try await examine(folder, searching: nil).opened
    }

    /// Opens a folder for reading only and searches it in the same round trip.
    func examine(
        _ folder: String,
        searching keys: [SearchKey]?
    ) async throws(MailboxError) -> (opened: Selected, found: [UInt32]?) {
        if let found = takeAhead(folder, keys), let selected { return (selected, found) }
        selected = nil
        var opened = Selected(name: folder)
        let channel = try openChannel()
        let examine = Command.examine(mailbox(folder))
        let tag = try await channel.start(examine) { opened.take($0) }
        var search: String?
        if let keys { search = try await channel.start(.uidSearch(keys)) { opened.take($0) } }
        do throws(MailboxError) {
            try await channel.finish(tag: tag, command: examine.name) { opened.take($0) }
        } catch {
            if error.isClosedFolder {
                // No folder, no search: its refusal must not meet the next command.
                if let search { _ = try? await channel.finish(tag: search, command: "") { _ in } }
                noteClosed(folder, error)
            }
            throw error
        }
        selected = opened
        guard let search else { return (opened, nil) }
        return (opened, try await finishSearch(search))
    }

    /// The UIDs of the open folder that meet all keys, as the server orders them.
    func search(_ keys: [SearchKey]) async throws(MailboxError) -> [UInt32] {
        try await finishSearch(openChannel().start(.uidSearch(keys)) { observe($0) })
    }

    private func finishSearch(_ tag: String) async throws(MailboxError) -> [UInt32] {
        var answer = SearchAnswer(maximum: limits.maximumNumbers)
        let name = Command.uidSearch([]).name
        try await openChannel().finish(tag: tag, command: name) { response in
            observe(response)
            answer.take(response)
        }
        // An answer that cannot be read must not pass for an empty mailbox.
        if let failure = answer.failure { throw .protocolBroken(failure) }
        return answer.uids
    }
}

extension HistoryReading {
    /// What to search for in a folder read up to a cursor; nil for a folder that was never read.
    func keys(after cursor: FolderCursor?) -> [SearchKey]? {
        keys(upTo: cursor?.historyLeft ?? MailboxSession.highestUID)
    }

    /// What to search for up to a UID; nil where nothing is to be read.
    func keys(upTo uid: UInt32) -> [SearchKey]? {
        guard uid > 0, maximumMessages > 0 else { return nil }
        let all = SearchKey.uid(UIDSet(1...uid))
        return since.map { [all, .since($0)] } ?? [all]
    }
}

/// What a search has found so far.
struct SearchAnswer {
    let maximum: Int
    private(set) var uids: [UInt32] = []
    private(set) var failure: WireError?

    init(maximum: Int) {
        self.maximum = maximum
    }

    mutating func take(_ response: Response) {
        switch response {
        case .search(let found, _):
            uids.append(contentsOf: found)
        case .esearch(let result):
            for range in result.all?.ranges ?? [] where uids.count <= maximum {
                uids.append(contentsOf: range.prefix(maximum + 1))
            }
        case .unreadable(let name, let error) where name.hasSuffix("SEARCH"):
            failure = error
        default:
            break
        }
        if uids.count > maximum {
            failure = .overLimit(.numbers, maximum: maximum)
            uids = []
        }
    }
}
