/// A mailbox's name, decoded for people and as the server spells it (RFC 3501 §5.1.3).
public struct MailboxName: Sendable {
    /// The name for people; `INBOX` in any case is `INBOX`.
    public let name: String
    /// The bytes on the wire.
    public let wire: [UInt8]

    /// INBOX, which every server has.
    public static let inbox = MailboxName("INBOX")

    /// Makes a name from what a person wrote or what ``name`` gave.
    ///
    /// It is sent in modified UTF-7, or as it is once `UTF8=ACCEPT` or IMAP4rev2 is enabled (RFC 6855 §3).
    public init(_ name: String, isUTF8Enabled: Bool = false) {
        let name = MailboxName.isInbox(name.utf8) ? "INBOX" : name
        let wire = isUTF8Enabled ? Array(name.utf8) : ModifiedUTF7.encode(name)
        self.init(name: name, wire: wire)
    }

    /// Makes a name from what the server sent.
    ///
    /// Bytes that are neither modified UTF-7 nor UTF-8 are shown as well as can be and sent back as they came.
    public init(wire: [UInt8]) {
        if MailboxName.isInbox(wire) {
            self = .inbox
        } else {
            self.init(name: MailboxName.decode(wire), wire: wire)
        }
    }

    private init(name: String, wire: [UInt8]) {
        self.name = name
        self.wire = wire
    }

    private static func decode(_ wire: [UInt8]) -> String {
        // 8-bit names come from servers in UTF-8 mode (RFC 6855), where `&` stands for itself.
        if wire.contains(where: { $0 >= 0x80 }) { return String(decoding: wire, as: UTF8.self) }
        return ModifiedUTF7.decode(wire) ?? String(decoding: wire, as: UTF8.self)
    }

    private static func isInbox(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.count == 5 && PlainText.upperToken(bytes) == "INBOX"
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
