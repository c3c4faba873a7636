import Foundation
import IMAPWire
import TestSupport
import Testing

@testable import MailboxSync

/// What is told in the greeting is not asked for.
@Suite struct GreetingTests {
    @Test(
        arguments: [
            ("* OK [CAPABILITY IMAP4rev1 auth=plain SASL-IR] ready\r\n", true),
            ("* ok [capability IMAP4rev2 AUTH=XOAUTH2] ready\r\n* 1 EXISTS\r\n", true),
            // It does not say how to log in, or that it is IMAP.
            ("* OK [CAPABILITY IMAP4rev1 STARTTLS] ready\r\n", false),
            ("* OK [CAPABILITY AUTH=PLAIN] ready\r\n", false),
            ("* OK hello\r\n", false), ("* OK [CAPABILITY\r\n", false),
            // Logged in already, by whoever put this ahead of us.
            ("* PREAUTH [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi\r\n", false),
            ("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] no end", false), ("", false),
        ]
    )
    func isReadWhereItTellsHowToLogIn(stream: String, isRead: Bool) {
        #expect((Greeting(Array(stream.utf8), limits: Limits()) != nil) == isRead)
    }

    @Test func whatFollowsItIsKept() throws {
        let stream = "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n* BYE no"
        let greeting = try #require(Greeting(Array(stream.utf8), limits: Limits()))
        #expect(greeting.capabilities == ["IMAP4REV1", "AUTH=PLAIN"])
        #expect(greeting.rest == Array("* BYE no".utf8))
    }

    @Test(arguments: [
        ("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready", 0), ("* OK ready", 1),
        ("* OK [CAPABILITY IMAP4rev1 AUTH=X-OTHER LOGINDISABLED] ready", 1),
    ])
    func capabilitiesAreAskedForOnlyWhereTheyWereNotTold(
        greeting: String,
        questions: Int
    ) async throws {
        var mailbox = ScriptedMailbox()
        mailbox.greeting = greeting
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("AUTHENTICATE") else { return false }
            try peer.send(line: "\(command.tag) OK [CAPABILITY IMAP4rev1 IDLE X-NEW] in")
            return true
        }
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        let session = loopbackSession(port: server.port)
        try await session.open()
        #expect(await session.capabilities == ["IDLE", "IMAP4REV1", "X-NEW"])
        await session.close()
        let asked = server.receivedText.components(separatedBy: "CAPABILITY").count - 1
        #expect(asked == questions)
    }
}
