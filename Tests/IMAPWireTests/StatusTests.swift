import Testing

@testable import IMAPWire

@Suite struct StatusTests {
    static let codes: [(String, ResponseCode?)] = [
        ("", nil),
        ("[ALERT]", .alert),
        ("[alert]", .alert),
        ("[CAPABILITY IMAP4rev1 idle]", .capability(["IMAP4REV1", "IDLE"])),
        ("[UIDVALIDITY 4294967295]", .uidValidity(.max)),
        ("[UIDVALIDITY 0]", .other(name: "UIDVALIDITY", text: "0")),  // RFC: never 0
        ("[UIDVALIDITY 4294967296]", .other(name: "UIDVALIDITY", text: "4294967296")),
        ("[UIDVALIDITY]", .other(name: "UIDVALIDITY", text: "")),
        ("[UIDNEXT 7]", .uidNext(7)),
        ("[HIGHESTMODSEQ 18446744073709551615]", .highestModSeq(.max)),
        (
            "[HIGHESTMODSEQ 18446744073709551616]",
            .other(name: "HIGHESTMODSEQ", text: "18446744073709551616")
        ),
        ("[NOMODSEQ]", .noModSeq),
        ("[PERMANENTFLAGS (\\Deleted \\*)]", .permanentFlags(["\\Deleted", "\\*"])),
        ("[PERMANENTFLAGS (a]b \"c]\")]", .permanentFlags(["a]b", "c]"])),
        ("[READ-ONLY]", .readOnly), ("[READ-WRITE]", .readWrite), ("[TRYCREATE]", .tryCreate),
        ("[APPENDUID 1 2:3]", .appendUID(uidValidity: 1, UIDSet(2...3))),
        ("[APPENDUID 1]", .other(name: "APPENDUID", text: "1")),
        ("[CLOSED]", .closed), ("[THROTTLED]", .throttled), ("[UNAVAILABLE]", .unavailable),
        ("[INUSE]", .inUse), ("[LIMIT]", .limit), ("[OVERQUOTA]", .overQuota),
        ("[AUTHENTICATIONFAILED]", .authenticationFailed), ("[NONEXISTENT]", .nonExistent),
        ("[BADCHARSET (UTF-8)]", .other(name: "BADCHARSET", text: "(UTF-8)")),
        ("[]", .other(name: "", text: "")),
    ]

    @Test(arguments: codes)
    func codesAreTyped(_ bracket: String, _ code: ResponseCode?) throws {
        let text = bracket.isEmpty ? "why" : bracket + " why"
        #expect(
            try parse("* OK \(text)\r\nt NO \(text)\r\n") == [
                .status(Status(.ok, code: code, text: "why")),
                .tagged(tag: "t", Status(.no, code: code, text: "why")),
            ]
        )
    }

    @Test func anOpenBracketIsText() throws {
        #expect(try parse("* NO [ALERT why\r\n") == [.status(Status(.no, text: "[ALERT why"))])
    }

    @Test(arguments: ["* OK\r\n", "* ok \r\n", "* OK  \r\n"])
    func theTextMayBeMissing(_ text: String) throws {
        #expect(try parse(text) == [.status(Status(.ok, text: ""))])
    }
}
