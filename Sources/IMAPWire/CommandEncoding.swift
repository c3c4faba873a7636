/// A command as bytes: send one chunk, wait for `+` before each further one.
public struct EncodedCommand: Sendable, Equatable {
    /// The chunks; all but the first need a continuation first.
    public var chunks: [[UInt8]]
}

extension Command {
    /// The command as bytes under a tag.
    /// - Throws: ``WireError/unencodable(_:)`` where a value cannot be sent safely.
    public func encoded(
        tag: String,
        literals: LiteralMode = .synchronizing
    ) throws(WireError) -> EncodedCommand {
        guard !tag.isEmpty, tag.utf8.allSatisfy(Byte.isTag) else { throw .unencodable(.tag) }
        var writer = CommandWriter(literals: literals)
        writer.raw(tag + " ")
        try write(to: &writer)
        writer.raw("\r\n")
        return EncodedCommand(chunks: writer.chunks)
    }

    /// The line that answers a SASL challenge: base64 (RFC 9051 §6.2.2).
    public static func saslResponse(_ bytes: [UInt8]) -> [UInt8] {
        Base64.encode(bytes) + [Byte.carriageReturn, Byte.lineFeed]
    }

    private func write(to writer: inout CommandWriter) throws(WireError) {
        switch self {
        case .capability: writer.raw("CAPABILITY")
        case .noop: writer.raw("NOOP")
        case .logout: writer.raw("LOGOUT")
        case .namespace: writer.raw("NAMESPACE")
        case .idle: writer.raw("IDLE")
        case .close: writer.raw("CLOSE")
        case .unselect: writer.raw("UNSELECT")
        case .id, .enable, .login, .authenticate: try writeSession(to: &writer)
        case .list, .listStatus, .examine, .status, .append: try writeMailbox(to: &writer)
        case .uidFetch(let uids, let items):
            writer.raw("UID FETCH ")
            try writer.set(uids)
            try writer.fetchItems(items)
        case .uidSearch(let keys):
            guard !keys.isEmpty else { throw .unencodable(.emptyList) }
            writer.raw("UID SEARCH")
            for key in keys { try writer.searchKey(key) }
        }
    }

    private func writeSession(to writer: inout CommandWriter) throws(WireError) {
        switch self {
        case .id(let fields): try writer.identity(fields)
        case .enable(let names):
            guard !names.isEmpty else { throw .unencodable(.emptyList) }
            writer.raw("ENABLE")
            for name in names {
                writer.raw(" ")
                try writer.atom(name)
            }
        case .login(let user, let password):
            writer.raw("LOGIN ")
            try writer.string(user.utf8)
            writer.raw(" ")
            try writer.string(password.utf8)
        case .authenticate(let mechanism, let response):
            writer.raw("AUTHENTICATE ")
            try writer.atom(mechanism)
            guard let response else { return }
            // An empty first answer is `=`, since nothing would mean none (RFC 4959 §3).
            let text =
                response.isEmpty ? "=" : String(decoding: Base64.encode(response), as: UTF8.self)
            writer.raw(" " + text)
        default: break
        }
    }

    private func writeMailbox(to writer: inout CommandWriter) throws(WireError) {
        switch self {
        case .list(let reference, let pattern, let returnsSpecialUse):
            writer.raw("LIST ")
            try writer.mailbox(reference)
            writer.raw(" ")
            try writer.string(ModifiedUTF7.encode(pattern))
            if returnsSpecialUse { writer.raw(" RETURN (SPECIAL-USE)") }
        case .listStatus(let mailboxes, let items):
            guard !mailboxes.isEmpty, !items.isEmpty else { throw .unencodable(.emptyList) }
            var separator = "LIST \"\" ("
            for mailbox in mailboxes {
                writer.raw(separator)
                try writer.mailbox(mailbox)
                separator = " "
            }
            writer.raw(") RETURN (STATUS (\(items.map(\.rawValue).joined(separator: " "))))")
        case .examine(let mailbox, let condStore):
            writer.raw("EXAMINE ")
            try writer.mailbox(mailbox)
            if condStore { writer.raw(" (CONDSTORE)") }
        case .status(let mailbox, let items):
            guard !items.isEmpty else { throw .unencodable(.emptyList) }
            writer.raw("STATUS ")
            try writer.mailbox(mailbox)
            writer.raw(" (\(items.map(\.rawValue).joined(separator: " ")))")
        case .append(let mailbox, let flags, let date, let message):
            writer.raw("APPEND ")
            try writer.mailbox(mailbox)
            try writer.appendOptions(flags: flags, date: date)
            try writer.literal(message)
        default: break
        }
    }
}

extension Command: CustomStringConvertible {
    /// The command's name, and its arguments where none is secret or mail.
    public var description: String {
        switch self {
        case .login: "LOGIN …"
        case .authenticate(let mechanism, _): "AUTHENTICATE \(PlainText.token(mechanism.utf8)) …"
        case .append(let mailbox, _, _, let message):
            "APPEND \(PlainText.token(mailbox.wire)) {\(message.count)}"
        default:
            (try? encoded(tag: "-", literals: .plus)).flatMap(\.chunks.first).map {
                PlainText.token($0.dropFirst(2).dropLast(2))
            } ?? "unencodable"
        }
    }
}

extension Command: CustomReflectable {
    /// Nothing, so that no dump shows a password.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
