import Testing

@testable import Briefing

@Suite struct OwnerReplyTests {
    @Test(arguments: [
        ("wrong anna@firm.example", [OwnerReply.wrong(client: "anna@firm.example")]),
        ("Right “Anna@Firm.example”\r\nThanks!", [.right(client: "anna@firm.example")]),
        ("ack <a@b.c>", [.acknowledge(client: "a@b.c")]),
        ("snooze a@b.c 14d", [.snooze(client: "a@b.c", hours: 336)]),
        (
            "snooze a@b.c 2w\nwrong d@e.f",
            [.snooze(client: "a@b.c", hours: 336), .wrong(client: "d@e.f")]
        ),
        ("wrong", []),  // no client
        ("wrong anna", []),  // no address
        ("it was wrong anna@firm.example", []),  // prose
        ("wrong a@b.c because he apologised", []),  // prose
        ("snooze a@b.c", []),  // no time
        ("snooze a@b.c 0d", []),
        ("snooze a@b.c -3d", []),
        ("snooze a@b.c 99999999999999999999d", []),
        ("snooze a@b.c 400d", []),  // over a year
        ("snooze a@b.c 14", []),
        ("", []),
    ])
    func parses(words: String, expected: [OwnerReply]) {
        #expect(OwnerReply.parse(words) == expected)
    }

    @Test func readsNoFurtherThanAnAnswerGoes() {
        let late = String(repeating: "text\n", count: 20) + "wrong a@b.c"
        #expect(OwnerReply.parse(late).isEmpty)
        #expect(OwnerReply.parse(String(repeating: "x", count: 5_000_000)).isEmpty)
    }
}
