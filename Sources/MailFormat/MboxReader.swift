import Foundation

/// Reads an mbox mail by mail, holding no more than one in memory (RFC 4155).
///
/// All four dialects are one to it: mboxo and mboxrd quote lines that begin with "From ", mboxcl and
/// mboxcl2 tell each mail's Content-Length, which counts only where the next mail begins behind it.
struct MboxReader {
    private let path: String
    private let folder: String
    private let modified: Date
    private var lines: FileLines
    private var envelope: [UInt8]?

    /// Opens an mbox, at the beginning or where a mail begins; nil where it cannot be read.
    init?(path: String, folder: String, from offset: Int = 0) {
        guard let lines = FileLines(path: path, from: offset) else { return nil }
        self.path = path
        self.folder = folder
        self.lines = lines
        modified = MailFiles.modified(path)
    }

    /// The next mail; nil at the end.
    mutating func next() -> MailFile? {
        if envelope == nil { envelope = nextEnvelope() }
        guard let from = envelope else { return nil }
        envelope = nil
        var mail = MboxMail()
        var start = lines.offset
        while let line = lines.next() {
            if mail.mayEnd(at: start), Self.isEnvelope(line) {
                envelope = Array(line)
                break
            }
            mail.take(line)
            start = lines.offset
            // The header is over: its Content-Length holds if another mail, or nothing, follows there.
            if let length = mail.claimedLength() {
                let end = start.addingReportingOverflow(length)
                if !end.overflow, beginsMail(at: end.partialValue) { mail.end = end.partialValue }
            }
        }
        return MailFile(
            path: path,
            folder: folder,
            bytes: mail.text,
            receivedAt: EnvelopeDate.parse(from) ?? modified,
            end: start
        )
    }

    private mutating func nextEnvelope() -> [UInt8]? {
        while let line = lines.next() {
            if line.starts(with: "From ".utf8) { return Array(line) }
        }
        return nil
    }

    private func beginsMail(at offset: Int) -> Bool {
        guard let bytes = lines.peek(at: offset, count: 256) else { return false }
        let next = bytes.drop { $0 == 0x0A || $0 == 0x0D }
        guard bytes.count - next.count <= 4 else { return false }
        return next.isEmpty || Self.isEnvelope(next.prefix { $0 != 0x0A })
    }

    /// "From anna@firm.example Thu Jan  8 16:42:00 2026": the date tells it from a sentence.
    private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "From ".utf8) && line.count < 400
            && EnvelopeDate.parse(Array(line)) != nil
    }
}

/// One mail of an mbox, as its lines come.
private struct MboxMail {
    /// Where it ends, as its Content-Length says; nil where the next From line tells.
    var end: Int?
    private var bytes: [UInt8] = []
    /// Where quoted From lines begin in `bytes`.
    private var quotes: [Int] = []
    private var hasBareFrom = false
    private var isHeader = true
    private var isAfterBlank = false
    private var length: Int?

    /// Whether a From line at this offset is the next mail's.
    func mayEnd(at offset: Int) -> Bool {
        if let end { return offset >= end }
        return isAfterBlank
    }

    mutating func take(_ line: ArraySlice<UInt8>) {
        isAfterBlank = line.elementsEqual([0x0A]) || line.elementsEqual([0x0D, 0x0A])
        if isHeader { noteLength(line) }
        if line.starts(with: "From ".utf8) { hasBareFrom = true }
        guard bytes.count + line.count <= MailFiles.maximumBytes else { return }
        if Self.isQuoted(line) { quotes.append(bytes.count) }
        bytes.append(contentsOf: line)
    }

    /// The Content-Length, once: when the header is over.
    mutating func claimedLength() -> Int? {
        guard isHeader, isAfterBlank else { return nil }
        isHeader = false
        return length
    }

    /// The mail without the ">" before its From lines; mboxcl2 quotes none, and so leaves bare ones.
    var text: [UInt8] {
        guard !quotes.isEmpty, end == nil || !hasBareFrom else { return bytes }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var from = 0
        for quote in quotes {
            text.append(contentsOf: bytes[from..<quote])
            from = quote + 1
        }
        return text + bytes[from...]
    }

    private mutating func noteLength(_ line: ArraySlice<UInt8>) {
        let name = "content-length:"
        guard line.count < 100, line.count > name.utf8.count else { return }
        let text = String(decoding: line, as: UTF8.self).lowercased()
        guard text.hasPrefix(name) else { return }
        length = Int(text.dropFirst(name.count).trimmingCharacters(in: .whitespacesAndNewlines))
            .flatMap { $0 >= 0 ? $0 : nil }
    }

    /// ">From " lost its ">", ">>From " one of them.
    private static func isQuoted(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == 0x3E && line.drop { $0 == 0x3E }.starts(with: "From ".utf8)
    }
}
