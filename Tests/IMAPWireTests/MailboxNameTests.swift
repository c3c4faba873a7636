import Testing

@testable import IMAPWire

@Suite struct MailboxNameTests {
    @Test(arguments: [
        ("INBOX", "INBOX"), ("Sent Items", "Sent Items"), ("R&D", "R&-D"), ("&", "&-"),
        ("Wysłane", "Wys&AUI-ane"), ("Отправленные", "&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-"),
        ("Gönderilmiş Öğeler", "G&APY-nderilmi&AV8- &ANYBHw-eler"), ("台北", "&U,BTFw-"),
        ("Gelöscht/Ä&Ö", "Gel&APY-scht/&AMQ-&-&ANY-"), ("😀", "&2D3eAA-"), ("", ""),
    ])
    func namesGoThereAndBack(_ name: String, _ wire: String) {
        #expect(String(decoding: MailboxName(name).wire, as: UTF8.self) == wire)
        #expect(MailboxName(wire: Array(wire.utf8)).name == name)
        #expect(MailboxName(wire: Array(wire.utf8)) == MailboxName(name))
    }

    @Test(arguments: [
        "&",  // not closed
        "a&b", "&AUI", "&A-",  // bits left over
        "&AUJ-",  // bits that should be 0
        "&!!!-",  // no base64
        "&2D0-",  // half a surrogate pair
        "&AEkATgBCAE8AWA-",  // INBOX in disguise
        "&AAo-",  // a line feed
    ])
    func brokenNamesAreKeptAsTheyAre(_ wire: String) {
        let name = MailboxName(wire: Array(wire.utf8))
        #expect(name.name == wire)
        #expect(name.wire == Array(wire.utf8))
    }

    @Test func namesInUTF8AreReadAndKept() {
        let name = MailboxName(wire: Array("Wysłane & co".utf8))
        #expect(name.name == "Wysłane & co")
        #expect(name.wire == Array("Wysłane & co".utf8))
        #expect(MailboxName("Wysłane & co", isUTF8Enabled: true) == name)
    }

    @Test func bytesThatAreNoTextAreSentBackAsTheyCame() {
        #expect(MailboxName(wire: [0x41, 0xFF]).wire == [0x41, 0xFF])
    }

    @Test(arguments: ["inbox", "InBox", "INBOX"])
    func inboxHasNoCase(_ name: String) {
        #expect(MailboxName(name) == .inbox)
        #expect(MailboxName(wire: Array(name.utf8)) == .inbox)
        #expect("\(MailboxName(name))" == "INBOX")
        #expect(Set([MailboxName(name), .inbox]).count == 1)
        #expect(MailboxName("inbox.a") != MailboxName("INBOX.a"))
    }

    @Test func everyScalarSurvives() {
        var generator = SeededGenerator(state: 3)
        for _ in 0..<500 {
            let scalars = (0..<Int.random(in: 0..<12, using: &generator)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0xA0...0x1_FFFF, using: &generator))
            }
            let name = "a" + String(String.UnicodeScalarView(scalars)) + "&"
            let back = ModifiedUTF7.decode(ModifiedUTF7.encode(name))
            #expect(back.map { Array($0.utf8) } == Array(name.utf8))
        }
    }
}
