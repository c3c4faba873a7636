internal import IMAPWire

/// For which reading of INBOX it is opened ahead.
public struct AheadReading: Sendable {
    let keys: [SearchKey]?

    /// For a sync after this cursor; nil for the first one.
    public init(after cursor: FolderCursor?, history: HistoryReading) {
        keys = history.keys(after: cursor)
    }
}

extension MailboxSession {
    /// INBOX, opened and searched in the round trip that found the folders.
    struct Ahead {
        let keys: [SearchKey]
        private(set) var opened = Selected(name: MailboxName.inbox.name)
        private(set) var answer: SearchAnswer
        private var isCounted = false

        init(keys: [SearchKey], maximum: Int) {
            self.keys = keys
            answer = SearchAnswer(maximum: maximum)
        }

        mutating func take(_ response: Response) {
            // Told once while the folder is opened; what it tells after that came meanwhile.
            if case .exists(let count) = response {
                opened.hasNews = opened.hasNews || isCounted && count > opened.exists
                isCounted = true
            }
            opened.take(response)
            answer.take(response)
        }
    }

    /// Keeps what was opened ahead; what was refused is asked for, and told, in its turn.
    func note(_ ahead: Ahead, _ answers: ArraySlice<Status>) {
        guard answers.first?.condition == .ok else { return selected = nil }
        selected = ahead.opened
        guard answers.last?.condition == .ok, ahead.answer.failure == nil else { return }
        self.ahead = ahead
    }

    /// What was found in a folder that was opened ahead for this search and is open still.
    func takeAhead(_ folder: String, _ keys: [SearchKey]?) -> [UInt32]? {
        defer { ahead = nil }
        guard let ahead, selected?.name == folder, ahead.opened.name == folder, ahead.keys == keys
        else { return nil }
        return ahead.answer.uids
    }
}
