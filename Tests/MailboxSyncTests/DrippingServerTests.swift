import CurlTransport
import Foundation
import IMAPWire
import TestSupport
import Testing

@testable import MailboxSync

/// Servers that are never silent for long and never come to an end: each is told of as one that is stuck.
@Suite(.timeLimit(.minutes(5))) struct DrippingServerTests {
    private static let stuck = MailboxError.transport(
        .timedOut(phase: .receiving, after: .seconds(2))
    )

    private static let silent = MailboxError.transport(
        .timedOut(phase: .receiving, after: .milliseconds(200))
    )

    /// What comes of reading a mailbox with a fifth of a second of patience for silence, and so two seconds for an answer.
    private func error(_ script: @escaping ScriptedServer.Script) async throws -> MailboxError? {
        // Where the machine is so busy that the server's drops come late, that is silence, and shows nothing.
        for _ in 0..<20 {
            let error = try await attempt(script)
            guard error == Self.silent else { return error }
        }
        return Self.silent
    }

    private func attempt(_ script: @escaping ScriptedServer.Script) async throws -> MailboxError? {
        let server = try ScriptedServer(script: script)
        defer { server.stop() }
        var tuning = SyncTuning()
        tuning.responseTimeout = .milliseconds(200)
        let session = loopbackSession(port: server.port, tuning: tuning)
        return await mailboxError {
            try await session.open()
            _ = try await session.sync(inbox, after: empty) { _ in }
        }
    }

    /// Sends the same again and again, until the other side has had enough.
    private static func drip(_ bytes: [UInt8], to peer: ScriptedPeer) throws {
        while true {
            try peer.send(bytes)
            usleep(10_000)
        }
    }

    /// Greets and lets libcurl ask what it asks; the next command is the session's first.
    private static func greet(_ peer: ScriptedPeer) throws {
        try peer.send(line: "* OK hello")
        let command = try peer.readCommand()
        try peer.send(line: "* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR")
        try peer.send(line: "\(command.tag) OK done")
        _ = try peer.readCommand()
    }

    @Test func theFirstAnswerByTheByte() async throws {
        let error = try await error { peer in
            try Self.greet(peer)
            try peer.send(Array("* CAPABILITY IMAP4rev1 X".utf8))
            try Self.drip([0x61], to: peer)
        }
        #expect(error == Self.stuck)
    }

    @Test func theFirstAnswerByTheLine() async throws {
        let error = try await error { peer in
            try Self.greet(peer)
            try Self.drip(Array("* OK soon\r\n".utf8), to: peer)
        }
        #expect(error == Self.stuck)
    }

    @Test(
        "part of a mail by the byte, or what nobody asked by the line",
        arguments: [
            ("* 1 FETCH (UID 1 BODY[HEADER]<0> {70000}\r\n", "a"),
            ("", "* OK still here\r\n"),
            ("", "* 2 EXISTS\r\n"),
        ]
    )
    func aFetch(beginning: String, drop: String) async throws {
        var mailbox = ScriptedMailbox(count: 2)
        mailbox.answer = { peer, command in
            guard command.text.hasPrefix("UID FETCH") else { return false }
            try peer.send(Array(beginning.utf8))
            try Self.drip(Array(drop.utf8), to: peer)
            return true
        }
        #expect(try await error(mailbox.serve) == Self.stuck)
    }

    @Test("talk is counted from the command that it keeps from its end")
    func uselessTalk() throws {
        let start = ContinuousClock.now
        var talk = UselessTalk(maximum: 6)
        func take(_ response: Response, _ seconds: Int, _ patience: Int?) throws(MailboxError) {
            try talk.take(
                response,
                at: start + .seconds(seconds),
                patience: patience.map { .seconds($0) }
            )
        }
        try take(.exists(1), 0, 10)
        try take(.exists(1), 10, 10)
        // Half an hour of waiting for news is nothing, nor is what was told before a command.
        try take(.exists(1), 1800, nil)
        try take(.exists(1), 1801, 10)
        talk.beginAnswer()
        try take(.exists(1), 1900, 10)
        #expect(throws: MailboxError.transport(.timedOut(phase: .receiving, after: .seconds(10)))) {
            try take(.exists(1), 1911, 10)
        }
        #expect(throws: MailboxError.protocolBroken(.overLimit(.uselessResponses, maximum: 6))) {
            try take(.exists(1), 1912, nil)
        }
    }
}
