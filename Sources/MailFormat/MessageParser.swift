import CGMime
import Foundation

/// Reads mails: bytes in, a `Message` out, whatever the bytes.
///
/// The way of a mail: its header and MIME structure go through GMime, the text is chosen and decoded
/// (`MIMEBodyReader`, `Charset`), HTML becomes plain text with its quotes marked (`HTMLText`), and
/// `NewWords` leaves what the author wrote himself. `SenderKind` and `AuthenticationResults` tell
/// machines and forgers. Nothing throws: what is broken is mended and listed in `Message.defects`.
public struct MessageParser: Sendable {
    private let isOwnAuthServer: @Sendable (String) -> Bool
    private let limits: MessageLimits

    /// Makes a parser that believes the Authentication-Results of some servers by name.
    ///
    /// - Parameters:
    ///   - ownAuthServers: the servers whose Authentication-Results are believed.
    ///   - limits: how much of a mail is read.
    public init(ownAuthServers: [String] = [], limits: MessageLimits = .standard) {
        let servers = Set(ownAuthServers.map { $0.lowercased() })
        self.init(isOwnAuthServer: { servers.contains($0) }, limits: limits)
    }

    /// Makes a parser that asks which servers' Authentication-Results are believed.
    ///
    /// - Parameters:
    ///   - isOwnAuthServer: whether a server, by its lower-cased name, is one of ours.
    ///   - limits: how much of a mail is read.
    public init(
        isOwnAuthServer: @escaping @Sendable (String) -> Bool,
        limits: MessageLimits = .standard
    ) {
        self.isOwnAuthServer = isOwnAuthServer
        self.limits = limits
    }

    /// The mail as its readers need it.
    public func parse(_ source: MessageSource) -> Message {
        switch source.content {
        case .whole(let bytes):
            let isCut = bytes.count > limits.messageBytes
            return read(bytes.prefix(limits.messageBytes), source.receivedAt, isCut: isCut) {
                mime in
                unsafe MIMEBodyReader.read(mime.body, limits: limits)
            }
        case .parts(let header, let texts, _):
            let block = HeaderBytes.block(of: header[...])
            return read(block + [0x0D, 0x0A, 0x0D, 0x0A], source.receivedAt, isCut: false) { mime in
                PartsBody.read(texts, structure: mime, limits: limits)
            }
        }
    }

    private func read(
        _ bytes: ArraySlice<UInt8>,
        _ receivedAt: Date,
        isCut: Bool,
        body readBody: (borrowing ParsedMIME) -> MIMEBody
    ) -> Message {
        let header = HeaderBytes(bytes, limits: limits)
        guard let mime = Self.mime(header) else { return unreadable(bytes, receivedAt) }
        let body = readBody(mime)
        var defects = body.defects
        if isCut || header.isCut { defects.insert(.truncated) }
        let fields = mime.fields(named: Self.fieldNames, limit: 400)
        let words = NewWords.extract(fromClean: body.text)
        let id = id(fields, header, body, &defects)
        let date = date(mime.date, receivedAt, &defects)
        let references = references(fields, own: id)
        let author = mime.people(GMIME_ADDRESS_TYPE_FROM, limits: limits).first
        if author == nil { defects.insert(.missingAuthor) }
        if Folding.fold(body.text.utf8, limit: 1).isEmpty { defects.insert(.noText) }
        let subject = CleanText.line(
            fields.first { $0.name == "subject" }?.value ?? "",
            maximumScalars: limits.subjectLength
        )
        return Message(
            id: id,
            author: author,
            recipients: recipients(mime),
            subject: subject,
            date: date,
            references: references,
            kind: kind(fields, author, subject, !references.isEmpty, body),
            newWords: CleanText.prefix(words, bytes: limits.newWordsBytes),
            defects: Defect.allCases.filter(defects.contains)
        )
    }
}

extension MessageParser {
    private static let fieldNames: Set<String> = SenderKind.fieldNames.union([
        "subject", "message-id", "references", "in-reply-to", "authentication-results",
    ])

    /// What GMime makes of a message; where it finds no header, all is body.
    private static func mime(_ header: HeaderBytes) -> ParsedMIME? {
        if let mime = ParsedMIME(header.message, fallbackCharset: header.fallbackCharset) {
            return mime
        }
        let bare = Array("MIME-Version: 1.0\n\n".utf8)[...] + header.message
        return ParsedMIME(bare, fallbackCharset: header.fallbackCharset)
    }

    private func id(
        _ fields: [HeaderField],
        _ header: HeaderBytes,
        _ body: MIMEBody,
        _ defects: inout Set<Defect>
    ) -> String {
        let own = fields.first { $0.name == "message-id" }?.value
        if let id = MessageIDs.own(in: own, limits: limits) { return id }
        defects.insert(.missingMessageID)
        // Keepers add and take empty lines at the end.
        let text = Array(body.text.utf8)
        let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
        return MessageIDs.made(of: [header.normalised, Array(text[..<end])])
    }

    /// A date before mail was, or well after the server received it, is none.
    private func date(_ seconds: Int64?, _ receivedAt: Date, _ defects: inout Set<Defect>) -> Date {
        let earliest: Int64 = 315_532_800  // 1980
        let tolerance: TimeInterval = 3 * 86_400
        let received = receivedAt.timeIntervalSince1970
        if let seconds, seconds >= earliest {
            let isFuture =
                received > TimeInterval(earliest) && TimeInterval(seconds) > received + tolerance
            if !isFuture { return Date(timeIntervalSince1970: TimeInterval(seconds)) }
        }
        defects.insert(.badDate)
        return receivedAt
    }

    private func references(_ fields: [HeaderField], own: String) -> [String] {
        MessageIDs.references(
            fields.filter { $0.name == "references" }.map(\.value),
            fields.filter { $0.name == "in-reply-to" }.map(\.value),
            own: own,
            limits: limits
        )
    }

    private func recipients(_ mime: borrowing ParsedMIME) -> [Person] {
        var seen: Set<String> = []
        let all =
            mime.people(GMIME_ADDRESS_TYPE_TO, limits: limits)
            + mime.people(GMIME_ADDRESS_TYPE_CC, limits: limits)
        return Array(all.filter { seen.insert($0.address).inserted }.prefix(limits.recipients))
    }

    private func kind(
        _ fields: [HeaderField],
        _ author: Person?,
        _ subject: String,
        _ isReply: Bool,
        _ body: MIMEBody
    ) -> Message.Kind {
        let results = fields.filter { $0.name == "authentication-results" }.map(\.value)
        if AuthenticationResults.isForged(results, isOwn: isOwnAuthServer) { return .forged }
        let sender = SenderKind(
            fields: fields,
            author: author,
            subject: subject,
            isReply: isReply,
            body: body
        )
        return sender.robot.map(Message.Kind.robot) ?? .human
    }

    private func unreadable(_ bytes: ArraySlice<UInt8>, _ receivedAt: Date) -> Message {
        Message(
            id: MessageIDs.made(of: [Array(bytes)]),
            author: nil,
            recipients: [],
            subject: "",
            date: receivedAt,
            references: [],
            kind: .human,
            newWords: "",
            defects: [.missingMessageID, .missingAuthor, .badDate, .badStructure, .noText]
        )
    }
}
