import CGMime

/// Takes the transfer encoding off a part (RFC 2045 §6), reading no further than a limit.
enum TransferDecoder {
    /// The decoded bytes of a stream.
    static func decode(
        _ stream: UnsafeMutablePointer<GMimeStream>,
        _ encoding: GMimeContentEncoding,
        limit: Int
    ) -> [UInt8] {
        let array = unsafe barometer_decode(stream, encoding, limit)
        defer { unsafe g_byte_array_unref(array) }
        guard let data = unsafe array.pointee.data else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
    }

    /// The decoded bytes of a part that came alone.
    static func decode(_ bytes: [UInt8], encoding: String, limit: Int) -> [UInt8] {
        guard !bytes.isEmpty else { return [] }
        var state = GMimeEncoding()
        unsafe g_mime_encoding_init_decode(&state, g_mime_content_encoding_from_string(encoding))
        let room = unsafe g_mime_encoding_outlen(&state, bytes.count)
        let decoded = unsafe [UInt8](unsafeUninitializedCapacity: room) { out, count in
            count = unsafe bytes.withUnsafeBytes { source in
                unsafe g_mime_encoding_flush(
                    &state,
                    source.baseAddress?.assumingMemoryBound(to: CChar.self),
                    source.count,
                    UnsafeMutableRawPointer(out.baseAddress)?.assumingMemoryBound(to: CChar.self)
                )
            }
        }
        return decoded.count > limit ? Array(decoded[..<limit]) : decoded
    }
}
