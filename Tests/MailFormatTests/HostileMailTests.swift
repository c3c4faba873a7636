import Foundation
import Testing

@testable import MailFormat

/// Mails made to break a reader: each must be read in a moment, whatever comes out.
struct HostileMail: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: @Sendable () -> [UInt8]

    init(_ name: String, _ bytes: @escaping @Sendable () -> [UInt8]) {
        testDescription = name
        self.bytes = bytes
    }

    static func text(_ more: String, _ body: @escaping @Sendable () -> String)
        -> @Sendable () -> [UInt8]
    {
        { Mails.mail(more, body()) }
    }

    static let html = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit"

    static let all: [HostileMail] = [
        HostileMail("multiparts within multiparts") {
            let open = (0..<5_000).map {
                "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n"
            }
            return Mails.mail("", "") + Array(open.joined().utf8)
        },
        HostileMail("multiparts nested in the header's body") {
            let open = (0..<3_000).map {
                "--b\($0)\nContent-Type: multipart/mixed; boundary=b\($0 + 1)\n\n"
            }
            return Mails.mail("Content-Type: multipart/mixed; boundary=b0", open.joined())
        },
        HostileMail("forwards within forwards") {
            Mails.mail(
                "Content-Type: message/rfc822",
                String(repeating: "Content-Type: message/rfc822\n\n", count: 5_000)
            )
        },
        HostileMail("a hundred thousand parts") {
            Mails.mail(
                "Content-Type: multipart/mixed; boundary=b",
                String(repeating: "--b\n\nx\n", count: 100_000)
            )
        },
        HostileMail("a header of a million fields") {
            Array(
                (String(repeating: "X-A: b\n", count: 1_000_000) + Mails.header + "\nwords\n").utf8
            )
        },
        HostileMail("one header line of megabytes") {
            Array(("Subject: " + String(repeating: "a ", count: 2_000_000) + "\n\nwords\n").utf8)
        },
        HostileMail("encoded words without end") {
            Array(
                ("Subject: " + String(repeating: "=?utf-8?q?a?= ", count: 20_000) + "\n\nwords\n")
                    .utf8
            )
        },
        HostileMail("broken encoded words") {
            Array(
                ("Subject: " + String(repeating: "=?utf-8?b?", count: 25_000) + "\n\nwords\n").utf8
            )
        },
        HostileMail("one huge encoded word") {
            Array(
                ("Subject: =?utf-8?b?" + String(repeating: "YWJj", count: 60_000) + "?=\n\nwords\n")
                    .utf8
            )
        },
        HostileMail("recipients without end") {
            Array(("To: " + String(repeating: "a@b.example, ", count: 18_000) + "\n\nwords\n").utf8)
        },
        HostileMail("groups within groups") {
            Array(("To: " + String(repeating: "g:", count: 60_000) + "\n\nwords\n").utf8)
        },
        HostileMail("comments within comments") {
            Array(
                ("From: " + String(repeating: "(", count: 200_000) + " a@b.example\n\nwords\n").utf8
            )
        },
        HostileMail("parameter continuations") {
            let parameters = (0..<8_000).map { "; charset*\($0)*=a" }.joined(separator: "\n ")
            return Mails.mail("Content-Type: text/plain" + parameters, "words")
        },
        HostileMail("references without end") {
            Array(
                ("References: " + String(repeating: "<a@b> ", count: 40_000) + "\n\nwords\n").utf8
            )
        },
        HostileMail(
            "combining marks",
            text("Content-Type: text/plain; charset=utf-8") {
                "a" + String(repeating: "\u{0301}", count: 320_000)
            }
        ),
        HostileMail("combining marks in the subject") {
            Array(
                ("Subject: a" + String(repeating: "\u{0301}", count: 120_000) + "\n\nwords\n").utf8
            )
        },
        HostileMail(
            "elements within elements",
            text(html) { String(repeating: "<div>", count: 100_000) + "words" }
        ),
        HostileMail(
            "tags that never close",
            text(html) { String(repeating: "<b", count: 200_000) }
        ),
        HostileMail(
            "ends without beginnings",
            text(html) { String(repeating: "<b><i></u></p>", count: 30_000) }
        ),
        HostileMail(
            "attributes without end",
            text(html) { "<p " + String(repeating: "a=b ", count: 60_000) + ">words" }
        ),
        HostileMail(
            "distinct attributes without end",
            text(html) { "<p " + (0..<50_000).map { "a\($0)=b " }.joined() + ">words" }
        ),
        HostileMail(
            "comments without end",
            text(html) { String(repeating: "<!--", count: 100_000) }
        ),
        HostileMail(
            "entities",
            text(html) { String(repeating: "&amp;&#x10FFFF;&#0;&bogus;", count: 20_000) }
        ),
        HostileMail(
            "tables within tables",
            text(html) { String(repeating: "<table><tr><td>", count: 30_000) }
        ),
        HostileMail("quote marks", text("") { String(repeating: ">", count: 500_000) }),
        HostileMail("quoted lines", text("") { String(repeating: "> a\n", count: 120_000) }),
        HostileMail(
            "lines that end in colons",
            text("") { String(repeating: "On 5 Jan 2026 a@b.example\nwrote\n:\n", count: 15_000) }
        ),
        HostileMail(
            "attributions",
            text("") {
                String(repeating: "On 5 Jan 2026 at 10:00 a@b.example wrote:\n", count: 12_000)
            }
        ),
        HostileMail(
            "labels of headers",
            text("") { String(repeating: "From:\n\n", count: 60_000) }
        ),
        HostileMail("signature marks", text("") { String(repeating: "--\n", count: 150_000) }),
        HostileMail(
            "rules and closings",
            text("") { String(repeating: "-----\nRegards\nAnn\n\n", count: 25_000) }
        ),
        HostileMail(
            "words of legal notices",
            text("") { String(repeating: "confidential virus privacy in error ", count: 14_000) }
        ),
        HostileMail(
            "paragraphs like notices",
            text("") {
                String(
                    repeating: String(repeating: "confidential ", count: 8) + "\n\n",
                    count: 4_000
                )
            }
        ),
        HostileMail("one line", text("") { String(repeating: "a", count: 5_000_000) }),
        HostileMail(
            "base64 that is none",
            text("Content-Transfer-Encoding: base64") { String(repeating: "!?=\n", count: 200_000) }
        ),
        HostileMail("bytes of no charset") {
            Mails.mail("", "")
                + (0..<500_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 251) }
        },
        HostileMail(
            "UTF-7",
            text("Content-Type: text/plain; charset=utf-7") {
                String(repeating: "+AGEAY", count: 50_000)
            }
        ),
        HostileMail(
            "half of ISO 2022",
            text("Content-Type: text/plain; charset=iso-2022-jp") {
                String(repeating: "\u{1B}$B", count: 100_000)
            }
        ),
        HostileMail(
            "UTF-16 of odd length",
            text("Content-Type: text/plain; charset=utf-16") {
                String(repeating: "abc", count: 100_001)
            }
        ),
        HostileMail("NUL bytes") { [UInt8](repeating: 0, count: 1_000_000) },
        HostileMail("line breaks") { [UInt8](repeating: 0x0A, count: 1_000_000) },
    ]
}

