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
    /// The format and delsp parameters (RFC 3676); nil where none is given.
    public var format: String?, delSp: String?
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
        format: String? = nil,
        delSp: String? = nil,
        bytes: [UInt8],
        isTruncated: Bool
    ) {
        self.subtype = subtype
        self.charset = charset
        (self.format, self.delSp) = (format, delSp)
        self.transferEncoding = transferEncoding
        self.bytes = bytes
        self.isTruncated = isTruncated
    }
}

/// A mailbox folder worth reading.
public struct MailFolder: Sendable, Hashable {
    /// Its name as the server spells it (modified UTF-7 decoded).
    public var name: String
    /// What it is for.
    public var role: Role

    /// What a folder is for (RFC 6154).
    public enum Role: String, Sendable {
        case inbox, sent, other
        /// Google's folder of all mail but junk and trash: read in place of the others, each mail lies in it once.
        case all
    }

    /// Makes a folder.
    public init(name: String, role: Role) {
        self.name = name
        self.role = role
    }
}
