internal import Glibc

/// A lock among all processes of this machine, and all tasks of this one, that goes with the value.
struct FileLock: ~Copyable {
    private let descriptor: Int32

    deinit { close(descriptor) }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    /// Waits for the lock, holding no thread.
    static func acquire(
        _ file: PrivateFile,
        mailbox: String,
        patience: Duration = .seconds(90)
    ) async throws(SignInError) -> FileLock {
        try file.makeDirectory()
        let descriptor = unsafe open(file.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw .file(operation: "open", path: file.path, code: errno)
        }
        let lock = FileLock(descriptor: descriptor)
        try file.giveAway()
        let deadline = ContinuousClock.now + patience
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw .file(operation: "lock", path: file.path, code: errno)
            }
            guard ContinuousClock.now < deadline else { throw .busy(mailbox: mailbox) }
            do { try await Task.sleep(for: .milliseconds(50)) } catch { throw .cancelled }
        }
        return lock
    }
}
