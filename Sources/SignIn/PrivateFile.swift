internal import Foundation
internal import Glibc

/// A file that only its owner can read, that appears whole or not at all and outlives a power cut.
struct PrivateFile: Sendable {
    let directory: String
    let name: String

    /// The most bytes it may have.
    static let maximumBytes = 256 << 10

    var path: String { directory + "/" + name }

    /// What is in it; nil where it is not there.
    func read() throws(SignInError) -> Data? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("read", path)
        }
        defer { _ = close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .file(operation: "read", path: path, code: EINVAL)
        }
        guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
        guard status.st_size <= Self.maximumBytes else {
            throw .file(operation: "read", path: path, code: EFBIG)
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        do {
            return try handle.read(upToCount: Self.maximumBytes) ?? Data()
        } catch {
            throw .file(operation: "read", path: path, code: EIO)
        }
    }

    /// Temporary file, fsync, rename, fsync of the directory: only after the last the name survives a power cut.
    func write(_ data: Data) throws(SignInError) {
        try makeDirectory()
        let temporary = directory + "/.\(name).\(getpid()).part"
        do throws(SignInError) {
            try writeAndSync(data, to: temporary)
            guard unsafe rename(temporary, path) == 0 else { throw failure("rename", path) }
        } catch {
            _ = unsafe unlink(temporary)
            throw error
        }
        let folder = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure("open", directory) }
        defer { _ = close(folder) }
        guard fsync(folder) == 0 else { throw failure("fsync", directory) }
    }

    /// Makes the directory, for its owner's eyes only.
    func makeDirectory() throws(SignInError) {
        guard unsafe access(directory, F_OK) != 0 else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: directory,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .file(operation: "mkdir", path: directory, code: errno)
        }
        try Self.giveAway(directory, likeIn: (directory as NSString).deletingLastPathComponent)
    }

    private func writeAndSync(_ data: Data, to file: String) throws(SignInError) {
        _ = unsafe unlink(file)
        let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("open", file) }
        defer { _ = close(descriptor) }
        do {
            try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(
                contentsOf: data
            )
        } catch {
            throw .file(operation: "write", path: file, code: errno)
        }
        guard fsync(descriptor) == 0 else { throw failure("fsync", file) }
        try Self.giveAway(file, likeIn: directory)
    }

    /// What root writes on the command line belongs to whom the directory belongs to, which is the daemon.
    static func giveAway(_ path: String, likeIn directory: String) throws(SignInError) {
        guard geteuid() == 0 else { return }
        var status = stat()
        guard unsafe stat(directory, &status) == 0 else { return }
        guard unsafe lchown(path, status.st_uid, status.st_gid) == 0 else {
            throw .file(operation: "chown", path: path, code: errno)
        }
    }

    private func failure(_ operation: String, _ path: String) -> SignInError {
        .file(operation: operation, path: path, code: errno)
    }
}
