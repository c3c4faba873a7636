public import Foundation

/// What was fetched of one message: the header and its text, never attachments.
public struct FetchedMessage: Sendable, Equatable {
    /// The UID, within the folder's UIDVALIDITY (RFC 9051 §2.3.1.1).
    public var uid: UInt32
    /// When the server received it.
    public var internalDate: Date
    /// RFC822.SIZE in bytes.
    public var size: Int
    /// The whole header block.
    public var header: [UInt8]
    /// The text parts that BODYSTRUCTURE names, transfer encoding still on.
    public var texts: [FetchedText]
    /// How many parts were left where they are.
    public var attachments: Int

    /// Makes a fetched message.
    public init(
        uid: UInt32,
        internalDate: Date,
        size: Int,
        header: [UInt8],
        texts: [FetchedText],
        attachments: Int
    ) {
        self.uid = uid
        self.internalDate = internalDate
        self.size = size
        self.header = header
        self.texts = texts
        self.attachments = attachments
    }
}

/// One text part as fetched.
public struct FetchedText: Sendable, Equatable {
    /// The text subtype, lower-cased: "plain", "html", "calendar"; "delivery-status" for message/delivery-status.
    public var subtype: String
    /// The charset parameter; nil where none is given.
    public var charset: String?
    /// The Content-Transfer-Encoding, lower-cased.
    public var transferEncoding: String
    /// The part's bytes, at most 64 KiB.
    public var bytes: [UInt8]
    /// Whether the part goes on beyond these bytes.
    public var isTruncated: Bool

    /// Makes a text part.
    public init(
        subtype: String,
        charset: String?,
        transferEncoding: String,
        bytes: [UInt8],
        isTruncated: Bool
    ) {
        self.subtype = subtype
        self.charset = charset
        self.transferEncoding = transferEncoding
        self.bytes = bytes
        self.isTruncated = isTruncated
    }
}

/// A mailbox folder worth reading.
public struct MailFolder: Sendable, Hashable, Codable {
    /// Its name as the server spells it (modified UTF-7 decoded).
    public var name: String
    /// What it is for.
    public var role: Role

    /// What a folder is for (RFC 6154).
    public enum Role: String, Sendable, Codable {
        case inbox, sent, other
    }

    /// Makes a folder.
    public init(name: String, role: Role) {
        self.name = name
        self.role = role
    }
}

/// How far a folder has been read.
public struct FolderCursor: Sendable, Codable, Equatable {
    /// The folder's UIDVALIDITY when it was read.
    public var uidValidity: UInt32
    /// The highest UID that was stored.
    public var lastUID: UInt32
    /// The highest UID that was there when the folder was first read: up to it all is history, even
    /// where the first reading was interrupted; nil where that is not known, and then nothing is.
    public var historyEnd: UInt32?

    /// Makes a cursor.
    public init(uidValidity: UInt32, lastUID: UInt32, historyEnd: UInt32? = nil) {
        self.uidValidity = uidValidity
        self.lastUID = lastUID
        self.historyEnd = historyEnd
    }
}

/// Messages to be stored in one transaction with the cursor that follows them.
public struct FetchedBatch: Sendable {
    /// Where they lie.
    public var folder: MailFolder
    /// The cursor once they are stored.
    public var cursor: FolderCursor
    /// The messages, in UID order.
    public var messages: [FetchedMessage]
    /// Whether the folder had never been read (first sync, or a new UIDVALIDITY): its shifts are historical.
    public var isHistory: Bool
    /// How many messages of this folder are still to come, for progress.
    public var remaining: Int

    /// Makes a batch.
    public init(
        folder: MailFolder,
        cursor: FolderCursor,
        messages: [FetchedMessage],
        isHistory: Bool,
        remaining: Int
    ) {
        self.folder = folder
        self.cursor = cursor
        self.messages = messages
        self.isHistory = isHistory
        self.remaining = remaining
    }
}
