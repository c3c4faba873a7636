import Foundation

/// A file's bytes, mapped into memory read-only: they are loaded when touched and shared by all processes.
///
/// `@unchecked Sendable`: the mapping is never written and lives exactly as long as this object.
@safe final class MappedFile: @unchecked Sendable {
    /// Where the bytes start; at a page's beginning.
    let start: UnsafeRawPointer
    /// How many bytes there are.
    let count: Int

    /// Maps a whole file.
    ///
    /// - Throws: `EncoderError.unreadable`.
    init(path: String) throws(EncoderError) {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path: path, errno: errno) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else {
            throw .unreadable(path: path, errno: errno)
        }
        guard status.st_size > 0 else { throw .malformed(path: path, defect: .truncated) }
        count = Int(status.st_size)
        guard let bytes = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0),
            unsafe bytes != MAP_FAILED
        else { throw .unreadable(path: path, errno: errno) }
        unsafe start = UnsafeRawPointer(bytes)
    }

    deinit {
        unsafe munmap(UnsafeMutableRawPointer(mutating: start), count)
    }

    /// Whether `length` bytes from `offset` on lie inside the file.
    func holds(_ length: Int, at offset: Int) -> Bool {
        offset >= 0 && length >= 0 && offset <= count && length <= count - offset
    }

    /// A little-endian number, or nil past the end.
    func number<N: FixedWidthInteger>(_ type: N.Type, at offset: Int) -> N? {
        guard holds(MemoryLayout<N>.size, at: offset) else { return nil }
        var value = N.zero
        unsafe withUnsafeMutableBytes(of: &value) { target in
            unsafe target.copyMemory(
                from: UnsafeRawBufferPointer(start: start + offset, count: MemoryLayout<N>.size)
            )
        }
        return N(littleEndian: value)
    }

    /// Bytes up to the first zero, at most `length` of them, or nil past the end.
    func name(at offset: Int, length: Int) -> String? {
        guard holds(length, at: offset) else { return nil }
        let bytes = unsafe UnsafeRawBufferPointer(start: start + offset, count: length)
        return unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// Tells the kernel that a range is read here and there, not in order.
    func adviseRandom(at offset: Int, count: Int) {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let first = (offset + page - 1) / page * page
        guard holds(count, at: offset), first < offset + count else { return }
        _ = unsafe madvise(
            UnsafeMutableRawPointer(mutating: start + first),
            offset + count - first,
            MADV_RANDOM
        )
    }
}
