internal import Foundation
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that appears whole or not at all, and stays after a power cut.
struct DurableFile {
    let directory: String
    let name: String

    var path: String { directory + "/" + name }

    var exists: Bool { unsafe access(path, F_OK) == 0 }

    /// Temporary file, fsync, rename, fsync of the directory: only after the last the name survives a power cut.
    func write(_ bytes: [UInt8]) throws(DeliveryError) {
        try makeDirectory()
        let temporary = directory + "/." + name + ".part"
        do throws(DeliveryError) {
            try writeAndSync(bytes, to: temporary)
            guard unsafe rename(temporary, path) == 0 else { throw failure("rename", path) }
        } catch {
            _ = unsafe unlink(temporary)
            throw error
        }
        try syncDirectory()
    }

    private func makeDirectory() throws(DeliveryError) {
        do {
            try FileManager.default.createDirectory(
                atPath: directory,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .file(operation: "mkdir", path: directory, code: errno)
        }
    }

    private func writeAndSync(_ bytes: [UInt8], to file: String) throws(DeliveryError) {
        _ = unsafe unlink(file)
        let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("open", file) }
        defer { _ = close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { raw in
                unsafe systemWrite(descriptor, raw.baseAddress, raw.count)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw failure("write", file) }
            rest = rest.dropFirst(written)
        }
        guard fsync(descriptor) == 0 else { throw failure("fsync", file) }
    }

    private func syncDirectory() throws(DeliveryError) {
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", directory) }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("fsync", directory) }
    }

    private func failure(_ operation: String, _ path: String) -> DeliveryError {
        .file(operation: operation, path: path, code: errno)
    }
}

/// The C function, by a name that the method `write` does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}
