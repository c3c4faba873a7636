import Foundation
import Testing

@testable import MailFormat

@Suite struct MIMEBodyTests {
    private static let plain = "Content-Type: text/plain; charset=utf-8\n\nplain words"
    private static let html = "Content-Type: text/html; charset=utf-8\n\n<p>html words</p>"
    private static let stub =
        "Content-Type: text/plain\n\nThis is an HTML message. Please view it in your browser."
    private static let empty = "Content-Type: text/plain\n\n \n"
    private static let file =
        "Content-Type: text/plain; name=a.txt\nContent-Disposition: attachment; filename=a.txt\n\nfile words"
    private static let forward =
        "Content-Type: message/rfc822\n\nFrom: x@y.example\nSubject: z\n\nYou crooks!"

    @Test(arguments: [
        ("alternative", [plain, html], "plain words"),
        ("alternative", [html, plain], "plain words"),
        ("alternative", [stub, html], "html words"), ("alternative", [empty, html], "html words"),
        ("alternative", [html], "html words"), ("mixed", [plain, file], "plain words"),
        ("mixed", [plain, html], "plain words\nhtml words"),
        ("mixed", [plain, forward], "plain words"),
        ("mixed", [forward], ""), ("related", [html, plain], "html words"),
        ("signed", [plain, "Content-Type: application/pgp-signature\n\nx"], "plain words"),
    ])
    func choosesTheText(_ kind: String, _ parts: [String], _ words: String) {
        #expect(Mails.parse(Mails.multipart(kind, parts)).newWords == words)
    }

    @Test func readsAMultipartWhoseBoundaryNeverComes() {
        let mail = Mails.mail("Content-Type: multipart/mixed; boundary=x", "words\n")
        let message = Mails.parse(mail)
        #expect(message.newWords == "words")
        #expect(message.defects == [.badStructure])
    }

    @Test func findsTheTextWithinNestedParts() {
        let inner =
            "Content-Type: multipart/alternative; boundary=i\n\n--i\n\(Self.plain)\n--i\n\(Self.html)\n--i--"
        #expect(
            Mails.parse(Mails.multipart("mixed", [inner, Self.file])).newWords == "plain words"
        )
    }

    @Test(arguments: [
        ("base64", "SXQgZmxpY2tlcnMu", "It flickers."),
        ("base64", "SXQgZmxpY2tlcnMu!!=", "It flickers."),
        ("quoted-printable", "It=20flick=\ners.", "It flickers."),
        ("quoted-printable", "100=% sure", "100=% sure"),
        ("x-unknown", "It flickers.", "It flickers."),
    ])
    func takesTheTransferEncodingOff(_ encoding: String, _ body: String, _ words: String) {
        #expect(
            Mails.parse(Mails.mail("Content-Transfer-Encoding: " + encoding, body)).newWords
                == words
        )
    }

    @Test func partsAndWholeReadTheSame() {
        let whole = Mails.parse(Mails.multipart("alternative", [Self.plain, Self.html]))
        let header = Mails.multipart("alternative", [])
        let texts = [
            EncodedText(
                subtype: "plain",
                charset: "utf-8",
                transferEncoding: "base64",
                bytes: Array("cGxhaW4gd29yZHM=".utf8)
            ),
            EncodedText(
                subtype: "html",
                charset: nil,
                transferEncoding: "7bit",
                bytes: Array("<b>html</b>".utf8)
            ),
        ]
        let source = MessageSource(
            .parts(header: header, texts: texts, attachments: 0),
            receivedAt: Mails.receivedAt
        )
        #expect(MessageParser().parse(source) == whole)
    }

    @Test func aPartCutWithinALetterIsReadUpToIt() {
        let text = EncodedText(
            subtype: "plain",
            charset: "utf-8",
            transferEncoding: "8bit",
            bytes: Array("żarówk".utf8) + [0xC4],
            isTruncated: true
        )
        let source = MessageSource(
            .parts(header: Mails.mail(), texts: [text], attachments: 0),
            receivedAt: Mails.receivedAt
        )
        let message = MessageParser().parse(source)
        #expect(message.newWords == "żarówk")
        #expect(message.defects == [.truncated])
    }
}
