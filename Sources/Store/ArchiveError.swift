/// Why the archive could not do what it was asked.
public struct ArchiveError: Error, Sendable, Equatable {
    /// What went wrong.
    public var reason: Reason
    /// The database file or directory concerned.
    public var path: String

    /// What can go wrong.
    public enum Reason: Sendable, Equatable {
        /// Another process writes to this archive; its process id where it is known.
        case anotherWriter(pid: Int32?)
        /// There is no archive here yet.
        case missing
        /// The archive was made by a newer version.
        case newerVersion
        /// A directory or lock file could not be made or opened; `errno`.
        case files(code: Int32)
        /// SQLite's primary result code and message (https://sqlite.org/rescode.html).
        case database(code: Int32, message: String)
        /// What was read back makes no sense.
        case damaged(String)
        /// No such client, alert or outbox entry.
        case unknown(String)
    }

    /// Makes an error.
    public init(_ reason: Reason, path: String) {
        self.reason = reason
        self.path = path
    }
}
