import Foundation

/// A file's lines, a chunk at a time, and where in the file they stand.
struct FileLines {
    /// Where the next line begins.
    private(set) var offset: Int
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var at = 0
    private var isAtEnd = false

    /// Bytes that are read at a time.
    private static let chunk = 256 << 10

    /// Opens a file; nil where it cannot be read, or not from there.
    init?(path: String, from offset: Int) {
        guard let handle = FileHandle(forReadingAtPath: path), let start = UInt64(exactly: offset)
        else { return nil }
        if start > 0 {
            do { try handle.seek(toOffset: start) } catch { return nil }
        }
        self.handle = handle
        self.offset = offset
    }

    /// The next line with its line break; a line longer than a chunk comes in pieces.
    mutating func next() -> ArraySlice<UInt8>? {
        var searched = at
        while true {
            if let end = lineFeed(from: searched) { return take(upTo: end + 1) }
            if isAtEnd || buffer.count - at > Self.chunk {
                return at < buffer.count ? take(upTo: buffer.count) : nil
            }
            buffer.removeSubrange(..<at)
            at = 0
            searched = buffer.count
            let more = (try? handle.read(upToCount: Self.chunk)) ?? nil
            if let more, !more.isEmpty { buffer.append(contentsOf: more) } else { isAtEnd = true }
        }
    }

    /// A few bytes elsewhere in the file, less at its end; nil where they are beyond it or cannot be read.
    func peek(at place: Int, count: Int) -> [UInt8]? {
        guard let target = UInt64(exactly: place), let here = try? handle.offset(),
            let end = try? handle.seekToEnd()
        else { return nil }
        defer { try? handle.seek(toOffset: here) }
        guard target <= end else { return nil }
        do {
            try handle.seek(toOffset: target)
            return Array(try handle.read(upToCount: count) ?? Data())
        } catch {
            return nil
        }
    }

    private mutating func take(upTo end: Int) -> ArraySlice<UInt8> {
        defer {
            offset += end - at
            at = end
        }
        return buffer[at..<end]
    }

    private func lineFeed(from start: Int) -> Int? {
        unsafe buffer.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, start < bytes.count else { return nil }
            let found = unsafe memchr(base + start, 0x0A, bytes.count - start)
            return unsafe found.map { unsafe UnsafeRawPointer($0) - UnsafeRawPointer(base) }
        }
    }
}