@Suite(.serialized) struct HostileMailTests {
    @Test(arguments: HostileMail.all)
    func isReadInAMoment(_ mail: HostileMail) {
        let bytes = mail.bytes()
        let began = ContinuousClock.now
        let message = Mails.parse(bytes)
        let took = ContinuousClock.now - began
        #expect(took < .seconds(20), "took \(took)")
        #expect(message.newWords.utf8.count <= MessageLimits.standard.newWordsBytes)
        #expect(message.recipients.count <= MessageLimits.standard.recipients)
        #expect(message.subject.unicodeScalars.count <= MessageLimits.standard.subjectLength)
        #expect(
            !message.newWords.unicodeScalars.contains {
                $0.value < 0x20 && $0 != "\n" && $0 != "\t"
            }
        )
    }

    @Test func everyCutOfAMailIsRead() {
        let whole = Mails.multipart(
            "alternative",
            [
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nxbxhcsOzd2th",
                "Content-Type: text/html\n\n<p>x<blockquote>y</blockquote>",
            ]
        )
        for end in whole.indices { _ = Mails.parse(Array(whole[..<end])) }
    }

    @Test func everyByteOfAMailMayBeAnother() {
        let whole = Mails.multipart(
            "alternative",
            ["Content-Type: text/html; charset=utf-8\n\n<p>&eacute;x</p>"]
        )
        for at in whole.indices {
            for byte in [0, 0x0A, 0x22, 0x3C, 0x3D, 0x80, 0xFF] as [UInt8] {
                var mail = whole
                mail[at] = byte
                _ = Mails.parse(mail)
            }
        }
    }
}

@Suite struct LimitTests {
    @Test func aMailBeyondALimitSaysSo() {
        var limits = MessageLimits()
        limits.textBytes = 10
        let message = Mails.parse(Mails.mail("", "twelve bytes and more"), limits: limits)
        #expect(message.newWords == "twelve byt")
        #expect(message.defects == [.truncated])
        limits = MessageLimits()
        limits.messageBytes = 60
        #expect(Mails.parse(Mails.mail(), limits: limits).defects.contains(.truncated))
        limits = MessageLimits()
        limits.headerBytes = 60
        let cut = Mails.parse(Mails.mail(), limits: limits)
        #expect(cut.defects.contains(.truncated) && cut.newWords == "It flickers.")
    }

    @Test func depthAndPartsAreBounded() {
        var limits = MessageLimits()
        limits.parts = 3
        let mail = Mails.multipart(
            "mixed",
            (0..<9).map { "Content-Type: text/plain\n\npart \($0)" }
        )
        #expect(Mails.parse(mail, limits: limits).defects.contains(.truncated))
    }
}

@Suite struct CleanTextTests {
    @Test func marksAreCapped() {
        let tower = "a" + String(repeating: "\u{0301}", count: 100) + "b"
        #expect(CleanText.clean(tower).unicodeScalars.count == 32)
    }

    @Test(arguments: [
        ("a\u{202E}b\u{2066}c", "abc"), ("a\u{0}\u{1B}[31mb", "a[31mb"),
        ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
        ("\u{FEFF}a\u{200B}b", "ab"), ("tab\tstays", "tab\tstays"), ("żółw 灯 👩‍👧", "żółw 灯 👩‍👧"),
    ])
    func cleans(_ raw: String, _ clean: String) {
        #expect(CleanText.clean(raw) == clean)
    }

    @Test func aPrefixEndsBetweenLetters() {
        #expect(CleanText.prefix("żółw", bytes: 3) == "ż")
        #expect(CleanText.prefix("żółw", bytes: 40) == "żółw")
    }
}
