internal import Delivery
internal import Foundation
public import Logging
internal import MailboxSync
internal import Reading
public import Settings
internal import Store

/// Tries everything that the daemon will need, one thing after another.
public struct Checkup: Sendable {
    private let settings: BarometerSettings
    private let accounts: Accounts

    /// One thing tried.
    public struct Finding: Sendable {
        /// What was tried.
        public var name: String
        /// Whether it works.
        public var isFine: Bool
        /// What was found, or what is wrong and how to mend it.
        public var detail: String
        /// The failure; nil where all is fine.
        public var error: (any Error)?
    }

    /// Makes a checkup of settings that are already known to be sound.
    public init(settings: BarometerSettings, environment: [String: String], logger: Logger) {
        self.settings = settings
        accounts = Accounts(settings, environment: environment, logger: logger)
    }

    /// Tries everything, telling each finding as it comes.
    public func run(_ tell: (Finding) -> Void) async {
        tell(await attempt("model") { try model() })
        tell(await attempt("state") { try state() })
        for mailbox in settings.mailboxes {
            tell(await attempt("mailbox \(mailbox.name)") { try await folders(of: mailbox) })
        }
        if settings.mailboxes.isEmpty {
            tell(
                Finding(
                    name: "mailbox",
                    isFine: true,
                    detail: "none in the settings: 'barometer import' reads files"
                )
            )
        }
        for receiver in Set((settings.alerts.deliver + settings.digest.deliver).map(\.rawValue))
            .sorted()
        {
            tell(await attempt("delivery to \(receiver)") { try await delivery(receiver) })
        }
    }

    private func model() throws -> String {
        _ = try Reader.load(model: nil)
        return "encoder and heads load (\(ModelFiles.find("heads.bin") ?? ""))"
    }

    private func state() throws -> String {
        do {
            let archive = try Archive(directory: settings.state.directory)
            let damage = try archive.integrityCheck()
            guard damage.isEmpty else {
                throw CheckupError.damaged(settings.state.directory, damage.joined(separator: "; "))
            }
            return "\(settings.state.directory) is sound and ours to write"
        } catch let error as ArchiveError {
            guard case .anotherWriter = error.reason else { throw error }
            return "\(settings.state.directory) is in use by a running barometer"
        }
    }

    private func folders(of mailbox: MailboxSettings) async throws -> String {
        let folders = try await accounts.withSession(mailbox) { session in
            try await session.folders(named: mailbox.folders)
        }
        return "signed in as \(mailbox.user); would read "
            + folders.map { "\($0.name) (\($0.role.rawValue))" }.joined(separator: ", ")
    }

    /// Asks the receiver for a letter that cannot be there: it has to sign in and look.
    private func delivery(_ receiver: String) async throws -> String {
        guard let target = accounts.receivers(settings)[receiver] else {
            throw CheckupError.noReceiver(receiver)
        }
        let id = "<check.\(UUID().uuidString)@barometer.invalid>"
        _ = try await target.holds(
            Delivery.Parcel(key: "check", messageID: id, subject: "", eml: [], text: "")
        )
        return "reachable"
    }

    private func attempt(_ name: String, _ body: () async throws -> String) async -> Finding {
        do {
            return Finding(name: name, isFine: true, detail: try await body())
        } catch {
            return Finding(name: name, isFine: false, detail: "\(error)", error: error)
        }
    }
}

/// What a checkup finds wrong by itself.
enum CheckupError: Error, CustomStringConvertible {
    case damaged(String, String)
    case noReceiver(String)

    var description: String {
        switch self {
        case .damaged(let directory, let damage):
            "the archive in \(directory) is damaged (\(damage)): move it away and run 'barometer sync' to read the mailbox again"
        case .noReceiver(let name):
            "'\(name)' needs a [[mailbox]]: add one, or deliver to \"file\""
        }
    }
}
