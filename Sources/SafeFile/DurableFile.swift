internal import Foundation
internal import Glibc

/// A file that only its owner can read, that appears whole or not at all and outlives a power cut.
public struct DurableFile: Sendable {
    /// The folder that it lies in.
    public let directory: String
    /// Its name there.
    public let name: String

    /// Names a file, which need not be there.
    public init(directory: String, name: String) {
        (self.directory, self.name) = (directory, name)
    }

    /// Where it lies.
    public var path: String { directory + "/" + name }

    /// Whether anything is there.
    public var exists: Bool { unsafe access(path, F_OK) == 0 }

    /// Temporary file, fsync, rename, fsync of the directory: only after the last the name survives a power cut.
    ///
    /// - Throws: ``FileFault``; then what was there before is there still.
    public func write(_ bytes: some Sequence<UInt8>) throws(FileFault) {
        try makeDirectory()
        let temporary = directory + "/.\(name).part"
        do throws(FileFault) {
            try writeAndSync(Array(bytes), to: temporary)
            guard unsafe rename(temporary, path) == 0 else { throw Self.fault("rename", path) }
        } catch {
            _ = unsafe unlink(temporary)
            throw error
        }
        try syncDirectory()
    }

    /// Makes the directory where there is none, for its owner's eyes only.
    ///
    /// - Throws: ``FileFault``.
    public func makeDirectory() throws(FileFault) {
        guard unsafe access(directory, F_OK) != 0 else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: directory,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw FileFault(operation: "mkdir", path: directory, code: Self.code(of: error))
        }
        try Self.giveAway(directory, likeIn: (directory as NSString).deletingLastPathComponent)
    }

    /// What root writes on the command line belongs to whom the directory belongs to, which is the daemon.
    ///
    /// - Throws: ``FileFault``.
    public static func giveAway(_ path: String, likeIn directory: String) throws(FileFault) {
        guard geteuid() == 0 else { return }
        var status = stat()
        // Follows links: under DynamicUser= the state directory is one of root's, and its target's owner is meant.
        guard unsafe stat(directory, &status) == 0 else { return }
        guard unsafe lchown(path, status.st_uid, status.st_gid) == 0 else {
            throw fault("chown", path)
        }
    }
}

extension DurableFile {
    private func writeAndSync(_ bytes: [UInt8], to file: String) throws(FileFault) {
        _ = unsafe unlink(file)
        let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.fault("open", file) }
        defer { _ = close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { raw in
                unsafe systemWrite(descriptor, raw.baseAddress, raw.count)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw Self.fault("write", file) }
            rest = rest.dropFirst(written)
        }
        guard fsync(descriptor) == 0 else { throw Self.fault("fsync", file) }
        try Self.giveAway(file, likeIn: directory)
    }

    private func syncDirectory() throws(FileFault) {
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.fault("open", directory) }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Self.fault("fsync", directory) }
    }

    private static func fault(_ operation: String, _ path: String) -> FileFault {
        FileFault(operation: operation, path: path, code: errno)
    }

    private static func code(of error: any Error) -> Int32 {
        ((error as? CocoaError)?.underlying as? POSIXError)?.code.rawValue ?? EACCES
    }
}

/// The C function, by a name that the method `write` does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}
