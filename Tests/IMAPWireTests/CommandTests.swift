import Testing

@testable import IMAPWire

/// A command and its bytes under the tag `t`; `|` stands where the server must answer `+`.
struct CommandFixture: Sendable, CustomTestStringConvertible {
    var command: Command
    var literals: LiteralMode
    var expected: String

    var testDescription: String { expected }

    init(_ command: Command, _ expected: String) {
        self.init(command, .synchronizing, expected)
    }

    init(_ command: Command, _ literals: LiteralMode, _ expected: String) {
        self.command = command
        self.literals = literals
        self.expected = "t " + expected + "\r\n"
    }

    static let all = [
        CommandFixture(.capability, "CAPABILITY"), CommandFixture(.noop, "NOOP"),
        CommandFixture(.logout, "LOGOUT"), CommandFixture(.namespace, "NAMESPACE"),
        CommandFixture(.idle, "IDLE"), CommandFixture(.close, "CLOSE"),
        CommandFixture(.unselect, "UNSELECT"), CommandFixture(.id([:]), "ID NIL"),
        CommandFixture(
            .id(["version": "1", "name": "Barometer"]),
            "ID (\"name\" \"Barometer\" \"version\" \"1\")"
        ),
        CommandFixture(.enable(["CONDSTORE", "QRESYNC"]), "ENABLE CONDSTORE QRESYNC"),
        CommandFixture(
            .login(user: "a@b.example", password: "p\"w\\ d"),
            "LOGIN \"a@b.example\" \"p\\\"w\\\\ d\""
        ),
        CommandFixture(
            .login(user: "ü", password: "a\r\nb"),
            "LOGIN {2}\r\n|ü {4}\r\n|a\r\nb"
        ),
        CommandFixture(
            .login(user: "ü", password: ""),
            .plus,
            "LOGIN {2+}\r\nü \"\""
        ),
        CommandFixture(
            .authenticate(mechanism: "PLAIN", initialResponse: Array("\0u\0pw".utf8)),
            "AUTHENTICATE PLAIN AHUAcHc="
        ),
        CommandFixture(
            .authenticate(mechanism: "EXTERNAL", initialResponse: []),
            "AUTHENTICATE EXTERNAL ="
        ),
        CommandFixture(
            .authenticate(mechanism: "PLAIN", initialResponse: nil),
            "AUTHENTICATE PLAIN"
        ),
        CommandFixture(
            .list(reference: MailboxName(""), pattern: "*", returnsSpecialUse: true),
            "LIST \"\" \"*\" RETURN (SPECIAL-USE)"
        ),
        CommandFixture(
            .list(reference: MailboxName(""), pattern: "Wysłane%", returnsSpecialUse: false),
            "LIST \"\" \"Wys&AUI-ane%\""
        ),
        CommandFixture(
            .listStatus([.inbox, MailboxName("Wysłane")], [.uidNext, .uidValidity]),
            "LIST \"\" (\"INBOX\" \"Wys&AUI-ane\") RETURN (STATUS (UIDNEXT UIDVALIDITY))"
        ),
        CommandFixture(.examine(.inbox), "EXAMINE \"INBOX\""),
        CommandFixture(
            .examine(MailboxName("a\r\nx DELETE b"), condStore: true),
            "EXAMINE \"a&AA0ACg-x DELETE b\" (CONDSTORE)"
        ),
        CommandFixture(
            .examine(MailboxName(wire: Array("a\r\nx DELETE b".utf8))),
            "EXAMINE {13}\r\n|a\r\nx DELETE b"
        ),
        CommandFixture(
            .status(.inbox, [.messages, .uidNext]),
            "STATUS \"INBOX\" (MESSAGES UIDNEXT)"
        ),
        CommandFixture(
            .uidFetch(
                UIDSet(1...200),
                [
                    .uid, .flags, .internalDate, .size, .bodyStructure, .peek(section: "HEADER"),
                    .peek(section: "1", offset: 0, count: 65536),
                ]
            ),
            "UID FETCH 1:200 (UID FLAGS INTERNALDATE RFC822.SIZE BODYSTRUCTURE BODY.PEEK[HEADER] BODY.PEEK[1]<0.65536>)"
        ),
        CommandFixture(
            .uidFetch(.from(7), [.modSeq, .peek(section: "")]),
            "UID FETCH 7:* (MODSEQ BODY.PEEK[])"
        ),
        CommandFixture(.uidSearch([.all]), "UID SEARCH ALL"),
        CommandFixture(
            .uidSearch([.uid(.from(9)), .header(name: "Message-ID", contains: "<a\"@b>")]),
            "UID SEARCH UID 9:* HEADER \"Message-ID\" \"<a\\\"@b>\""
        ),
        CommandFixture(.uidSearch([.since(837_596_665)]), "UID SEARCH SINCE 17-Jul-1996"),
        CommandFixture(
            .append(.inbox, flags: ["\\Seen", "$X"], internalDate: 0, message: Array("ab".utf8)),
            .minus,
            "APPEND \"INBOX\" (\\Seen $X) \" 1-Jan-1970 00:00:00 +0000\" {2+}\r\nab"
        ),
        CommandFixture(
            .append(.inbox, flags: [], internalDate: nil, message: Array("ab".utf8)),
            "APPEND \"INBOX\" {2}\r\n|ab"
        ),
    ]
}

