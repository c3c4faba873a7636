/// How far a folder has been read: from the first reading on upwards as mail comes, and from there
/// downwards through its history, newest first.
public struct FolderCursor: Sendable, Equatable {
    /// The folder's UIDVALIDITY when it was read.
    public var uidValidity: UInt32
    /// The highest UID that is read or left to ``historyLeft``; all above is news.
    public var lastUID: UInt32
    /// The highest UID that was there when the folder was first read: up to it all is history.
    public var historyEnd: UInt32
    /// History up to this UID is still to be read; 0 where all is.
    public var historyLeft: UInt32

    /// Makes a cursor.
    public init(
        uidValidity: UInt32,
        lastUID: UInt32,
        historyEnd: UInt32 = 0,
        historyLeft: UInt32 = 0
    ) {
        self.uidValidity = uidValidity
        self.lastUID = lastUID
        self.historyEnd = historyEnd
        self.historyLeft = historyLeft
    }

    /// The cursor of a folder that is seen for the first time: all that lies there is history.
    init(uidValidity: UInt32, historyUpTo end: UInt32) {
        self.init(uidValidity: uidValidity, lastUID: end, historyEnd: end, historyLeft: end)
    }

    /// Whether a message is behind it.
    func covers(_ uid: UInt32) -> Bool {
        uid > historyLeft && uid <= lastUID
    }
}

/// How much of a folder's history a sync reads.
public struct HistoryReading: Sendable, Equatable {
    /// Only what the server received on this day, in seconds since 1970, or later; nil for all.
    public var since: Int64?
    /// The most messages in one sync, newest first; the next sync goes on below them.
    public var maximumMessages: Int

    /// All history, as far as told.
    public init(since: Int64? = nil, maximumMessages: Int = .max) {
        self.since = since
        self.maximumMessages = maximumMessages
    }
}

/// Messages to be stored in one transaction with the cursor that follows them.
public struct FetchedBatch: Sendable {
    /// Where they lie.
    public var folder: MailFolder
    /// The cursor once they are stored.
    public var cursor: FolderCursor
    /// The messages, in UID order; none where only the cursor is to be stored.
    public var messages: [FetchedMessage]
    /// Whether they were there when the folder was first read: their shifts are historical.
    public var isHistory: Bool
    /// How many messages of this folder are still to come, for progress.
    public var remaining: Int

    /// Makes a batch.
    public init(
        folder: MailFolder,
        cursor: FolderCursor,
        messages: [FetchedMessage],
        isHistory: Bool,
        remaining: Int
    ) {
        self.folder = folder
        self.cursor = cursor
        self.messages = messages
        self.isHistory = isHistory
        self.remaining = remaining
    }
}
