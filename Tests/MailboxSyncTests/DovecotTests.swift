import CurlTransport
import Foundation
import Logging
import MailboxSync
import TestSupport
import Testing

/// Sessions with a real server.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"), .serialized)
final class DovecotTests {
    private let server: PrivateDovecot

    init() throws {
        server = try PrivateDovecot()
    }

    deinit { server.stop() }

    private func plain(_ number: Int) -> [UInt8] {
        Array(
            """
            Subject: Mail \(number)\r\nFrom: Anna <anna@firm.example>\r\n\
            Message-ID: <\(number)@firm.example>\r\n\r\nHello \(number)\r\n
            """.utf8
        )
    }

    private func secureSession(
        host: String = "localhost",
        security: ConnectionSecurity,
        caFile: String?,
        password: String = PrivateDovecot.password
    ) -> MailboxSession {
        MailboxSession(
            account: MailboxAccount(
                name: "test",
                host: host,
                port: security == .tls ? server.tlsPort : server.port,
                security: security,
                user: "anna",
                caFile: caFile,
                password: password
            ),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    @Test func readsAllThenOnlyWhatIsNewAndLeavesNoTrace() async throws {
        for number in 1...30 { try server.deliver(plain(number), user: "anna") }
        let shelf = Shelf()
        let session = loopbackSession(port: server.port)
        try await session.open()
        let cursor = try await session.sync(inbox, after: nil) { shelf.store($0) }
        #expect(shelf.uids == Array(1...30))
        #expect(shelf.cursor == cursor)
        #expect(shelf.stored.allSatisfy { $0.isHistory })
        try server.deliver(plain(31), user: "anna")
        let next = try await session.sync(inbox, after: cursor) { shelf.store($0) }
        #expect(next.lastUID == 31)
        #expect(shelf.stored.last?.messages.map(\.uid) == [31])
        #expect(shelf.stored.last?.isHistory == false)
        let again = try await session.sync(inbox, after: next) { shelf.store($0) }
        #expect(again == next)
        #expect(shelf.messages.count == 31)
        await session.close()
        #expect(server.flags(user: "anna").allSatisfy { !$0.contains("S") })
    }

    @Test func fetchesTextsWhereverTheyAreAndNoAttachments() async throws {
        let mail = """
            Subject: nested\r\nMIME-Version: 1.0\r\n\
            Content-Type: multipart/mixed; boundary=M\r\n\r\n--M\r\n\
            Content-Type: multipart/alternative; boundary=A\r\n\r\n--A\r\n\
            Content-Type: text/plain; charset=iso-8859-2\r\n\
            Content-Transfer-Encoding: quoted-printable\r\n\r\nshort =B1\r\n--A\r\n\
            Content-Type: text/html; charset=utf-8\r\n\r\n<p>long</p>\r\n--A--\r\n--M\r\n\
            Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\
            Content-Disposition: attachment; filename=a.pdf\r\n\r\nQUJD\r\n--M--\r\n
            """
        try server.deliver(Array(mail.utf8), user: "anna")
        let long = Array("Subject: long\r\n\r\n".utf8) + [UInt8](repeating: 97, count: 100_000)
        try server.deliver(long, user: "anna")
        let shelf = Shelf()
        let session = loopbackSession(port: server.port)
        try await session.open()
        _ = try await session.sync(inbox, after: nil) { shelf.store($0) }
        await session.close()
        let nested = try #require(shelf.messages.first { $0.attachments == 1 })
        #expect(nested.texts.map(\.subtype) == ["plain", "html"])
        #expect(nested.texts[0].charset == "iso-8859-2")
        #expect(nested.texts[0].transferEncoding == "quoted-printable")
        #expect(nested.texts[0].bytes == Array("short =B1".utf8))
        #expect(nested.size == mail.utf8.count)
        #expect(String(decoding: nested.header, as: UTF8.self).hasPrefix("Subject: nested\r\n"))
        let cut = try #require(shelf.messages.first { $0.attachments == 0 })
        #expect(cut.texts.first?.bytes.count == 65536)
        #expect(cut.texts.first?.isTruncated == true)
    }

    @Test(arguments: [ConnectionSecurity.tls, .startTLS])
    func logsInUnderTLSWithAPrivateAuthority(security: ConnectionSecurity) async throws {
        try server.deliver(plain(1), user: "anna")
        let session = secureSession(security: security, caFile: server.certificateFile)
        let shelf = Shelf()
        try await session.open()
        _ = try await session.sync(inbox, after: nil) { shelf.store($0) }
        await session.close()
        #expect(shelf.uids == [1])
    }

    @Test(arguments: [ConnectionSecurity.tls, .startTLS])
    func refusesStrangersCertificates(security: ConnectionSecurity) async throws {
        let selfSigned = await mailboxError {
            try await secureSession(security: security, caFile: nil).open()
        }
        let wrongHost = await mailboxError {
            // Dovecot's certificate is for localhost by name only.
            try await secureSession(
                host: "127.0.0.1",
                security: security,
                caFile: server.certificateFile
            ).open()
        }
        for error in [selfSigned, wrongHost] {
            guard case .transport(.badCertificate) = error else {
                Issue.record("expected a bad certificate, got \(String(describing: error))")
                continue
            }
            #expect(error?.isTransient == false)
        }
    }

    @Test func aWrongPasswordIsToldWithoutTellingIt() async throws {
        let session = secureSession(
            security: .tls,
            caFile: server.certificateFile,
            password: "canary-secret"
        )
        let error = await mailboxError { try await session.open() }
        guard case .loginRefused("anna", "localhost", let reply) = error else {
            Issue.record("expected a refused login, got \(String(describing: error))")
            return
        }
        #expect(reply.code == "AUTHENTICATIONFAILED")
        #expect(error?.isTransient == false)
        let told = "\(String(reflecting: error)) \(error?.description ?? "")"
        #expect(!told.contains("canary"))
    }

    @Test func newMailEndsTheWait() async throws {
        try server.deliver(plain(1), user: "anna")
        let session = loopbackSession(port: server.port)
        try await session.open()
        #expect(await session.capabilities.contains("IDLE"))
        let cursor = try await session.sync(inbox, after: nil) { _ in }
        async let news = session.waitForNews(in: inbox, until: .seconds(45))
        try await Task.sleep(for: .milliseconds(200))
        try server.deliver(plain(2), user: "anna")
        #expect(try await news)
        #expect(try await session.sync(inbox, after: cursor) { _ in }.lastUID == 2)
        #expect(try await session.waitForNews(in: inbox, until: .milliseconds(300)) == false)
        await session.close()
    }

    @Test func anotherCallEndsTheWait() async throws {
        try server.makeMaildir(user: "anna")
        let session = loopbackSession(port: server.port)
        try await session.open()
        let waiting = Task { try await session.waitForNews(in: inbox, until: .seconds(60)) }
        try await Task.sleep(for: .milliseconds(200))
        #expect(try await session.contains(messageID: "<1@firm.example>", in: "INBOX") == false)
        #expect(try await waiting.value == false)
        let cancelled = Task { try await session.waitForNews(in: inbox, until: .seconds(60)) }
        try await Task.sleep(for: .milliseconds(200))
        cancelled.cancel()
        await #expect(throws: MailboxError.transport(.cancelled)) { try await cancelled.value }
        await session.close()
    }

    @Test func appendsOnceAndFindsItAgain() async throws {
        try server.makeMaildir(user: "anna")
        let session = loopbackSession(port: server.port)
        try await session.open()
        #expect(try await session.contains(messageID: "<1@firm.example>", in: "INBOX") == false)
        let date = Date(timeIntervalSince1970: 1_780_000_000)
        try await session.append(plain(1), to: "INBOX", flags: ["\\Flagged"], date: date)
        #expect(try await session.contains(messageID: "<1@firm.example>", in: "INBOX"))
        let shelf = Shelf()
        _ = try await session.sync(inbox, after: nil) { shelf.store($0) }
        #expect(shelf.messages.map(\.internalDate) == [date])
        #expect(server.flags(user: "anna") == ["F"])
        let error = await mailboxError {
            try await session.append(plain(2), to: "No such folder", date: date)
        }
        guard case .refused(_, let reply) = error else {
            Issue.record("expected a refusal, got \(String(describing: error))")
            return
        }
        #expect(reply.code == "TRYCREATE")
        #expect(await session.isOpen)
        await session.close()
    }

    @Test func findsTheFoldersToRead() async throws {
        for folder in ["Posta inviata", "Trash", "Clienti", "Drafts"] {
            try server.makeMaildir(user: "anna", folder: folder)
        }
        let session = loopbackSession(port: server.port)
        try await session.open()
        #expect(
            try await session.folders(named: ["Clienti", "Missing"]) == [
                inbox, MailFolder(name: "Posta inviata", role: .sent),
                MailFolder(name: "Clienti", role: .other),
            ]
        )
        await session.close()
    }
}
