internal import IMAPWire

/// What a server tells in its greeting of what it can do (RFC 9051 §7.1, CAPABILITY).
struct Greeting {
    /// What the server can do, upper-cased.
    let capabilities: Set<String>
    /// Bytes that follow the greeting.
    let rest: [UInt8]

    /// Reads the beginning of a stream; nil where that does not tell how to log in.
    init?(_ bytes: [UInt8], limits: Limits) {
        guard let end = bytes.firstIndex(of: 10) else { return nil }
        var parser = ResponseParser(limits: limits)
        parser.append(Array(bytes[...end]))
        guard case .status(let status) = try? parser.next(), status.condition == .ok,
            case .capability(let told) = status.code,
            told.contains(where: { $0.hasPrefix("IMAP4REV") }),
            // Some tell the rest only to who asks.
            told.contains(where: { $0.hasPrefix("AUTH=") })
        else { return nil }
        capabilities = told
        rest = Array(bytes[(end + 1)...])
    }
}
