internal import CurlTransport
internal import Delivery
internal import Foundation
internal import Logging
internal import MailboxSync
internal import Settings

/// Opens sessions on the mailboxes of the settings; secrets are read anew for each session, so that a changed one is found.
struct Accounts: Sendable {
    let desk: SignInDesk
    let logger: Logger
    /// How long a server is waited for, and how much is asked of it at once.
    var tuning = SyncTuning()

    /// Makes accounts whose secrets come from the settings' sources and the state directory.
    init(_ settings: BarometerSettings, environment: [String: String], logger: Logger) {
        desk = SignInDesk(stateDirectory: settings.state.directory, environment: environment)
        self.logger = logger
    }

    /// Logs in to a mailbox.
    func open(_ mailbox: MailboxSettings) async throws -> MailboxSession {
        // A secret that others can read is a wrong setting, not a server's failure: found before any login.
        let credential = try await desk.credential(of: mailbox)
        do {
            return try await open(mailbox, credential)
        } catch let error as MailboxError {
            // A token may end ahead of its time, as after a new password: one fresh one tells.
            guard case .tokenRefused = error, !error.isTransient,
                case .accessToken(let refused) = credential
            else { throw error }
            return try await open(
                mailbox,
                try await desk.credential(of: mailbox, insteadOf: refused)
            )
        }
    }

    private func open(
        _ mailbox: MailboxSettings,
        _ credential: Credential
    ) async throws -> MailboxSession {
        var tuning = tuning
        tuning.pollInterval = min(tuning.pollInterval, .seconds(mailbox.pollSeconds))
        let session = MailboxSession(
            account: account(mailbox, credential),
            tuning: tuning,
            logger: logger
        )
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
            await session.close(waitsForGoodbye: false)
            return result
        } catch {
            await session.close()
            throw error
        }
    }

    private func account(
        _ mailbox: MailboxSettings,
        _ credential: Credential
    ) -> MailboxAccount {
        MailboxAccount(
            name: mailbox.name,
            host: mailbox.server.host,
            port: UInt16(clamping: mailbox.server.port),
            security: mailbox.insecure
                ? .plain : mailbox.server.scheme == .imaps ? .tls : .startTLS,
            user: mailbox.user,
            caFile: mailbox.caFile,
            credential: { credential }
        )
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
        if let program = settings.delivery.command.first {
            receivers[Settings.Receiver.command.rawValue] = CommandReceiver(
                path: program,
                arguments: Array(settings.delivery.command.dropFirst())
            )
        }
        return receivers
    }
}
