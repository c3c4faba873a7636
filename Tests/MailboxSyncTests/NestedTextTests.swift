import IMAPWire
import Testing

@testable import MailboxSync

@Suite struct NestedTextTests {
    private let simple =
        "--=_a\r\nContent-Type: text/plain\r\n\r\nHello\r\n--=_a\r\n\r\nrest\r\n--=_a--\r\n"

    private func cut(_ section: String, _ size: UInt64, of multipart: String) -> String? {
        var part = BodyPart(type: "text", subtype: "plain")
        (part.section, part.size) = (section, size)
        return NestedText.bytes(of: part, in: Array(multipart.utf8)).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func theFirstTextOfTheFirstPartIsCutOut() {
        #expect(cut("1.1", 5, of: simple) == "Hello")
        #expect(cut("1.1", 5, of: "a preamble\r\n" + simple) == "Hello")
        #expect(cut("1.1", 0, of: "--b\r\n\r\n\r\n--b--\r\n")?.isEmpty == true)
        let deep = "--=_o\r\nContent-Type: multipart/alternative\r\n\r\n\(simple)--=_o--\r\n"
        #expect(cut("1.1.1", 5, of: deep) == "Hello")
    }

    @Test(arguments: [
        ("1.2", 5), ("2.1", 5), ("1", 5), ("", 5),  // another text
        ("1.1", 4), ("1.1", 6), ("1.1", 5_000), ("1.1", UInt64.max),  // another length
        ("1.1.1", 5),  // not so deep
    ])
    func nothingElseIsGuessed(section: String, size: UInt64) {
        #expect(cut(section, size, of: simple) == nil)
    }

    @Test(arguments: [
        "", "--", "--=_a", "--=_a\r\n", "--=_a\r\nno end of the header\r\n", "--=_a\r\n\r\nHello",
        "--=_a\r\n\r\nHello\r\n", "--=_a\r\n\r\nHello\r\n--=_b\r\n",
        "-- \r\nno boundary\r\n--=_a\r\n\r\nHello\r\n--=_a--\r\n",
    ])
    func whatIsCutShortOrUnlikelyIsLeft(multipart: String) {
        #expect(cut("1.1", 5, of: multipart) == nil)
    }
}
