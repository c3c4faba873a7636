/// The body of a mail of which only the text parts were fetched.
enum PartsBody {
    /// The text of the parts, chosen as for a whole mail.
    static func read(
        _ texts: [EncodedText],
        structure: borrowing ParsedMIME,
        limits: MessageLimits
    ) -> MIMEBody {
        var body = MIMEBody()
        body.report = structure.report
        var plain: [String] = []
        var html: [String] = []
        for part in texts.prefix(limits.textParts) {
            switch part.subtype.lowercased() {
            case "calendar": body.hasCalendar = true
            case "delivery-status", "rfc822-headers": body.report = body.report ?? "delivery-status"
            case "html": html.append(text(of: part, &body, limits))
            default: plain.append(text(of: part, &body, limits))
            }
        }
        let joined = plain.filter { !$0.isEmpty }.joined(separator: "\n")
        let rendered = html.filter { !$0.isEmpty }.joined(separator: "\n")
        body.text = !rendered.isEmpty && BodyChoice.isStub(joined) ? rendered : joined
        return body
    }

    private static func text(
        of part: EncodedText,
        _ body: inout MIMEBody,
        _ limits: MessageLimits
    ) -> String {
        var bytes = TransferDecoder.decode(
            part.bytes,
            encoding: part.transferEncoding,
            limit: limits.textBytes
        )
        if part.isTruncated {
            body.defects.insert(.truncated)
            trimTorn(&bytes)
        }
        let result = BodyChoice.text(
            of: bytes,
            subtype: part.subtype.lowercased(),
            charset: part.charset,
            flow: part.flow,
            limits: limits
        )
        body.defects.formUnion(result.defects)
        return result.text
    }

    /// A cut may leave half a UTF-8 letter, which must not make the charset look untrue.
    private static func trimTorn(_ bytes: inout [UInt8]) {
        var cut = bytes.count
        while cut > 0, bytes.count - cut < 3, bytes[cut - 1] & 0xC0 == 0x80 { cut -= 1 }
        guard cut > 0, bytes[cut - 1] >= 0xC0 else { return }
        let lead = bytes[cut - 1]
        let needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        if bytes.count - (cut - 1) < needed { bytes.removeSubrange((cut - 1)...) }
    }
}
