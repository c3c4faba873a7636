extension Archive {
    /// How far a folder was read; nil before the first time.
    public func cursor(mailbox: String, folder: String) throws -> FolderPosition? {
        throw unfinished()
    }

    /// Stores a batch and moves the cursor, in one transaction; returns how many mails were new.
    public func store(_ batch: [IncomingMessage], position: FolderPosition?) throws -> Int {
        throw unfinished()
    }
}
