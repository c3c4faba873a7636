import Foundation
import Testing

@testable import MailFormat

@Suite struct MessageParserTests {
    @Test func readsTheHeader() {
        let mail = Mails.mail(
            "Cc: =?utf-8?q?J=C3=B6rg?= <j@d.example>, team: x@y.example, ann@b.example;\n"
                + "References: <a@x> <b@x>\nIn-Reply-To: <b@x>"
        )
        let message = Mails.parse(mail)
        #expect(message.id == "<1@b.example>")
        #expect(message.author == Person(address: "ann@b.example", name: "Ann Lee"))
        #expect(
            message.recipients.map(\.address) == [
                "studio@north.example", "j@d.example", "x@y.example", "ann@b.example",
            ]
        )
        #expect(message.recipients.map(\.name).contains("Jörg"))
        #expect(message.references == ["<a@x>", "<b@x>"])
        #expect(message.date == Date(timeIntervalSince1970: 1_767_603_600))
        #expect(message.kind == .human)
        #expect(message.newWords == "It flickers.")
        #expect(message.defects == [])
    }

    @Test(arguments: [
        ("=?utf-8?B?xb3DoXJvdmth?=", "Žárovka"),
        ("=?iso-8859-2?Q?=AF=F3=B3w?=", "Żółw"),
        ("=?koi8-r?B?7MHN0ME=?=", "Лампа"),
        ("=?windows-1251?Q?=CB=E0=EC=EF=E0?=", "Лампа"),
        ("=?utf-8?q?two?= =?utf-8?q?_words?=", "two words"),
        ("one\n two", "one two"),
        ("a\u{202E}b\u{0007}c", "abc"),
        ("=?utf-8?q?a=0D=0AX-Evil:_1?=", "a X-Evil: 1"),
    ])
    func readsTheSubject(_ raw: String, _ subject: String) {
        let text = Mails.header.replacingOccurrences(of: "Subject: Lamp", with: "Subject: " + raw)
        #expect(Mails.parse(text + "\nbody\n").subject == subject)
    }

    @Test(
        arguments: [
            ("windows-1251", [0xCB, 0xE0, 0xEC, 0xEF, 0xE0], "Лампа"),
            ("koi8-r", [0xEC, 0xC1, 0xCD, 0xD0, 0xC1], "Лампа"),
            ("iso-8859-2", [0xBF, 0xF3, 0xB3, 0x77], "żółw"),
            ("windows-1254", [0xFE, 0xF0, 0xFD], "şğı"),
            ("gb2312", [0xB5, 0xC6], "灯"), ("shift_jis", [0x93, 0x64], "電"),
            ("iso-8859-1", [0x80], "€"),
            ("utf-8", [0xC5, 0xBC], "ż"),
        ] as [(String, [UInt8], String)]
    )
    func readsTheCharset(_ charset: String, _ bytes: [UInt8], _ text: String) {
        let mail = Mails.mail(
            "Content-Type: text/plain; charset=\(charset)\nContent-Transfer-Encoding: 8bit",
            ""
        )
        let message = Mails.parse(mail + bytes)
        #expect(message.newWords == text)
        #expect(message.defects == [])
    }

    @Test(arguments: [
        ("windows-1251", "Лампа опять мигает, приезжайте"),
        ("windows-1250", "żarówka znów mruga, proszę przyjść w środę"),
        ("iso-8859-2", "żarówka znów mruga, proszę przyjść w środę"),
        ("windows-1254", "ışık yine yanıp sönüyor, lütfen bugün uğrayın"),
        ("windows-1252", "la lampada è di nuovo rotta, perché così non va"), ("utf-8", "Лампа"),
    ])
    func guessesACharsetThatIsNotNamed(_ charset: String, _ text: String) throws {
        let table: [String: String.Encoding] = [
            "windows-1251": .windowsCP1251, "windows-1250": .windowsCP1250,
            "iso-8859-2": .isoLatin2,
            "windows-1254": .windowsCP1254, "windows-1252": .windowsCP1252, "utf-8": .utf8,
        ]
        let encoding = try #require(table[charset])
        let data = try #require(text.data(using: encoding))
        #expect(Mails.parse(Mails.mail() + [0x0A] + [UInt8](data)).newWords.hasSuffix(text))
    }

    @Test func guessesKOI8() {
        let lamp: [UInt8] = [
            0xEC, 0xC1, 0xCD, 0xD0, 0xC1, 0x20, 0xCD, 0xC9, 0xC7, 0xC1, 0xC5, 0xD4,
        ]
        #expect(Mails.parse(Mails.mail("", "") + lamp).newWords == "Лампа мигает")
    }

    @Test func unknownCharsetIsReadAndNoted() {
        let message = Mails.parse(
            Mails.mail("Content-Type: text/plain; charset=x-klingon", "żarówka")
        )
        #expect(message.newWords == "żarówka")
        #expect(message.defects == [.badCharset])
    }

    @Test(
        arguments: [
            ("Mon, 5 Jan 2026 10:00:00 +0100", 1_767_603_600.0, false),
            ("5 Jan 26 09:00 GMT", 1_767_603_600, false),
            ("yesterday", nil, true), ("Thu, 1 Jan 1970 00:00:00 +0000", nil, true),
            ("Mon, 5 Jan 2099 10:00:00 +0100", nil, true),
        ] as [(String, Double?, Bool)]
    )
    func readsTheDate(_ raw: String, _ seconds: Double?, _ isBad: Bool) {
        let text = Mails.header.replacingOccurrences(
            of: "Mon, 5 Jan 2026 10:00:00 +0100",
            with: raw
        )
        let message = Mails.parse(text + "\nbody\n")
        #expect(message.date == seconds.map { Date(timeIntervalSince1970: $0) } ?? Mails.receivedAt)
        #expect(message.defects.contains(.badDate) == isBad)
    }

    @Test func makesAnIDOfTheContent() {
        let one = Mails.parse("From: a@b.example\n\none\n")
        let same = Mails.parse("From: a@b.example\r\n\r\none\r\n")
        let other = Mails.parse("From: a@b.example\n\nother\n")
        #expect(one.id == same.id)
        #expect(one.id != other.id)
        #expect(one.id.hasSuffix("@barometer.invalid>") && one.id.utf8.count == 84)
        #expect(one.defects == [.missingMessageID, .badDate])
    }

    @Test(arguments: [
        (
            "From: a@b.example\nSubject: x\n\none\n",
            "From: a@b.example\nSubject: x\nX-UID: 4\nStatus: RO\n\none\n"
        ),
        ("From: a@b.example\n\n", "X-IMAPbase: 1795349096\n 268\nFrom: a@b.example"),
        (
            "A mail without a header.\n",
            "X-Keywords:\r\nX-UID: 2\r\n\r\nA mail without a header.\r\n"
        ),
    ])
    func makesTheSameIDWhateverItsKeeperWrites(sent: String, kept: String) {
        #expect(Mails.parse(sent).id == Mails.parse(kept).id)
        #expect(Mails.parse(sent).id != Mails.parse("From: b@b.example\n" + sent).id)
    }

    @Test func readsAMailBelowBlankLines() {
        let message = Mails.parse(Array("\n   \r\n".utf8) + Mails.mail())
        #expect(message.subject == "Lamp" && message.defects == [])
    }

    @Test func readsTextWithoutAHeader() {
        let message = Mails.parse("Just a line of text, and no header at all")
        #expect(message.newWords == "Just a line of text, and no header at all")
    }

    @Test func readsOnManyTasksAtOnce() async {
        let parser = MessageParser()
        let mail = Mails.multipart(
            "mixed",
            [
                "Content-Type: text/html; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n7MHN0ME=",
                "Content-Type: text/plain; charset=iso-8859-2\n"
                    + "Content-Transfer-Encoding: quoted-printable\n\n=AF=F3=B3w",
            ]
        )
        let source = MessageSource(.whole(mail), receivedAt: Mails.receivedAt)
        await withTaskGroup(of: String.self) { group in
            for _ in 0..<400 { group.addTask { @concurrent in parser.parse(source).newWords } }
            for await words in group { #expect(words == "Лампа\n\nŻółw") }
        }
    }

    @Test func readsNothingAtAll() {
        let message = Mails.parse("")
        #expect(message.author == nil)
        #expect(message.newWords == "")
        #expect(message.defects.contains(.missingAuthor) && message.defects.contains(.noText))
    }

    @Test("What calls itself text and is none gives no words", arguments: ["koi8-r", "utf-8", ""])
    func noise(charset: String) {
        let type = "Content-Type: text/plain" + (charset.isEmpty ? "" : "; charset=\(charset)")
        let noise = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) }
        let message = Mails.parse(Mails.mail(type, "") + noise)
        #expect(message.newWords == "")
        #expect(message.defects.contains(.noText))
    }
}
