import Testing

@testable import MailboxSync

@Suite struct FirstAnswerTests {
    private let stream = Array(
        """
        half a line\r\n* CAPABILITY OLD\r\nA001 OK in\r\n* capability imap4rev1 Idle\r\n\
        xyz1 OK done\r\n* 3 EXISTS\r\n
        """.utf8
    )

    @Test func isReadAlikeHoweverItIsCut() {
        for cut in 0...stream.count {
            var answer = FirstAnswer(tag: "xyz1")
            answer.append(Array(stream[..<cut]))
            var rest = answer.isSettled ? answer.rest + stream[cut...] : []
            if !answer.isSettled {
                answer.append(Array(stream[cut...]))
                rest = answer.rest
            }
            #expect(answer.isSettled)
            #expect(answer.capabilities == ["IMAP4REV1", "IDLE"])
            #expect(rest == Array("* 3 EXISTS\r\n".utf8))
        }
    }

    @Test func anotherTagDoesNotSettle() {
        var answer = FirstAnswer(tag: "xyz1")
        answer.append(Array("xyz12 OK\r\n xyz OK\r\n* xyz1 OK\r\n".utf8))
        #expect(!answer.isSettled)
    }
}
