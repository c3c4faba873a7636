import CGMime

/// The text of a mail and what its structure says of its sender.
struct MIMEBody {
    /// The body as plain text, cleaned, quotes marked with "> ".
    var text = ""
    /// multipart/report (RFC 6522): its report-type, or "" where it names none.
    var report: String?
    /// Whether the mail is an invitation or an answer to one (text/calendar).
    var hasCalendar = false
    /// What had to be mended.
    var defects: Set<Defect> = []
}

/// Walks GMime's parts and chooses the text to read.
struct MIMEBodyReader {
    private let limits: MessageLimits
    private var body = MIMEBody()
    private var parts = 0
    private var texts = 0

    /// Reads the parts from the outermost one on.
    static func read(_ root: UnsafeMutablePointer<GMimeObject>?, limits: MessageLimits) -> MIMEBody
    {
        var reader = MIMEBodyReader(limits: limits)
        reader.body.text = unsafe reader.text(of: root, depth: 0)
        return reader.body
    }

    private init(limits: MessageLimits) {
        self.limits = limits
    }

    private mutating func text(of object: UnsafeMutablePointer<GMimeObject>?, depth: Int) -> String
    {
        guard let object = unsafe object else { return "" }
        parts += 1
        guard parts <= limits.parts, depth <= limits.depth else {
            body.defects.insert(.truncated)
            return ""
        }
        let type = unsafe MediaType(object)
        if depth == 0, type.name == "message/delivery-status" { body.report = "delivery-status" }
        if let multipart = unsafe barometer_as_multipart(object) {
            return unsafe text(of: multipart, type, depth: depth)
        }
        if unsafe barometer_as_message_part(object) != nil {
            return ""  // a forwarded or reported mail: somebody else's words
        }
        guard let part = unsafe barometer_as_part(object) else { return "" }
        return unsafe text(ofPart: part, type)
    }

    private mutating func text(
        of multipart: UnsafeMutablePointer<GMimeMultipart>,
        _ type: MediaType,
        depth: Int
    ) -> String {
        if type.subtype == "report" { body.report = type.reportType ?? "" }
        let count = unsafe min(Int(g_mime_multipart_get_count(multipart)), limits.parts)
        if count == 0 { return unsafe textWithoutParts(of: multipart) }
        var plain = ""
        var pieces: [String] = []
        for index in 0..<count {
            guard let child = unsafe g_mime_multipart_get_part(multipart, Int32(index)) else {
                continue
            }
            let isPlain = unsafe MediaType(child).name == "text/plain"
            let piece = unsafe text(of: child, depth: depth + 1)
            guard !piece.isEmpty else { continue }
            if isPlain, plain.isEmpty { plain = piece }
            pieces.append(piece)
            // related: the first part is the text (RFC 2387); report: the words for people (RFC 6522).
            if type.subtype == "related" || type.subtype == "report" { break }
        }
        guard type.subtype == "alternative" else { return pieces.joined(separator: "\n") }
        return BodyChoice.isStub(plain) ? pieces.last ?? "" : plain
    }

    /// A multipart whose boundary never comes: what stands there is all the text there is.
    private mutating func textWithoutParts(
        of multipart: UnsafeMutablePointer<GMimeMultipart>
    ) -> String {
        body.defects.insert(.badStructure)
        guard let prologue = unsafe g_mime_multipart_get_prologue(multipart) else { return "" }
        let bytes = unsafe Array(String(cString: prologue).utf8.prefix(limits.textBytes))
        return BodyChoice.text(of: bytes, subtype: "plain", charset: nil, limits: limits).text
    }

    private mutating func text(
        ofPart part: UnsafeMutablePointer<GMimePart>,
        _ type: MediaType
    ) -> String {
        if type.name == "text/calendar" {
            body.hasCalendar = body.hasCalendar || !type.isAttachment
            return ""
        }
        guard type.isText, !type.isAttachment, texts < limits.textParts else { return "" }
        texts += 1
        guard let wrapper = unsafe g_mime_part_get_content(part),
            let stream = unsafe g_mime_data_wrapper_get_stream(wrapper)
        else { return "" }
        let encoding = unsafe g_mime_part_get_content_encoding(part)
        var bytes = unsafe TransferDecoder.decode(stream, encoding, limit: limits.textBytes + 1)
        if bytes.count > limits.textBytes {
            bytes.removeLast()
            body.defects.insert(.truncated)
        }
        let result = BodyChoice.text(
            of: bytes,
            subtype: type.subtype,
            charset: type.charset,
            flow: type.flow,
            limits: limits
        )
        body.defects.formUnion(result.defects)
        return result.text
    }
}

/// A part's Content-Type and disposition.
struct MediaType {
    let name: String
    let subtype: String
    let charset: String?
    let flow: Flow?
    let reportType: String?
    let isAttachment: Bool

    var isText: Bool {
        ["text/plain", "text/html", "text/enriched", "text/markdown", "text/x-amp-html"].contains(
            name
        )
            && subtype != "x-amp-html"
    }

    init(_ object: UnsafeMutablePointer<GMimeObject>) {
        let type = unsafe g_mime_object_get_content_type(object)
        let media = unsafe g_mime_content_type_get_media_type(type).map {
            unsafe String(cString: $0)
        }
        let sub = unsafe g_mime_content_type_get_media_subtype(type).map {
            unsafe String(cString: $0)
        }
        subtype = (sub ?? "plain").lowercased()
        name = (media ?? "text").lowercased() + "/" + subtype
        charset = unsafe Self.parameter("charset", type)
        flow = unsafe Flow(
            format: Self.parameter("format", type),
            delSp: Self.parameter("delsp", type)
        )
        reportType = unsafe Self.parameter("report-type", type)?.lowercased()
        let disposition = unsafe g_mime_object_get_disposition(object).map {
            unsafe String(cString: $0)
        }
        isAttachment = disposition?.lowercased() == "attachment"
    }

    private static func parameter(
        _ name: String,
        _ type: UnsafeMutablePointer<GMimeContentType>?
    ) -> String? {
        unsafe g_mime_content_type_get_parameter(type, name).map { unsafe String(cString: $0) }
    }
}
