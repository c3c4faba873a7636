import CurlTransport
import Foundation
import MailboxSync
import TestSupport
import Testing

/// Logins with an access token: what is sent, and what a refusal looks like.
@Suite struct BearerLoginTests {
    private func logIn(
        _ mailbox: ScriptedMailbox,
        token: String = "canary.token",
        user: String = "anna"
    ) async throws -> (error: MailboxError?, sent: String, port: UInt16) {
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        var account = loopbackSession(port: server.port).account
        account.user = user
        account.credential = { .accessToken(token) }
        let session = MailboxSession(account: account, logger: quietLogger)
        let error = await mailboxError { try await session.open() }
        await session.close()
        return (error, server.receivedText, server.port)
    }

    private func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    @Test(arguments: [true, false])
    func prefersTheStandard(hasInitialResponse: Bool) async throws {
        var mailbox = ScriptedMailbox()
        mailbox.capabilities =
            "IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 AUTH=OAUTHBEARER"
            + (hasInitialResponse ? " SASL-IR" : "")
        mailbox.answer = { peer, command in
            guard command.text == "AUTHENTICATE OAUTHBEARER" else { return false }
            try peer.send(line: "+ ")
            _ = try peer.readLine()
            try peer.send(line: "\(command.tag) OK in")
            return true
        }
        let (error, sent, port) = try await logIn(mailbox, user: "an=na,b")
        let message = base64(
            "n,a=an=3Dna=2Cb,\u{1}host=127.0.0.1\u{1}port=\(port)\u{1}auth=Bearer canary.token\u{1}\u{1}"
        )
        #expect(error == nil)
        let gap = hasInitialResponse ? " " : "\r\n"
        #expect(sent.contains("AUTHENTICATE OAUTHBEARER\(gap)\(message)\r\n"))
    }

    @Test func usesTheOlderMechanismWhereItIsAllThereIs() async throws {
        var mailbox = ScriptedMailbox()
        mailbox.capabilities = "IMAP4rev1 AUTH=XOAUTH2 SASL-IR"
        let (error, sent, _) = try await logIn(mailbox)
        #expect(error == nil)
        let message = base64("user=anna\u{1}auth=Bearer canary.token\u{1}\u{1}")
        #expect(sent.contains("AUTHENTICATE XOAUTH2 \(message)\r\n"))
    }

    /// RFC 7628 §3.2.3, and Google's "the client sends an empty response".
    @Test(arguments: [("XOAUTH2", ""), ("OAUTHBEARER", "AQ==")])
    func answersTheServersExplanation(mechanism: String, acknowledgement: String) async throws {
        var mailbox = ScriptedMailbox()
        mailbox.capabilities = "IMAP4rev1 AUTH=\(mechanism) SASL-IR"
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("AUTHENTICATE") else { return false }
            try peer.send(line: "+ " + Data(#"{"status":"401"}"#.utf8).base64EncodedString())
            let answer = try peer.readLine()
            try peer.send(line: "\(command.tag) NO got <\(answer)>")
            return true
        }
        let (error, sent, _) = try await logIn(mailbox)
        guard case .tokenRefused("anna", "127.0.0.1", let reply) = error else {
            Issue.record("expected a refused token, got \(String(describing: error))")
            return
        }
        #expect(reply.text == #"got <\#(acknowledgement)>; {"status":"401"}"#)
        #expect(error?.isTransient == false)
        #expect(!sent.contains("LOGIN"))
        #expect(!"\(String(reflecting: error))".contains("canary"))
    }

    @Test func aServerThatAsksForEverIsLeft() async throws {
        var mailbox = ScriptedMailbox()
        mailbox.capabilities = "IMAP4rev1 AUTH=XOAUTH2 SASL-IR"
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("AUTHENTICATE") else { return false }
            while true {
                try peer.send(line: "+ ")
                _ = try peer.readLine()
            }
        }
        #expect(try await logIn(mailbox).error == .noAnswer)
    }

    @Test func aServerWithoutTokensIsTold() async throws {
        let (error, sent, _) = try await logIn(ScriptedMailbox())
        #expect(error == .noTokenMethod(host: "127.0.0.1"))
        #expect(!sent.contains("AUTHENTICATE"))
    }

    @Test(arguments: ["anna\u{1}auth=x", "an\nna"])
    func aNameThatWouldEndItsFieldIsNotSent(user: String) async throws {
        var mailbox = ScriptedMailbox()
        mailbox.capabilities = "IMAP4rev1 AUTH=XOAUTH2 SASL-IR"
        let (error, sent, _) = try await logIn(mailbox, user: user)
        #expect(error != nil)
        #expect(!sent.contains("AUTHENTICATE"))
    }
}

/// Logins with an access token at a real server.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"), .serialized)
struct TokenDovecotTests {
    private func logIn(_ server: TokenDovecot, token: String) async -> MailboxError? {
        var account = loopbackSession(port: server.dovecot.port).account
        account.credential = { .accessToken(token) }
        let session = MailboxSession(account: account, logger: quietLogger)
        let error = await mailboxError { try await session.open() }
        await session.close()
        return error
    }

    @Test(arguments: [
        nil, "IMAP4rev1 SASL-IR AUTH=XOAUTH2", "IMAP4rev1 AUTH=XOAUTH2",
        "IMAP4rev1 AUTH=OAUTHBEARER",
    ])
    func opensTheMailbox(capabilities: String?) async throws {
        let server = try TokenDovecot(capabilities: capabilities)
        defer { server.stop() }
        let error = await logIn(server, token: try server.token(user: "anna"))
        #expect(error == nil, "\(server.dovecot.log)")
        for bad in [
            try server.token(user: "berta"), try server.token(user: "anna", lifetime: -60), "x",
        ] {
            guard case .tokenRefused("anna", _, let reply) = await logIn(server, token: bad) else {
                Issue.record("expected a refused token; \(server.dovecot.log)")
                continue
            }
            #expect(reply.text.contains("invalid_token"), "\(reply)")
        }
    }
}
