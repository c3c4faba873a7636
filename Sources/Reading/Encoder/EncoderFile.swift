/// The directory of an encoder file, as `scripts/tensor_file.py` lays it out.
struct EncoderFile {
    /// The version of the layout that is read here.
    static let version: UInt32 = 1
    private static let magic = "BAROENC"
    private static let entryBytes = 64

    /// The mapped bytes.
    let file: MappedFile
    private let path: String
    private let entries: [String: Entry]

    private struct Entry {
        var kind: UInt32
        var rows: UInt32
        var columns: UInt32
        var offset: Int
        var bytes: Int
    }

    /// Maps a file and reads its directory.
    ///
    /// - Throws: `EncoderError`.
    init(path: String) throws(EncoderError) {
        let file = try MappedFile(path: path)
        guard file.name(at: 0, length: 8) == Self.magic else {
            throw .malformed(path: path, defect: .magic)
        }
        guard let version = file.number(UInt32.self, at: 8),
            let count = file.number(UInt32.self, at: 12),
            let size = file.number(UInt64.self, at: 16)
        else { throw .malformed(path: path, defect: .truncated) }
        guard version == Self.version else {
            throw .malformed(path: path, defect: .version(version))
        }
        guard size == UInt64(file.count), count <= 4096 else {
            throw .malformed(path: path, defect: .truncated)
        }
        var entries: [String: Entry] = [:]
        for index in 0..<Int(count) {
            let (name, entry) = try Self.entry(index, of: file, path: path)
            entries[name] = entry
        }
        self.file = file
        self.path = path
        self.entries = entries
    }

    /// A float tensor of just this shape.
    ///
    /// - Throws: `EncoderError.malformed`.
    func floats(_ name: String, _ rows: Int, _ columns: Int) throws(EncoderError) -> Weights {
        let offset = try offset(of: name, kind: 0, rows: rows, columns: columns, element: 4)
        let start = unsafe (file.start + offset).assumingMemoryBound(to: Float.self)
        return unsafe Weights(start: start, rows: rows, columns: columns)
    }

    /// Where a byte tensor of just this shape starts.
    ///
    /// - Throws: `EncoderError.malformed`.
    func bytes(_ name: String, _ rows: Int, _ columns: Int) throws(EncoderError) -> Int {
        try offset(of: name, kind: 1, rows: rows, columns: columns, element: 1)
    }
}

extension EncoderFile {
    private static func entry(
        _ index: Int,
        of file: MappedFile,
        path: String
    ) throws(EncoderError) -> (String, Entry) {
        let at = entryBytes * (1 + index)
        guard let name = file.name(at: at, length: 32),
            let kind = file.number(UInt32.self, at: at + 32),
            let rows = file.number(UInt32.self, at: at + 36),
            let columns = file.number(UInt32.self, at: at + 40),
            let offset = file.number(UInt64.self, at: at + 48).flatMap(Int.init(exactly:)),
            let bytes = file.number(UInt64.self, at: at + 56).flatMap(Int.init(exactly:))
        else { throw .malformed(path: path, defect: .truncated) }
        guard file.holds(bytes, at: offset), offset % 64 == 0 else {
            throw .malformed(path: path, defect: .tensor(name))
        }
        let entry = Entry(kind: kind, rows: rows, columns: columns, offset: offset, bytes: bytes)
        return (name, entry)
    }

    private func offset(
        of name: String,
        kind: UInt32,
        rows: Int,
        columns: Int,
        element: Int
    ) throws(EncoderError) -> Int {
        guard let entry = entries[name], entry.kind == kind,
            Int(entry.rows) == rows, Int(entry.columns) == columns,
            entry.bytes == rows * columns * element
        else { throw .malformed(path: path, defect: .tensor(name)) }
        return entry.offset
    }
}
