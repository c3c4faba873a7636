/// What the server tells about one message (RFC 9051 §7.5.2); nil where it says nothing.
public struct FetchResponse: Sendable, Equatable {
    /// The message's sequence number at this moment.
    public var sequenceNumber: UInt32
    /// Its UID.
    public var uid: UInt32?
    /// Its flags, as spelled by the server.
    public var flags: [String]?
    /// When the server received it, in seconds since 1970.
    public var internalDate: Int64?
    /// RFC822.SIZE; servers are known to be wrong about it.
    public var size: UInt64?
    /// The mod-sequence (RFC 7162).
    public var modSeq: UInt64?
    /// Google's labels (X-GM-EXT-1), such as `\Sent`.
    public var gmailLabels: [String]?
    /// The shape of its MIME tree, from BODYSTRUCTURE or BODY.
    public var bodyStructure: BodyStructure?
    /// The bytes that came.
    public var sections: [Section] = []
    /// Items that could not be read, by name; the others stand.
    public var unreadable: [String: WireError] = [:]

    /// Makes an empty answer.
    public init(sequenceNumber: UInt32) {
        self.sequenceNumber = sequenceNumber
    }

    /// The bytes of a section such as `HEADER`, `1` or `2.1`; the empty name is the whole message.
    public func section(_ name: String) -> Section? {
        sections.first { $0.name == name }
    }

    /// A section's bytes.
    public struct Section: Sendable, Equatable {
        /// The section's name, upper-cased: `HEADER`, `1`, `2.MIME`, or nothing for the whole message.
        public var name: String
        /// Where the bytes begin, for a partial fetch.
        public var origin: UInt64?
        /// The bytes; nil for NIL: there is no such section.
        public var bytes: [UInt8]?
        /// How many bytes the server sent; more than `bytes` holds where the literal was capped.
        public var sentBytes: Int

        /// Whether bytes that the server sent were dropped.
        public var isTruncated: Bool { sentBytes > (bytes?.count ?? 0) }

        /// Makes a section.
        public init(name: String, origin: UInt64? = nil, bytes: [UInt8]?, sentBytes: Int? = nil) {
            self.name = name
            self.origin = origin
            self.bytes = bytes
            self.sentBytes = sentBytes ?? bytes?.count ?? 0
        }
    }
}
