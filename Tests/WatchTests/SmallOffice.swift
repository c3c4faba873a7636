import Foundation
import Logging
import MailFormat
import MailboxSync
import Reading
import Settings
import Store
import TestSupport

@testable import Watch

/// An office with one mailbox on a private Dovecot and an archive of its own.
final class SmallOffice {
    let server: PrivateDovecot
    let archive: Archive
    let directory = FileManager.default.temporaryDirectory.appending(
        path: "barometer-office-\(UInt64.random(in: 0 ... .max))"
    ).path
    var mailbox: MailboxSettings
    /// Where secrets come from.
    var environment = ["PASSWORD": PrivateDovecot.password]
    /// How long servers are waited for.
    var tuning = SyncTuning()

    /// `serverSettings` are further lines for the server's settings file.
    init(
        serverSettings: String = "",
        certificate: PrivateDovecot.Certificate = .valid
    ) throws {
        server = try PrivateDovecot(settings: serverSettings, certificate: certificate)
        archive = try Archive(directory: directory)
        mailbox = MailboxSettings(
            name: "studio",
            server: MailServer(scheme: .imap, host: "127.0.0.1", port: Int(server.port)),
            user: "studio",
            password: .env("PASSWORD"),
            insecure: true
        )
    }

    deinit {
        server.stop()
        try? FileManager.default.removeItem(atPath: directory)
    }

    var settings: BarometerSettings {
        var settings = BarometerSettings()
        settings.office.addresses = ["studio@north.example"]
        settings.mailboxes = [mailbox]
        settings.state.directory = directory
        return settings
    }

    var accounts: Accounts {
        var accounts = Accounts(
            settings,
            environment: environment,
            logger: logger
        )
        accounts.tuning = tuning
        return accounts
    }

    /// Says nothing.
    var logger: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }

    var stage: FetchStage {
        FetchStage(archive: archive, intake: MailIntake(office: Office(settings)), mailbox: mailbox)
    }

    /// Puts a client's mail into a folder of the mailbox or another user's, written at a moment.
    func deliver(
        _ number: Int,
        at date: Date = Date(),
        folder: String = "INBOX",
        to user: String? = nil
    ) throws {
        let header = DateFormatter()
        header.locale = Locale(identifier: "en_US_POSIX")
        header.timeZone = .gmt
        header.dateFormat = "EEE, d MMM yyyy HH:mm:ss '+0000'"
        let mail = """
            From: Anna <anna@firm.example>\r\nTo: studio@north.example\r\n\
            Date: \(header.string(from: date))\r\nMessage-ID: <\(number)@firm.example>\r\n\
            Subject: Mail \(number)\r\n\r\nWhere is my order number \(number)?\r\n
            """
        try server.deliver(Array(mail.utf8), user: user ?? mailbox.user, folder: folder)
    }

    /// Reads the mailbox to the end as `sync` does; how many mails were new.
    @discardableResult
    func fetch() async throws -> Int {
        let new = try await accounts.withSession(mailbox) { try await stage.run($0) }
        try MailboxLog(archive: archive).answered(mailbox.name, at: Date())
        return new
    }

    /// The stored mails' numbers, those that are history and those that are not.
    func stored() throws -> (history: Set<String>, news: Set<String>) {
        // Timelines hold what is read.
        let waiting = try archive.unscored(limit: 1000)
        let signals = Signals.outbound(ActSignals(language: "en", act: .reply, probabilities: [:]))
        try archive.store(scores: waiting.map { (row: $0.row, signals: signals) })
        let rows = try archive.timeline(of: "anna@firm.example")
        func numbers(_ isHistory: Bool) -> Set<String> {
            Set(
                rows.filter { $0.isHistory == isHistory }.map {
                    String($0.messageID.dropFirst().prefix { $0 != "@" })
                }
            )
        }
        return (numbers(true), numbers(false))
    }
}
