import Foundation

/// Reads an mbox mail by mail, holding no more than one in memory (RFC 4155; mboxo and mboxrd quoting).
struct MboxReader {
    private let path: String
    private let folder: String
    private let handle: FileHandle
    private let modified: Date
    private var buffer: [UInt8] = []
    private var at = 0
    private var isAtEnd = false
    private var envelope: [UInt8]?

    /// Bytes that are read at a time.
    private static let chunk = 256 << 10

    /// Opens an mbox; nil where it cannot be read.
    init?(path: String, folder: String) {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        self.path = path
        self.folder = folder
        self.handle = handle
        modified = MailFiles.modified(path)
    }

    /// The next mail; nil at the end.
    mutating func next() -> MailFile? {
        if envelope == nil { envelope = nextEnvelope() }
        guard let from = envelope else { return nil }
        envelope = nil
        var bytes: [UInt8] = []
        var afterBlank = false
        while let line = nextLine() {
            if afterBlank, Self.isEnvelope(line) {
                envelope = Array(line)
                break
            }
            afterBlank = line.elementsEqual([0x0A]) || line.elementsEqual([0x0D, 0x0A])
            let text = Self.unquoted(line)
            if bytes.count + text.count <= MailFiles.maximumBytes { bytes.append(contentsOf: text) }
        }
        if envelope == nil { try? handle.close() }
        let received = EnvelopeDate.parse(from) ?? modified
        return MailFile(path: path, folder: folder, bytes: bytes, receivedAt: received)
    }

    private mutating func nextEnvelope() -> [UInt8]? {
        while let line = nextLine() {
            if line.starts(with: "From ".utf8) { return Array(line) }
        }
        return nil
    }

    /// The next line with its line break; a line longer than a chunk comes in pieces.
    private mutating func nextLine() -> ArraySlice<UInt8>? {
        var searched = at
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { at = end + 1 }
                return buffer[at...end]
            }
            if isAtEnd || buffer.count - at > Self.chunk {
                guard at < buffer.count else { return nil }
                defer { at = buffer.count }
                return buffer[at...]
            }
            buffer.removeSubrange(..<at)
            at = 0
            searched = buffer.count
            let more = (try? handle.read(upToCount: Self.chunk)) ?? nil
            if let more, !more.isEmpty { buffer.append(contentsOf: more) } else { isAtEnd = true }
        }
    }

    /// "From anna@firm.example Thu Jan  8 16:42:00 2026": a time tells it from a sentence.
    private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "From ".utf8) && line.count < 400
            && LineTraits(Array(line)).hasTime
    }

    /// ">From " lost its ">", ">>From " one of them.
    private static func unquoted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard line.first == 0x3E else { return line }
        return line.drop { $0 == 0x3E }.starts(with: "From ".utf8) ? line.dropFirst() : line
    }
}

/// The time in an mbox's From line, as asctime writes it, in UTC (RFC 4155).
enum EnvelopeDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The time; nil where the line holds none.
    static func parse(_ line: [UInt8]) -> Date? {
        let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard let at = words.firstIndex(where: { months.contains(String($0)) }),
            at + 3 < words.count,
            let month = months.firstIndex(of: String(words[at])), let day = Int(words[at + 1])
        else { return nil }
        let clock = words[at + 2].split(separator: ":").compactMap { Int($0) }
        let year = words[(at + 3)...].compactMap { Int($0) }.first { (1970...9999).contains($0) }
        guard clock.count >= 2, let year, (1...31).contains(day) else { return nil }
        var parts = DateComponents()
        (parts.year, parts.month, parts.day) = (year, month + 1, day)
        (parts.hour, parts.minute, parts.second) = (
            clock[0], clock[1], clock.count > 2 ? clock[2] : 0
        )
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(from: parts)
    }
}
