internal import CurlTransport
internal import Delivery
internal import Foundation
internal import Logging
internal import MailboxSync
internal import Settings

/// Opens sessions on the mailboxes of the settings; secrets are read at the last moment and kept nowhere.
struct Accounts: Sendable {
    let environment: [String: String]
    let logger: Logger

    /// Logs in to a mailbox.
    func open(_ mailbox: MailboxSettings) async throws -> MailboxSession {
        // A secret that others can read is a wrong setting, not a server's failure: found before any login.
        _ = try secret(of: mailbox)
        let session = MailboxSession(account: account(mailbox), logger: logger)
        do {
            try await session.open()
        } catch {
            await session.close()
            throw error
        }
        return session
    }

    /// Logs in, works, and logs out again, whatever comes of the work.
    func withSession<Result>(
        _ mailbox: MailboxSettings,
        _ work: (MailboxSession) async throws -> Result
    ) async throws -> Result {
        let session = try await open(mailbox)
        do {
            let result = try await work(session)
            await session.close()
            return result
        } catch {
            await session.close()
            throw error
        }
    }

    private func account(_ mailbox: MailboxSettings) -> MailboxAccount {
        MailboxAccount(
            name: mailbox.name,
            host: mailbox.server.host,
            port: UInt16(clamping: mailbox.server.port),
            security: mailbox.insecure
                ? .plain : mailbox.server.scheme == .imaps ? .tls : .startTLS,
            user: mailbox.user,
            caFile: mailbox.caFile,
            password: { try secret(of: mailbox).value }
        )
    }

    /// Reads a mailbox's secret, at each login anew, so that a changed one is found.
    ///
    /// - Throws: `SecretError`.
    func secret(of mailbox: MailboxSettings) throws -> Secret {
        try mailbox.password.load(
            credentialsDirectory: environment["CREDENTIALS_DIRECTORY"],
            environment: environment
        )
    }

    /// Tells one secret from another that took its place in a file; nil where finding out would run a command.
    func fingerprint(of mailbox: MailboxSettings) -> Int? {
        if case .command = mailbox.password { return nil }
        return (try? secret(of: mailbox))?.value.hashValue
    }

    /// The receivers that the settings name: the first mailbox's INBOX, and a directory.
    func receivers(_ settings: BarometerSettings) -> [String: any Delivery.Receiver] {
        var receivers: [String: any Delivery.Receiver] = [
            Settings.Receiver.file.rawValue: FileReceiver(directory: settings.deliveryDirectory)
        ]
        if let mailbox = settings.mailboxes.first {
            receivers[Settings.Receiver.inbox.rawValue] = InboxReceiver(now: { Date() }) {
                try await open(mailbox)
            }
        }
        return receivers
    }
}
