import Briefing
import Foundation
import GRDB
import MailFormat
import Reading
import Standing

extension Archive {
    /// The mails that stood as evidence behind alerts with a verdict, by client and time, each once.
    ///
    /// Where a mail stands behind several alerts, the owner's newest word counts.
    ///
    /// - Throws: `ArchiveError`.
    public func judgedMails() throws -> [JudgedMail] {
        try read { db in
            let alerts = try AlertTable.alerts(db, "WHERE alert.verdict IS NOT NULL", [])
            let oldestFirst = alerts.sorted {
                ($0.verdictAt ?? .distantPast, $0.id) < ($1.verdictAt ?? .distantPast, $1.id)
            }
            var mails: [String: JudgedMail] = [:]
            for alert in oldestFirst {
                guard let verdict = JudgedMail.Verdict(alert) else { continue }
                for id in Set(alert.evidence.map(\.messageID)) {
                    guard let mail = try Self.judged(id, verdict, db) else { continue }
                    mails[id] = mail
                }
            }
            return mails.values.sorted {
                ($0.verdict.client, $0.at, $0.messageID) < ($1.verdict.client, $1.at, $1.messageID)
            }
        }
    }

    /// A client's mail that was read; nil where it is not the client's any more.
    private static func judged(
        _ messageID: String,
        _ verdict: JudgedMail.Verdict,
        _ db: Database
    ) throws -> JudgedMail? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT m.id, m.mailbox, m.at, m.refs, m.signals
                FROM message m JOIN message_client mc ON mc.message_row = m.id
                JOIN client c ON c.id = mc.client
                WHERE m.message_id = ? AND c.key = ? AND m.direction = 'inbound'
                    AND m.state = 'read'
                """,
            arguments: [messageID, verdict.client]
        )
        guard let row, let blob = row["signals"] as Data?,
            let signals = SignalsCoding.decode([UInt8](blob))
        else { return nil }
        let references = TextColumns.texts(row["refs"])
        return JudgedMail(
            messageID: messageID,
            mailbox: row["mailbox"],
            at: Date(timeIntervalSince1970: row["at"]),
            isReply: !references.isEmpty,
            seen: try seen(in: references, by: row["id"], db),
            signals: signals,
            verdict: verdict
        )
    }
}
