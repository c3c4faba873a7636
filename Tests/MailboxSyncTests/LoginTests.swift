import CurlTransport
import Foundation
import MailboxSync
import TestSupport
import Testing

/// How a session logs in, and what it refuses to send a password to.
@Suite struct LoginTests {
    private let canary = "canary \"secret\\"

    private func logIn(
        _ mailbox: ScriptedMailbox,
        security: ConnectionSecurity = .plain
    ) async throws -> (error: MailboxError?, sent: String) {
        let server = try ScriptedServer(script: mailbox.serve)
        defer { server.stop() }
        var account = loopbackSession(port: server.port, password: canary).account
        account.security = security
        let session = MailboxSession(account: account, logger: quietLogger)
        let error = await mailboxError { try await session.open() }
        await session.close()
        return (error, server.receivedText)
    }

    private var plainMessage: String { Data("\0anna\0\(canary)".utf8).base64EncodedString() }

    @Test func sendsPlainInOneStepWhereTheServerTakesIt() async throws {
        let (error, sent) = try await logIn(ScriptedMailbox())
        #expect(error == nil)
        #expect(sent.contains("AUTHENTICATE PLAIN \(plainMessage)\r\n"))
    }

    @Test func waitsForTheServerWhereItDoesNot() async throws {
        var mailbox = ScriptedMailbox()
        mailbox.capabilities = "IMAP4rev1 AUTH=PLAIN"
        mailbox.answer = { peer, command in
            guard command.text == "AUTHENTICATE PLAIN" else { return false }
            try peer.send(line: "+ ")
            _ = try peer.readLine()
            try peer.send(line: "\(command.tag) OK in")
            return true
        }
        let (error, sent) = try await logIn(mailbox)
        #expect(error == nil)
        #expect(sent.contains("AUTHENTICATE PLAIN\r\n\(plainMessage)\r\n"))
    }

    @Test func usesTheLoginCommandWhereNothingElseIsOffered() async throws {
        var mailbox = ScriptedMailbox()
        mailbox.capabilities = "IMAP4rev1"
        let (error, sent) = try await logIn(mailbox)
        #expect(error == nil)
        #expect(sent.contains(#"LOGIN "anna" "canary \"secret\\""#) || sent.contains("LOGIN anna"))
    }

    @Test func triesTheLoginCommandWhereAMechanismIsOnlyForShow() async throws {
        var mailbox = ScriptedMailbox()
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("AUTHENTICATE") else { return false }
            try peer.send(line: "\(command.tag) NO mechanism failed")
            return true
        }
        let (error, sent) = try await logIn(mailbox)
        #expect(error == nil)
        #expect(sent.contains("LOGIN "))
    }

    @Test func aWrongPasswordIsTriedOnce() async throws {
        var mailbox = ScriptedMailbox()
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("AUTHENTICATE") else { return false }
            try peer.send(line: "\(command.tag) NO [AUTHENTICATIONFAILED] no")
            return true
        }
        let (error, sent) = try await logIn(mailbox)
        let reply = ServerReply(code: "AUTHENTICATIONFAILED", text: "no")
        #expect(error == .loginRefused(user: "anna", host: "127.0.0.1", reply))
        #expect(error?.isTransient == false)
        #expect(!sent.contains("LOGIN "))
    }

    @Test func aServerThatIsDownIsNoWrongPassword() async throws {
        var mailbox = ScriptedMailbox()
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("AUTHENTICATE") else { return false }
            try peer.send(line: "\(command.tag) NO [UNAVAILABLE] directory is down")
            return true
        }
        #expect(try await logIn(mailbox).error?.isTransient == true)
    }

    @Test func aServerWithLoginDisabledSeesNoPassword() async throws {
        var mailbox = ScriptedMailbox()
        mailbox.capabilities = "IMAP4rev1 LOGINDISABLED STARTTLS"
        let (error, sent) = try await logIn(mailbox)
        #expect(error == .noLoginMethod(host: "127.0.0.1"))
        #expect(!sent.contains("canary"))
    }

    @Test(arguments: [
        // STARTTLS stripped on the way.
        ("* OK hello", "IMAP4rev1 AUTH=PLAIN", "OK"),
        // STARTTLS offered, then refused.
        ("* OK hello", "IMAP4rev1 STARTTLS AUTH=PLAIN", "NO"),
        // Logged in already, so that STARTTLS is no longer allowed (RFC 9051 §11.1).
        ("* PREAUTH welcome", "IMAP4rev1 STARTTLS AUTH=PLAIN", "OK"),
    ])
    func noPasswordIsSentWithoutTLS(
        greeting: String,
        capabilities: String,
        startTLS: String
    ) async throws {
        let server = try ScriptedServer { peer in
            try peer.send(line: greeting)
            while true {
                let command = try peer.readCommand()
                if command.text == "CAPABILITY" {
                    try peer.send(line: "* CAPABILITY \(capabilities)")
                }
                let isStart = command.text == "STARTTLS"
                try peer.send(line: "\(command.tag) \(isStart ? startTLS : "OK") done")
            }
        }
        defer { server.stop() }
        var account = loopbackSession(port: server.port, password: canary).account
        account.security = .startTLS
        let session = MailboxSession(account: account, logger: quietLogger)
        let error = await mailboxError { try await session.open() }
        #expect(error == .transport(.startTLSRefused(host: "127.0.0.1")))
        #expect(!server.receivedText.contains("canary"))
        #expect(!server.receivedText.contains("AUTHENTICATE"))
    }

    @Test func answersInjectedBeforeTLSAreRefused() async throws {
        let server = try ScriptedServer { peer in
            try peer.send(line: "* OK hello")
            while true {
                let command = try peer.readCommand()
                if command.text == "CAPABILITY" {
                    try peer.send(line: "* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN")
                }
                let injected = command.text == "STARTTLS" ? "\r\nA003 OK forged" : ""
                try peer.send(line: "\(command.tag) OK done\(injected)")
            }
        }
        defer { server.stop() }
        var account = loopbackSession(port: server.port, password: canary).account
        account.security = .startTLS
        let session = MailboxSession(account: account, logger: quietLogger)
        let error = await mailboxError { try await session.open() }
        #expect(error != nil)
        #expect(!server.receivedText.contains("canary"))
    }

    @Test func withoutTLSOnlyThisMachineIsSpokenTo() async throws {
        var account = loopbackSession(port: 143, password: canary).account
        account.host = "imap.north.example"
        let session = MailboxSession(account: account, logger: quietLogger)
        let error = await mailboxError { try await session.open() }
        #expect(error == .transport(.insecureNotAllowed(host: "imap.north.example")))
    }

    @Test func aMissingSecretIsToldByItsSource() async throws {
        struct NoFile: Error, CustomStringConvertible { let description = "no such file" }
        let account = MailboxAccount(
            name: "studio",
            host: "127.0.0.1",
            port: 1,
            security: .plain,
            user: "anna"
        ) { throw NoFile() }
        let session = MailboxSession(account: account, logger: quietLogger)
        let error = await mailboxError { try await session.open() }
        #expect(error == .noPassword(account: "studio", reason: "no such file"))
    }

    @Test func anAccountNeverTellsItsSecret() {
        let account = MailboxAccount(
            name: "studio",
            host: "h",
            port: 1,
            security: .tls,
            user: "anna",
            password: canary
        )
        var dumped = ""
        dump(account, to: &dumped)
        let told = "\(account) \(String(reflecting: account)) \(dumped)"
        #expect(!told.contains("canary"))
    }
}
