internal import Foundation
internal import Glibc
internal import SafeFile

/// A ``DurableFile`` that holds secrets: it is read only where nobody else can read it.
struct PrivateFile: Sendable {
    private let file: DurableFile

    /// The most bytes it may have.
    static let maximumBytes = 256 << 10

    init(directory: String, name: String) {
        file = DurableFile(directory: directory, name: name)
    }

    var path: String { file.path }

    /// What is in it; nil where it is not there.
    func read() throws(SignInError) -> Data? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .file(operation: "read", path: path, code: errno)
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

    /// Puts this in its place, whole or not at all.
    func write(_ data: Data) throws(SignInError) {
        try Self.telling { () throws(FileFault) in try file.write(data) }
    }

    /// Makes the directory, for its owner's eyes only.
    func makeDirectory() throws(SignInError) {
        try Self.telling { () throws(FileFault) in try file.makeDirectory() }
    }

    /// Gives the file to whom its directory belongs.
    func giveAway() throws(SignInError) {
        try Self.telling { () throws(FileFault) in
            try DurableFile.giveAway(path, likeIn: file.directory)
        }
    }

    private static func telling(_ work: () throws(FileFault) -> Void) throws(SignInError) {
        do throws(FileFault) {
            try work()
        } catch {
            throw .file(operation: error.operation, path: error.path, code: error.code)
        }
    }
}
