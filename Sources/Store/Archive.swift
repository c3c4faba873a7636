import Foundation
import GRDB

/// The archive of the office: signals, clients, alerts and the outbox in one SQLite file.
///
/// Mail comes in through `store(_:position:)`, a batch and its cursor in one transaction, and waits as *pending*.
/// `unscored` hands it out to be read; `store(scores:)` keeps the signals, deletes the full new words (only the
/// few quoted sentences stay, until `expireWords`) and marks the clients *dirty*. `timeline` gives what the
/// assessment needs; `save` reconciles the alerts and fills the outbox in one transaction, so that none is
/// told twice and none is lost. Times are kept as seconds since 1970 (REAL); lists inside alerts as JSON.
///
/// One process writes, holding `barometer.lock`; any number may read. All calls block: run them where blocking is allowed.
public final class Archive: Sendable {
    /// The directory of the archive.
    public let directory: String

    private let reader: any DatabaseReader
    private let writer: DatabasePool?
    private let lock: WriterLock?

    /// Opens the archive in a directory, making both where they are missing.
    ///
    /// - Parameters:
    ///   - directory: where `barometer.sqlite` and `barometer.lock` are; made with mode 0700.
    ///   - readOnly: opens an archive that exists for reading, and takes no lock.
    ///   - lockWait: how long to wait for another writer to end.
    /// - Throws: `ArchiveError`.
    public init(
        directory: String,
        readOnly: Bool = false,
        lockWait: Duration = .seconds(2)
    ) throws {
        self.directory = directory
        let file = Self.file(in: directory)
        do {
            if readOnly {
                (writer, lock) = (nil, nil)
                reader = try Self.openReader(file)
            } else {
                try Self.makeDirectory(directory)
                lock = try WriterLock(path: directory + "/barometer.lock", wait: lockWait)
                let pool = try Self.openWriter(file)
                (writer, reader) = (pool, pool)
            }
        } catch let error as DatabaseError {
            throw ArchiveError(error, path: file)
        }
    }

    deinit {
        // Before the lock goes: closing checkpoints.
        try? reader.close()
    }
}

extension Archive {
    /// The database file.
    var file: String { Self.file(in: directory) }

    /// Reads in one snapshot.
    func read<T>(_ body: (Database) throws -> T) throws -> T {
        do { return try reader.read(body) } catch let error as DatabaseError {
            throw ArchiveError(error, path: file)
        }
    }

    /// Writes in one transaction: all of it, or nothing.
    func write<T>(_ body: (Database) throws -> T) throws -> T {
        guard let writer else { throw ArchiveError(.readOnly, path: file) }
        do { return try writer.write(body) } catch let error as DatabaseError {
            throw ArchiveError(error, path: file)
        }
    }

    /// Runs what cannot be in a transaction, with no reader of this process at work.
    func maintain<T>(_ body: (Database) throws -> T) throws -> T {
        guard let writer else { throw ArchiveError(.readOnly, path: file) }
        do { return try writer.barrierWriteWithoutTransaction(body) } catch let error
            as DatabaseError
        {
            throw ArchiveError(error, path: file)
        }
    }
}

extension Archive {
    private static func file(in directory: String) -> String { directory + "/barometer.sqlite" }

    private static func makeDirectory(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch let error as CocoaError {
            let code = (error.underlying as? POSIXError)?.code.rawValue ?? EACCES
            throw ArchiveError(.files(code: code), path: path)
        }
    }

    private static func openWriter(_ file: String) throws -> DatabasePool {
        // SQLite gives its WAL and index files the mode of the database file, which it would make by umask.
        let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw ArchiveError(.files(code: errno), path: file) }
        close(descriptor)
        let pool = try DatabasePool(path: file, configuration: configuration())
        // GRDB sets NORMAL, under which a power cut may take the last commits. "sending" must be on disk before
        // a mail leaves, or it leaves twice (https://sqlite.org/pragma.html#pragma_synchronous).
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try refuseNewer(pool, file: file)
        try Schema.migrator.migrate(pool)
        return pool
    }

    private static func openReader(_ file: String) throws -> DatabaseQueue {
        guard FileManager.default.fileExists(atPath: file) else {
            throw ArchiveError(.missing, path: file)
        }
        var configuration = configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        try refuseNewer(queue, file: file)
        guard try queue.read(Schema.migrator.hasCompletedMigrations) else {
            let isEmpty = try queue.read(Schema.migrator.appliedIdentifiers).isEmpty
            throw ArchiveError(isEmpty ? .missing : .olderVersion, path: file)
        }
        return queue
    }

    private static func refuseNewer(_ database: any DatabaseReader, file: String) throws {
        guard try database.read(Schema.migrator.hasBeenSuperseded) else { return }
        throw ArchiveError(.newerVersion, path: file)
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "barometer"
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA mmap_size = 0;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA trusted_schema = OFF;
                    """
            )
        }
        return configuration
    }
}

extension ArchiveError {
    init(_ error: DatabaseError, path: String) {
        let code = error.resultCode.rawValue
        self.init(.database(code: code, message: error.message ?? "database error"), path: path)
    }
}
