internal import Foundation
internal import MailFormat
internal import Store

/// How far an mbox was read, kept until all of it is.
struct ImportMark: Sendable, Equatable {
    let path: String
    let end: Int
    /// What tells the file from another one that lies at its path later.
    private let identity: String

    /// How much of a file's beginning tells what it is.
    private static let headBytes = 64 << 10

    /// Finds the mark of a file; that of another file is none.
    init(ofFile path: String, in archive: Archive) throws {
        self.path = path
        identity = Self.identity(ofFile: path)
        let words = try archive.fact(Self.key(path))?.value.split(separator: " ") ?? []
        let isKnown = words.count == 2 && words[0] == identity
        end = isKnown ? max(0, Int(words[1]) ?? 0) : 0
    }

    func advance(to end: Int, in archive: Archive) throws {
        try archive.setFact(Self.key(path), "\(identity) \(end)", at: Date())
    }

    func clear(in archive: Archive) throws {
        guard try archive.fact(Self.key(path)) != nil else { return }
        try archive.setFact(Self.key(path), nil, at: Date())
    }

    private static func key(_ path: String) -> String {
        "import " + URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// Its length, when it was last written, and how it begins: a mailbox exported anew may well be as long as before.
    private static func identity(ofFile path: String) -> String {
        let handle = FileHandle(forReadingAtPath: path)
        defer { try? handle?.close() }
        let head = (try? handle?.read(upToCount: headBytes)) ?? Data()
        let written = MailFiles.modified(path).timeIntervalSince1970
        return "\(MailFiles.size(of: path)):\(written.bitPattern):\(AlertID.hash(head))"
    }
}
