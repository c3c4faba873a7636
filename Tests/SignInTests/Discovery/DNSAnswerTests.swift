import Testing

@testable import SignIn

/// DNS answers as a name server sends them, and as nobody should.
@Suite struct DNSAnswerTests {
    private static func name(_ text: String) -> [UInt8] {
        text.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
    }

    private static func word(_ number: Int) -> [UInt8] {
        [UInt8(number >> 8), UInt8(number & 255)]
    }

    /// One question about north.example (at byte 12), then records that point back to it.
    static func message(_ type: Int, _ records: [[UInt8]]) -> [UInt8] {
        var bytes = word(7) + word(0x8180) + word(1) + word(records.count) + word(0) + word(0)
        bytes += name("north.example") + word(type) + word(1)
        for record in records {
            bytes +=
                [0xc0, 12] + word(type) + word(1) + [0, 0, 0, 60] + word(record.count) + record
        }
        return bytes
    }

    private static let mailHosts = message(
        15,
        [word(20) + name("Backup.North.example"), word(10) + [2, 0x6d, 0x78, 0xc0, 12]]
    )

    static let services = message(33, [word(5) + word(1) + word(993) + name("mail.north.example")])

    @Test func readsMailHosts() {
        #expect(
            DNSAnswer(Self.mailHosts)?.mailHosts == [
                .init(preference: 20, host: "backup.north.example"),
                .init(preference: 10, host: "mx.north.example"),
            ]
        )
    }

    @Test func readsServices() {
        let service = DNSAnswer.Service(
            priority: 5,
            weight: 1,
            port: 993,
            host: "mail.north.example"
        )
        #expect(DNSAnswer(Self.services)?.services == [service])
        let none = Self.message(33, [Self.word(0) + Self.word(0) + Self.word(0) + [0]])
        #expect(DNSAnswer(none)?.services.map(\.host) == [""])
    }

    @Test func whatIsCutShortIsNoAnswer() {
        for message in [Self.mailHosts, Self.services] {
            for count in 0..<message.count {
                #expect(DNSAnswer(Array(message.prefix(count))) == nil, "cut at \(count)")
            }
        }
    }

    @Test(arguments: [
        ([0xc0, 12] as [UInt8], "points at itself through the question"),
        ([0xc0, 200], "points beyond the end"), ([3, 0x61, 0x20, 0x62, 0], "a space in a name"),
        ([0x80, 1], "an unknown kind of label"),
    ])
    func aNameThatIsNoneIsNoAnswer(name: [UInt8], reason: String) {
        var message = Self.word(7) + Self.word(0x8180) + Self.word(1) + Self.word(0)
        message += Self.word(0) + Self.word(0) + name + Self.word(15) + Self.word(1)
        #expect(DNSAnswer(message) == nil, "\(reason)")
    }

    @Test func anyChangedByteIsBorne() {
        for message in [Self.mailHosts, Self.services] {
            for index in message.indices {
                for value in [0, 1, 0x3f, 0x40, 0xc0, 0xff] as [UInt8] {
                    var changed = message
                    changed[index] = value
                    _ = DNSAnswer(changed)
                }
            }
        }
    }
}
