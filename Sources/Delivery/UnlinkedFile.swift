internal import Foundation

/// A file without a name: gone when its handle is, whatever happens.
enum UnlinkedFile {
    /// A handle that reads these bytes from the start.
    static func handle(_ bytes: [UInt8]) throws(DeliveryError) -> FileHandle {
        let path = NSTemporaryDirectory() + "barometer-" + UUID().uuidString
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .file(operation: "open", path: path, code: errno)
        }
        _ = unsafe unlink(path)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(bytes))
            try handle.seek(toOffset: 0)
            return handle
        } catch {
            throw .file(operation: "write", path: path, code: ENOSPC)
        }
    }
}
