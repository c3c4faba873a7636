import CGMime

/// A message as GMime parsed it; not `Sendable`: GMime's objects decode lazily.
@safe struct ParsedMIME: ~Copyable {
    private let raw: UnsafeMutablePointer<GMimeMessage>

    /// `g_mime_init` must run once, and before all else.
    private static let isReady: Bool = {
        g_mime_init()
        return true
    }()

    /// Parses bytes; nil only where GMime finds no message in them at all.
    init?(_ bytes: ArraySlice<UInt8>, fallbackCharset: String) {
        guard Self.isReady else { return nil }
        let parsed = unsafe bytes.withUnsafeBytes { buffer in
            let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let stream = unsafe g_mime_stream_mem_new_with_buffer(base, buffer.count)
            let parser = unsafe g_mime_parser_new_with_stream(stream)
            let options = unsafe Self.options(fallbackCharset)
            defer {
                unsafe g_mime_parser_options_free(options)
                unsafe g_object_unref(parser)
                unsafe g_object_unref(stream)
            }
            return unsafe g_mime_parser_construct_message(parser, options)
        }
        guard let message = unsafe parsed else { return nil }
        unsafe raw = message
    }

    deinit {
        unsafe g_object_unref(raw)
    }

    private static func options(_ fallbackCharset: String) -> OpaquePointer? {
        let options = unsafe g_mime_parser_options_new()
        unsafe "utf-8".withCString { utf8 in
            unsafe fallbackCharset.withCString { other in
                // GMime copies the names; the list ends with NULL.
                var names: [UnsafePointer<CChar>?] = unsafe [utf8, other, nil]
                unsafe g_mime_parser_options_set_fallback_charsets(options, &names)
            }
        }
        return unsafe options
    }

    /// The header fields with the names asked for, decoded, in their order.
    func fields(named wanted: Set<String>, limit: Int) -> [HeaderField] {
        let list = unsafe g_mime_object_get_header_list(barometer_as_object(raw))
        let count = unsafe Int(g_mime_header_list_get_count(list))
        var fields: [HeaderField] = []
        for index in 0..<count where fields.count < limit {
            guard let header = unsafe g_mime_header_list_get_header_at(list, Int32(index)),
                let name = unsafe g_mime_header_get_name(header)
            else { continue }
            let key = unsafe String(cString: name).lowercased()
            guard wanted.contains(key) else { continue }
            let value = unsafe g_mime_header_get_value(header).map { unsafe String(cString: $0) }
            fields.append(HeaderField(name: key, value: value ?? ""))
        }
        return fields
    }

    /// The people in an address header.
    func people(_ type: GMimeAddressType, limits: MessageLimits) -> [Person] {
        guard let list = unsafe g_mime_message_get_addresses(raw, type) else { return [] }
        var people: [Person] = []
        unsafe Addresses.collect(list, into: &people, limits: limits, depth: 0)
        return people
    }

    /// Seconds since 1970 of the Date header; nil where it is missing or unreadable.
    var date: Int64? {
        guard let date = unsafe g_mime_message_get_date(raw) else { return nil }
        return unsafe Int64(g_date_time_to_unix(date))
    }

    /// The report-type of a multipart/report, "" where it names none, nil for all else (RFC 6522).
    var report: String? {
        guard let body = unsafe body else { return nil }
        let type = unsafe MediaType(body)
        return type.name == "multipart/report" ? type.reportType ?? "" : nil
    }

    /// The outermost MIME part.
    var body: UnsafeMutablePointer<GMimeObject>? {
        unsafe g_mime_message_get_mime_part(raw)
    }
}

/// One header field, its name lower-cased and its value decoded.
struct HeaderField: Equatable {
    /// The name, lower-cased.
    let name: String
    /// The value, unfolded and decoded (RFC 2047).
    let value: String
}

/// Reads GMime's address lists, groups and all.
private enum Addresses {
    static func collect(
        _ list: UnsafeMutablePointer<InternetAddressList>,
        into people: inout [Person],
        limits: MessageLimits,
        depth: Int
    ) {
        let count = unsafe internet_address_list_length(list)
        for index in 0..<max(0, count) where people.count < limits.recipients {
            guard let address = unsafe internet_address_list_get_address(list, index) else {
                continue
            }
            if let mailbox = unsafe barometer_as_mailbox(address) {
                if let person = unsafe person(mailbox, address, limits) { people.append(person) }
            } else if depth < 4, let group = unsafe barometer_as_group(address),
                let members = unsafe internet_address_group_get_members(group)
            {
                unsafe collect(members, into: &people, limits: limits, depth: depth + 1)
            }
        }
    }

    private static func person(
        _ mailbox: UnsafeMutablePointer<InternetAddressMailbox>,
        _ address: UnsafeMutablePointer<InternetAddress>,
        _ limits: MessageLimits
    ) -> Person? {
        guard let raw = unsafe internet_address_mailbox_get_addr(mailbox) else { return nil }
        let text = unsafe CleanText.line(String(cString: raw), maximumScalars: limits.tokenBytes)
        let isBare = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E }
        let clean = isBare ? text : text.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }
        let sign = isBare ? clean.utf8.lastIndex(of: 0x40) : clean.lastIndex(of: "@")
        guard let at = sign, at != clean.startIndex,
            clean.index(after: at) != clean.endIndex, clean.utf8.count <= limits.tokenBytes
        else { return nil }
        let name = unsafe internet_address_get_name(address).map { unsafe String(cString: $0) }
        return Person(
            address: clean,
            name: CleanText.line(name ?? "", maximumScalars: limits.nameLength)
        )
    }
}
