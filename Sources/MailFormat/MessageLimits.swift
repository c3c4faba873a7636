/// How much of one mail is read; what lies beyond is left out and noted as `Defect.truncated`.
public struct MessageLimits: Sendable, Equatable {
    /// Bytes of a whole message that MIME parsing sees; attachments beyond it are never needed.
    public var messageBytes = 48 << 20
    /// Bytes of a header block; real ones stay under 64 KB even with long Received chains.
    public var headerBytes = 256 << 10
    /// Decoded bytes of one text part; a novel has 1 MB, a mail's own words fit in the first pages.
    public var textBytes = 512 << 10
    /// Text parts that are joined to a body.
    public var textParts = 32
    /// MIME parts that are looked at.
    public var parts = 500
    /// Multiparts within multiparts.
    public var depth = 24
    /// HTML elements within elements; newsletters reach 80.
    public var htmlDepth = 400
    /// Recipients that are kept.
    public var recipients = 500
    /// References that are kept, the newest ones.
    public var references = 100
    /// Unicode scalars of a subject.
    public var subjectLength = 1_000
    /// Unicode scalars of a display name.
    public var nameLength = 200
    /// Bytes of an address or Message-ID (RFC 5322 §2.1.1 allows lines of 998).
    public var tokenBytes = 998
    /// Bytes of the author's own new words.
    public var newWordsBytes = 64 << 10

    /// The limits of daily use.
    public static let standard = MessageLimits()

    /// Makes the standard limits, to be changed one by one.
    public init() {}
}
