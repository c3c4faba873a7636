internal import Foundation
internal import Logging
internal import MailFormat
internal import Settings
internal import Store

/// Has stored mail follow the settings that say who is one client.
struct Regrouper: Sendable {
    let archive: Archive
    let office: Office
    let logger: Logger

    /// Groups stored mail anew where the settings ask for it; where they have not changed it costs one look.
    func run(now: Date) throws {
        let grouping = office.grouping
        guard try archive.isGrouped(by: grouping) == false else { return }
        // The owner's words name alerts as they are called until now.
        for error in try archive.applyRequests() {
            logger.warning("a request was dropped", metadata: ["error": "\(error)"])
        }
        let result = try archive.regroup(by: grouping, at: now)
        guard let result, result.mails > 0 else { return }
        logger.notice(
            "stored mail was grouped anew",
            metadata: [
                "mails": "\(result.mails)", "clients": "\(result.clients)",
                "alerts": "\(result.alerts)",
            ]
        )
    }
}

extension Office {
    /// How mail is put to clients.
    var grouping: Grouping {
        Grouping(
            rule: AlertID.hash(settings.groupingRule),
            clients: { mail in
                guard let author = mail.people.first else { return [] }
                let found = clients(
                    mail.direction,
                    author: author,
                    recipients: mail.people.dropFirst()
                )
                // What was never read says nothing of anybody, and is kept to be forgotten with its clients.
                return mail.isAside || found.count <= Self.maximumRecipients ? found : []
            },
            alertID: { AlertID.make(client: $0, messageID: $1, to: $2) }
        )
    }
}
