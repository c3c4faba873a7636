public import Foundation

/// One mail as it lies in a file.
public struct MailFile: Sendable, Equatable {
    /// The file; mails of an mbox share theirs.
    public var path: String
    /// The mailbox: "INBOX" or a Maildir++ folder such as "Sent"; the folder or mbox name elsewhere.
    public var folder: String
    /// The mail's bytes.
    public var bytes: [UInt8]
    /// The file's modification time, or the time in an mbox's From line.
    public var receivedAt: Date
    /// How many bytes of the file end with this mail.
    public var end: Int

    /// Makes a mail file.
    public init(path: String, folder: String, bytes: [UInt8], receivedAt: Date, end: Int = 0) {
        self.path = path
        self.folder = folder
        self.bytes = bytes
        self.receivedAt = receivedAt
        self.end = end
    }
}

/// Why mails on disk could not be read.
public enum MailFilesError: Error, Equatable, CustomStringConvertible {
    /// Nothing lies at the path.
    case notFound(path: String)
    /// What lies at the path may not be read.
    case unreadable(path: String)

    /// The error in a sentence.
    public var description: String {
        switch self {
        case .notFound(let path): "\(path): no such file or folder"
        case .unreadable(let path): "\(path): cannot be read"
        }
    }
}
