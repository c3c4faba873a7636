import CGMime

/// Reads Message-ID, References and In-Reply-To (RFC 5322 §3.6.4).
enum MessageIDs {
    /// The IDs in a header field, angle brackets and all, in their order.
    static func all(in value: String, limits: MessageLimits) -> [String] {
        var ids: [String] = []
        var id: [UInt8] = []
        var isOpen = false
        for byte in value.utf8 {
            if byte == 0x3C {
                id.removeAll(keepingCapacity: true)
                id.append(byte)
                isOpen = true
            } else if byte == 0x3E {
                if isOpen, id.count > 1 { ids.append(text(id + [byte])) }
                isOpen = false
            } else if id.count >= limits.tokenBytes {
                isOpen = false
            } else if isOpen, byte > 0x20, byte != 0x7F {
                id.append(byte)
            }
        }
        return ids
    }

    /// The mail's own ID; nil where the field is missing or empty.
    static func own(in value: String?, limits: MessageLimits) -> String? {
        guard let value else { return nil }
        if let id = all(in: value, limits: limits).first { return id }
        let bare = value.utf8.filter { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E && $0 != 0x7F }
        guard !bare.isEmpty, bare.count < limits.tokenBytes else { return nil }
        return "<" + text(Array(bare)) + ">"
    }

    /// References, then In-Reply-To, each once, the newest ones where there are too many.
    static func references(
        _ references: [String],
        _ inReplyTo: [String],
        own: String,
        limits: MessageLimits
    ) -> [String] {
        var seen: Set<[UInt8]> = [Array(own.utf8)]
        let all = (references + inReplyTo).flatMap { Self.all(in: $0, limits: limits) }
        return Array(all.filter { seen.insert(Array($0.utf8)).inserted }.suffix(limits.references))
    }

    /// An ID for a mail that has none, of its content.
    static func made(of pieces: [[UInt8]]) -> String {
        let checksum = unsafe g_checksum_new(G_CHECKSUM_SHA256)
        defer { unsafe g_checksum_free(checksum) }
        for piece in pieces {
            unsafe piece.withUnsafeBufferPointer { buffer in
                unsafe g_checksum_update(checksum, buffer.baseAddress, buffer.count)
            }
        }
        let hex = unsafe g_checksum_get_string(checksum).map { unsafe String(cString: $0) }
        return "<\(hex ?? "none")@barometer.invalid>"
    }

    private static func text(_ bytes: [UInt8]) -> String {
        CleanText.line(String(decoding: bytes, as: UTF8.self), maximumScalars: .max)
    }
}
