/// The shape of a message's MIME tree without its contents (RFC 9051 §7.5.2).
public indirect enum BodyStructure: Sendable, Equatable {
    /// A part with contents.
    case leaf(BodyPart)
    /// A multipart: its subtype, lower-cased, and its children.
    case multipart(subtype: String, children: [BodyStructure])
    /// A whole message as a part (message/rfc822, message/global), with the shape of what it carries.
    case message(BodyPart, content: BodyStructure)
}

/// A part of a message that carries contents.
public struct BodyPart: Sendable, Equatable {
    /// The section number by which it is fetched, such as `1` or `2.1`; set by ``BodyStructure/parts``.
    public var section = ""
    /// The media type, lower-cased.
    public var type: String
    /// The media subtype, lower-cased.
    public var subtype: String
    /// Its parameters, names lower-cased.
    public var parameters: [String: String] = [:]
    /// The transfer encoding, lower-cased.
    public var encoding: String = "7bit"
    /// Its size in bytes, transfer encoding still on.
    public var size: UInt64 = 0
    /// The disposition, lower-cased: `inline`, `attachment`, or what the mail says.
    public var disposition: String?
    /// The disposition's parameters, names lower-cased.
    public var dispositionParameters: [String: String] = [:]
    /// Whether it lies within a message that is itself a part: not its author's own words.
    public var isInsideMessage = false

    /// Makes a part.
    public init(type: String, subtype: String) {
        self.type = type
        self.subtype = subtype
    }

    /// The charset parameter.
    public var charset: String? { parameters["charset"] }

    /// The file name, where one is given.
    public var fileName: String? { dispositionParameters["filename"] ?? parameters["name"] }
}
