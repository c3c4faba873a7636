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
        unsafe bytes.withUnsafeBytes { buffer in
            let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let stream = unsafe g_mime_stream_mem_new_with_buffer(base, buffer.count) else {
                return []
            }
            defer { unsafe g_object_unref(stream) }
            return unsafe decode(
                stream,
                g_mime_content_encoding_from_string(encoding),
                limit: limit
            )
        }
    }
}
