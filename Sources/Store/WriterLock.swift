import Foundation

/// The lock that lets one process at a time write: SQLite 3.7.0–3.51.2 may lose a reset WAL to a second checkpointing connection.
///
/// The kernel frees it when the process ends, however it ends. The file stays and holds the last writer's process id.
final class WriterLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock, waiting as long as told.
    init(path: String, wait: Duration) throws {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw ArchiveError(.files(code: errno), path: path) }
        do {
            try Self.take(descriptor, path: path, wait: wait)
            try Self.writeOwner(descriptor, path: path)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}

/// What the system calls an error number.
func systemMessage(_ code: Int32) -> String {
    POSIXErrorCode(rawValue: code).map { POSIXError($0).localizedDescription } ?? "error \(code)"
}

extension WriterLock {
    private static func take(_ descriptor: Int32, path: String, wait: Duration) throws {
        let deadline = ContinuousClock.now + wait
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw ArchiveError(.files(code: errno), path: path)
            }
            guard ContinuousClock.now < deadline else {
                throw ArchiveError(.anotherWriter(pid: owner(descriptor)), path: path)
            }
            usleep(20_000)
        }
    }

    private static func owner(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let digits = bytes.prefix(count).prefix { (48...57).contains($0) }
        return Int32(String(decoding: digits, as: UTF8.self))
    }

    private static func writeOwner(_ descriptor: Int32, path: String) throws {
        let bytes = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0,
            unsafe pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
        else { throw ArchiveError(.files(code: errno), path: path) }
    }
}
