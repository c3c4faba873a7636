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
        /// The archive was made by an older version, and no writer of this one has brought it up to date yet.
        case olderVersion
        /// The archive was opened for reading only.
        case readOnly
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

extension ArchiveError {
    /// Whether the same call may succeed later: another writer, a busy or full disk, an I/O error.
    public var isTransient: Bool {
        switch reason {
        case .anotherWriter: true
        case .files(let code): Self.transientFileCodes.contains(code)
        case .database(let code, _): Self.transientDatabaseCodes.contains(code)
        case .missing, .newerVersion, .olderVersion, .readOnly, .damaged, .unknown: false
        }
    }

    /// SQLITE_BUSY, LOCKED, NOMEM, IOERR, FULL and PROTOCOL.
    private static let transientDatabaseCodes: Set<Int32> = [5, 6, 7, 10, 13, 15]

    /// EIO, ENFILE, EMFILE and ENOSPC.
    private static let transientFileCodes: Set<Int32> = [5, 23, 24, 28]
}

extension ArchiveError: CustomStringConvertible {
    /// One sentence for people, with what to do.
    public var description: String {
        switch reason {
        case .anotherWriter(let pid):
            let who = pid.map { " (pid \($0))" } ?? ""
            return "another barometer is running\(who) and writes to \(path): "
                + "stop it, or wait until it is done"
        case .missing:
            return "no archive in \(path) yet: run `barometer sync` or `barometer import` first"
        case .newerVersion:
            return "\(path) was written by a newer barometer: install that version again"
        case .olderVersion:
            return "\(path) is of an older version: run `barometer sync` or start the daemon once, "
                + "which brings it up to date"
        case .readOnly:
            return "\(path) was opened for reading only"
        case .files(let code):
            return "cannot use \(path): \(systemMessage(code))"
        case .database(let code, let message):
            return "\(path): \(message) (SQLite \(code))\(Self.hint(code))"
        case .damaged(let what):
            return "\(path) is damaged: \(what)"
        case .unknown(let name):
            return "nothing is known of \(name)"
        }
    }

    private static func hint(_ code: Int32) -> String {
        switch code {
        case 5, 6: "; try again in a moment"
        case 8: "; make it writable"
        case 11, 26: "; restore it from a backup"
        case 13: "; free some disk space"
        default: ""
        }
    }
}