@Suite struct CommandTests {
    @Test(arguments: CommandFixture.all)
    func commandsAreSpelled(_ fixture: CommandFixture) throws {
        let encoded = try fixture.command.encoded(tag: "t", literals: fixture.literals)
        let text = encoded.chunks.map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: "|")
        #expect(text == fixture.expected)
    }

    @Test func aLargeLiteralIsAskedForUnderMinus() throws {
        let command = Command.append(
            .inbox,
            flags: [],
            internalDate: nil,
            message: Array(repeating: 0x41, count: 4_097)
        )
        #expect(try command.encoded(tag: "t", literals: .minus).chunks.count == 2)
        #expect(try command.encoded(tag: "t", literals: .plus).chunks.count == 1)
    }

    @Test func aLongStringIsALiteral() throws {
        let command = Command.login(user: String(repeating: "a", count: 1_001), password: "")
        #expect(try command.encoded(tag: "t").chunks.count == 2)
    }

    @Test(
        arguments: [
            (.enable(["A\r\nx NOOP"]), .atom), (.enable(["A B"]), .atom), (.enable([""]), .atom),
            (.enable([]), .emptyList),
            (.authenticate(mechanism: "PLAIN x", initialResponse: nil), .atom),
            (.login(user: "a\0", password: ""), .string),
            (.append(.inbox, flags: ["\\Seen)"], internalDate: nil, message: []), .atom),
            (.append(.inbox, flags: ["\\"], internalDate: nil, message: []), .atom),
            (.append(.inbox, flags: [], internalDate: .max, message: []), .date),
            (.append(.inbox, flags: [], internalDate: nil, message: [0]), .string),
            (.uidFetch(UIDSet(), [.uid]), .emptySet), (.uidFetch(.from(1), []), .emptyList),
            (.uidFetch(.from(1), [.peek(section: "1]\r\nx NOOP")]), .atom),
            (.uidSearch([]), .emptyList), (.uidSearch([.since(.min)]), .date),
            (.uidSearch([.header(name: "Subject", contains: "ł")]), .searchText),
            (.status(.inbox, []), .emptyList),
        ] as [(Command, WireError.Field)]
    )
    func whatCannotBeSentSafelyIsRefused(_ command: Command, _ field: WireError.Field) {
        #expect(throws: WireError.unencodable(field)) { try command.encoded(tag: "t") }
    }

    @Test(arguments: ["", "a b", "a\r\n", "+", "*", "t1 LOGOUT", "ł"])
    func aBadTagIsRefused(_ tag: String) {
        #expect(throws: WireError.unencodable(.tag)) { try Command.noop.encoded(tag: tag) }
    }

    @Test func secretsAreNotPrinted() {
        let commands: [Command] = [
            .login(user: "u", password: "hunter2"),
            .authenticate(mechanism: "PLAIN", initialResponse: Array("hunter2".utf8)),
            .append(.inbox, flags: [], internalDate: nil, message: Array("hunter2".utf8)),
        ]
        for command in commands {
            var dumped = ""
            dump(command, to: &dumped)
            let texts = [String(describing: command), String(reflecting: command), dumped]
            for text in texts { #expect(!text.contains("hunter2") && !text.contains("aHVudGVy")) }
        }
        #expect("\(Command.uidFetch(.from(3), [.uid]))" == "UID FETCH 3:* (UID)")
    }

    @Test func literalModesFollowCapabilities() {
        #expect(LiteralMode(capabilities: ["LITERAL+"]) == .plus)
        #expect(LiteralMode(capabilities: ["LITERAL-"]) == .minus)
        #expect(LiteralMode(capabilities: ["IMAP4REV2"]) == .minus)
        #expect(LiteralMode(capabilities: ["IDLE"]) == .synchronizing)
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ])
    func saslAnswersAreBase64(_ text: String, _ expected: String) {
        #expect(Command.saslResponse(Array(text.utf8)) == Array((expected + "\r\n").utf8))
    }
}
