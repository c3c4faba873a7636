extension FetchPipeline {
    /// What is fetched and how it is told.
    struct Job {
        var folder: MailFolder
        /// The cursor ahead of these messages.
        var cursor: FolderCursor
        /// In the order of fetching: ascending, or descending where they are history.
        var uids: ArraySlice<UInt32>
        var isHistory: Bool
        /// How many messages will come after these.
        var later = 0

        init(
            folder: MailFolder,
            cursor: FolderCursor,
            uids: [UInt32],
            isHistory: Bool,
            later: Int = 0
        ) {
            self.folder = folder
            self.cursor = cursor
            self.uids = uids[...]
            self.isHistory = isHistory
            self.later = later
        }

        /// Drops what a cursor covers, and goes on from it.
        mutating func advance(to cursor: FolderCursor) {
            self.cursor = cursor
            uids = uids.drop(while: cursor.covers)
        }

        /// A message that was read well before these; nil where there may be none.
        var known: UInt32? {
            isHistory && cursor.historyLeft < cursor.historyEnd ? cursor.historyLeft + 1 : nil
        }

        /// The cursor once a batch is stored, so many messages of the folder being left.
        func cursor(after batch: BatchFetch, remaining: Int) -> FolderCursor {
            var cursor = cursor
            if isHistory {
                let below = (batch.uids.first ?? 1) - 1
                cursor.historyLeft = remaining == 0 ? 0 : below
            } else {
                cursor.lastUID = batch.uids.last ?? cursor.lastUID
            }
            return cursor
        }
    }
}
