import Foundation
import Testing

@testable import Briefing

@Suite struct MailTests {
    static let envelope = Envelope(
        from: "barometer@north.example",
        to: "studio@north.example",
        date: Office.now,
        messageID: "<digest-2026-11-22@north.example>"
    )

    static func header(_ mail: [UInt8]) -> [String] {
        let text = String(decoding: mail, as: UTF8.self)
        let head = text.components(separatedBy: "\r\n\r\n").first ?? ""
        return head.replacingOccurrences(of: "\r\n ", with: " ").components(separatedBy: "\r\n")
    }

    @Test func headerIsExactlyAsIntended() {
        let mail = Renderer(language: .english, timeZone: Office.rome)
            .eml(Office.digest, Self.envelope)
        #expect(
            Self.header(mail) == [
                "From: Barometer <barometer@north.example>",
                "To: <studio@north.example>",
                "Reply-To: <studio@north.example>",
                "Subject: Barometer: 1 turned, 1 to watch, 2 calm; 2 wait for us; 1 mailbox does not answer",
                "Date: Sun, 22 Nov 2026 07:00:00 +0100",
                "Message-ID: <digest-2026-11-22@north.example>",
                "MIME-Version: 1.0",
                "Auto-Submitted: auto-generated",
                "X-Barometer: digest",
                "Content-Type: multipart/alternative; boundary=\"=_barometer\"",
            ]
        )
    }

    @Test func linesAreShortASCIIAndEndInCRLF() {
        let mail = Renderer(language: .italian, timeZone: Office.rome)
            .eml(Office.letter, Self.envelope)
        #expect(mail.allSatisfy { $0 < 0x80 })
        let text = String(decoding: mail, as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(lines.allSatisfy { !$0.utf8.contains(0x0A) && !$0.utf8.contains(0x0D) })
        #expect(lines.count { $0 == "--=_barometer" } == 2)
        #expect(lines.count { $0 == "--=_barometer--" } == 1)
    }

    /// Each would end a line, close a bracket or begin a field, were it let through.
    @Test(arguments: [
        "x\r\nBcc: all@evil.example", "x\nSubject: y", "a@b.example>, <c@d.example",
        "\u{0}\u{1B}[2J",
        "x\u{2028}Bcc: y", "\u{202E}example", "=?utf-8?Q?=0D=0ABcc:?=", "--=_barometer",
    ])
    func nothingEntersTheHeader(text: String) {
        var letter = Office.letter
        letter.alert.client = text
        letter.summary?.name = text
        letter.officeName = text
        let mail = Renderer(language: .english, timeZone: Office.rome).eml(
            letter,
            Envelope(from: text, to: text, date: Office.now, messageID: text)
        )
        let names = Self.header(mail).map { $0.prefix { $0 != ":" } }
        #expect(
            names == [
                "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "MIME-Version",
                "Auto-Submitted", "X-Barometer", "Content-Type",
            ]
        )
        #expect(mail.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0D || $0 == 0x0A })
    }

    /// The outbox asks for the Message-ID that the envelope names: it must be the one in the mail.
    @Test(arguments: ["<a@b.c>", "a@b.c", "<alert-x|<m5@firm.example>|y@b.c>", "<a b\r\n@c>"])
    func theMessageIDIsTheEnvelopes(id: String) {
        let envelope = Envelope(from: "a@b.c", to: "d@e.f", date: Office.now, messageID: id)
        let mail = Renderer(language: .english, timeZone: Office.rome).eml(Office.letter, envelope)
        #expect(Self.header(mail).contains("Message-ID: " + envelope.messageID))
    }

    @Test(arguments: [
        ("plain", "plain"),
        ("a=b", "a=3Db"),
        ("end ", "end=20"),
        ("è", "=C3=A8"),
        ("", ""),
        (".", "."),
    ])
    func quotedPrintable(text: String, expected: String) {
        #expect(QuotedPrintable.lines(text + "\n") == [expected])
    }

    @Test func longLinesBreakSoftly() {
        let lines = QuotedPrintable.lines(String(repeating: "è", count: 100))
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(lines.dropLast().allSatisfy { $0.hasSuffix("=") })
    }

    @Test(arguments: [
        ("short", "short"),
        (String(repeating: "word ", count: 20) + "end", nil),
        (String(repeating: "x", count: 80), nil),
        ("", ""),
    ])
    func plainSubjectsFold(text: String, expected: String?) {
        let folded = HeaderText.encoded(text, after: 9)
        #expect(folded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(expected == nil || folded == expected)
        #expect(
            folded.hasPrefix("=?") || folded.replacingOccurrences(of: "\r\n ", with: " ") == text
        )
    }

    @Test func longSubjectsAreEncodedWords() {
        let words = HeaderText.encoded(String(repeating: "ж", count: 100), after: 9)
            .components(separatedBy: "\r\n ")
        #expect(words.allSatisfy { $0.utf8.count <= 75 && $0.hasPrefix("=?utf-8?B?") })
        let decoded = words.map {
            Data(base64Encoded: String($0.dropFirst(10).dropLast(2))) ?? Data()
        }
        #expect(String(decoding: Data(decoded.joined()), as: UTF8.self).count == 100)
    }
}
