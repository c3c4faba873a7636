import Briefing
import Foundation
import Logging
import MailboxSync
import Settings
import SignIn
import Store
import TestSupport
import Testing

@testable import Watch

/// What keeps a mailbox from answering for hours: `status` says since when and why, and once it is mended mail is read again.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"), .serialized)
struct DeafMailboxTests {
    /// The mailbox as `status` tells of it.
    private func state(_ office: SmallOffice) throws -> (since: Date?, reason: String) {
        let workbench = try Workbench(
            settings: office.settings,
            readOnly: true,
            environment: [:],
            logger: office.logger
        )
        let status = try workbench.status(at: Date(), version: "test", model: nil)
        let mailbox = try #require(status.mailboxes.first)
        return (mailbox.deafSince, mailbox.reason ?? "")
    }

    /// Follows the office's mailbox until `status` gives this reason, dated by now.
    private func becomesDeaf(
        _ office: SmallOffice,
        _ followers: Followers,
        because reason: String
    ) async throws {
        let began = Date()
        #expect(try await followers.until { try state(office).reason.contains(reason) })
        let (since, told) = try state(office)
        #expect(told.contains(reason))
        let date = try #require(since)
        #expect((began.addingTimeInterval(-60)...Date()).contains(date))
    }

    private func isWell(_ office: SmallOffice, _ followers: Followers, mails: Int) async throws {
        #expect(
            try await followers.until {
                try state(office).since == nil
                    && office.archive.counts(since: nil).pending == mails
            }
        )
    }

    @Test("a name that DNS does not know is told, and forgotten once it is known again")
    func dns() async throws {
        let office = try SmallOffice()
        try office.deliver(1)
        var lost = office.mailbox
        // RFC 6761: never known, whoever is asked.
        lost.server = MailServer(scheme: .imap, host: "mail.firm.invalid", port: 143)
        lost.insecure = false
        let before = Followers(office)
        before.follow(lost)
        try await becomesDeaf(
            office,
            before,
            because: "the server name mail.firm.invalid is unknown"
        )
        before.stop()
        let after = Followers(office)
        after.follow(office.mailbox)
        try await isWell(office, after, mails: 1)
    }

    @Test(
        "a certificate that has expired is told as such, no password is sent, and a renewed one is taken at once"
    )
    func certificate() async throws {
        let office = try SmallOffice(certificate: .expired)
        try office.deliver(1)
        office.mailbox.server = MailServer(
            scheme: .imaps,
            host: "localhost",
            port: Int(office.server.tlsPort)
        )
        office.mailbox.insecure = false
        office.mailbox.caFile = office.server.certificateFile
        let followers = Followers(office)
        followers.follow(office.mailbox)
        try await becomesDeaf(office, followers, because: "certificate of localhost has expired")
        #expect(!office.server.log.contains("studio"))
        try office.server.renewCertificate()
        try await isWell(office, followers, mails: 1)
    }

    @Test(
        "a password that was changed on the server is told, and the new one is taken without a restart"
    )
    func password() async throws {
        let users = FileManager.default.temporaryDirectory.appending(
            path: "barometer-users-\(UInt64.random(in: 0 ... .max))"
        )
        defer { try? FileManager.default.removeItem(at: users) }
        func set(_ password: String) throws {
            // Read at each login; the date must change for Dovecot to see it.
            try Data("studio:{PLAIN}\(password)\n".utf8).write(to: users)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644],
                ofItemAtPath: users.path
            )
        }
        try set("first-word")
        let office = try SmallOffice(
            serverSettings: """
                passdb {
                  driver = passwd-file
                  args = scheme=PLAIN username_format=%u \(users.path)
                }

                """
        )
        let proxy = try FaultyProxy(to: office.server.port)
        defer { proxy.stop() }
        office.mailbox.server.port = Int(proxy.port)
        let secret = office.directory + "/password"
        office.mailbox.password = .file(secret)
        func write(_ password: String) throws {
            try Data(password.utf8).write(to: URL(filePath: secret))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
        }
        try write("first-word")
        try office.deliver(1)
        let followers = Followers(office)
        followers.follow(office.mailbox)
        try await isWell(office, followers, mails: 1)

        try await Task.sleep(for: .milliseconds(1100))
        try set("second-word")
        try office.deliver(2)
        proxy.cutAll()
        try await becomesDeaf(office, followers, because: "refused the login of studio")
        let told = followers.told.lines(from: .warning)
        #expect(!told.joined().contains("-word"), "no log holds a password")
        try write("second-word")
        try await isWell(office, followers, mails: 2)
    }

    @Test(
        "a wrong secret of the application is told once, waited for long, and mended by the secret's file"
    )
    func applicationSecret() async throws {
        let mail = try TokenDovecot()
        defer { mail.stop() }
        let good = try mail.token(user: "studio")
        let server = try TokenServer { question, _ in
            question.fields["client_secret"] == "right-secret"
                ? .tokens(good) : .error("invalid_client", "AADSTS7000215: Invalid client secret")
        }
        defer { server.stop() }
        let office = try SmallOffice()
        let secret = office.directory + "/secret"
        func write(_ text: String) throws {
            try Data(text.utf8).write(to: URL(filePath: secret))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
        }
        try write("wrong-secret")
        office.mailbox.server.port = Int(mail.dovecot.port)
        (office.mailbox.signIn, office.mailbox.password) = (.oauthApp, nil)
        office.mailbox.oauth.applicationID = "app"
        office.mailbox.oauth.applicationSecret = .file(secret)
        office.mailbox.oauth.tokenURL = server.url("/token")
        office.mailbox.oauth.scope = "mail"
        let followers = Followers(office)
        followers.follow(office.mailbox)
        try await becomesDeaf(
            office,
            followers,
            because: "check client_id, client_secret and tenant"
        )
        try await Task.sleep(for: .seconds(3))
        #expect(server.questions.count == 1, "no provider is asked again and again")
        #expect(followers.told.lines(from: .warning).count == 1)
        try write("right-secret")
        try await isWell(office, followers, mails: 0)
    }

    @Test("a fault that stays the same is told once")
    func toldOnce() async throws {
        let office = try SmallOffice()
        let proxy = try FaultyProxy(to: office.server.port)
        defer { proxy.stop() }
        proxy.fault = .refuse
        office.mailbox.server.port = Int(proxy.port)
        let followers = Followers(office)
        followers.follow(office.mailbox)
        #expect(try await followers.until { proxy.counts.connections >= 4 })
        #expect(followers.told.lines(from: .warning).count == 1)
        proxy.fault = .none
        try await isWell(office, followers, mails: 0)
    }
}
