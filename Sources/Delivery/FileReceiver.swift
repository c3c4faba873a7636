internal import SafeFile

/// Writes each letter as a file of its own into a directory, whole or not at all.
public struct FileReceiver: Receiver {
    /// The receiver's name in settings, outbox and log.
    public let name: String
    let directory: String

    /// Makes a receiver; the directory is made, for the owner only, where it is missing.
    public init(name: String = "file", directory: String) {
        self.name = name
        self.directory = directory
    }

    /// Writes the letter.
    /// - Throws: `DeliveryError`
    public func deliver(_ parcel: Parcel) async throws {
        do throws(FileFault) {
            try file(parcel).write(parcel.eml)
        } catch {
            throw DeliveryError.file(
                operation: error.operation,
                path: error.path,
                code: error.code
            )
        }
    }

    /// Whether the letter's file is there.
    /// - Throws: `DeliveryError`
    public func holds(_ parcel: Parcel) async throws -> Bool {
        file(parcel).exists
    }

    private func file(_ parcel: Parcel) -> DurableFile {
        DurableFile(directory: directory, name: FileName(key: parcel.key).text)
    }
}
