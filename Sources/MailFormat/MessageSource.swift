public import Foundation

/// A mail as it comes in: whole, or the header with the text parts that were fetched.
public struct MessageSource: Sendable {
    /// The bytes at hand.
    public enum Content: Sendable {
        /// A whole RFC 5322 message, as in a Maildir or an .eml file.
        case whole([UInt8])
        /// The header block, and the text parts that IMAP's BODYSTRUCTURE named.
        case parts(header: [UInt8], texts: [EncodedText], attachments: Int)
    }

    /// The bytes at hand.
    public var content: Content
    /// The server's internal date, or the file's modification time: stands in for a bad Date header.
    public var receivedAt: Date

    /// Makes a source.
    public init(_ content: Content, receivedAt: Date) {
        self.content = content
        self.receivedAt = receivedAt
    }
}

/// One text part, its transfer encoding still on.
public struct EncodedText: Sendable {
    /// "plain", "html" or another text subtype, lower-cased; "calendar" and "delivery-status" mark robots.
    public var subtype: String
    /// The charset parameter; nil where none is given.
    public var charset: String?
    /// The Content-Transfer-Encoding, lower-cased, such as "base64"; "7bit" by default (RFC 2045 §6.1).
    public var transferEncoding: String
    /// How its lines flow, where it says so.
    public var flow: Flow?
    /// The part's bytes.
    public var bytes: [UInt8]
    /// Whether the part goes on beyond these bytes.
    public var isTruncated: Bool

    /// Makes a text part.
    public init(
        subtype: String,
        charset: String?,
        transferEncoding: String,
        flow: Flow? = nil,
        bytes: [UInt8],
        isTruncated: Bool = false
    ) {
        self.subtype = subtype
        self.charset = charset
        self.transferEncoding = transferEncoding
        self.flow = flow
        self.bytes = bytes
        self.isTruncated = isTruncated
    }
}

/// What `format=flowed` says of a plain text: lines that end with a space go on (RFC 3676).
public struct Flow: Sendable, Equatable {
    /// Whether that space is no part of the text (DelSp=yes).
    public var deletesSpace: Bool

    /// Reads the parameters of a Content-Type; nil where the lines do not flow.
    public init?(format: String?, delSp: String?) {
        guard format?.lowercased() == "flowed" else { return nil }
        deletesSpace = delSp?.lowercased() == "yes"
    }
}
