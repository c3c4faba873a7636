/// The archive of the office: all mail signals, clients, alerts and the outbox in one SQLite file.
public final class Archive: Sendable {
    /// The directory of the archive.
    public let directory: String

    /// Opens the archive in a directory, making both where they are missing.
    ///
    /// - Throws: `ArchiveError`.
    public init(
        directory: String,
        readOnly: Bool = false,
        lockWait: Duration = .seconds(2)
    ) throws {
        self.directory = directory
        throw ArchiveError(.missing, path: directory)
    }

    func unfinished() -> ArchiveError { ArchiveError(.missing, path: directory) }
}
