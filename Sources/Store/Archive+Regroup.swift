public import Foundation
import GRDB

extension Archive {
    /// Puts stored mail to clients anew where the settings that decide it have changed; all of it in one transaction.
    ///
    /// Clients that lost or won mail are judged anew. Alerts, the owner's words on them and silences go with the mail.
    /// It reads every mail once, a thousand at a time, and writes those alone that change hands.
    ///
    /// - Returns: what changed; nil where stored mail follows the grouping already.
    /// - Throws: `ArchiveError`; then nothing has changed.
    @discardableResult
    public func regroup(by grouping: Grouping, at now: Date) throws -> Regrouping? {
        guard try !isGrouped(by: grouping) else { return nil }
        return try write { db in
            var mails = MailRegrouping(db, grouping)
            try mails.run()
            var result = Regrouping(mails: mails.moved, clients: mails.touched.count)
            let belongings = ClientBelongings(db, grouping, now: now)
            for (source, heirs) in mails.heirs.sorted(by: { $0.key < $1.key }) {
                result.alerts += try belongings.move(from: source, to: heirs)
            }
            for client in mails.touched { try belongings.settle(client) }
            try db.execute(
                sql: """
                    INSERT INTO fact VALUES (?, ?, ?)
                    ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at
                    """,
                arguments: [Self.groupingRule, grouping.rule, now.timeIntervalSince1970]
            )
            return result
        }
    }

    /// Whether stored mail follows a grouping.
    ///
    /// - Throws: `ArchiveError`.
    public func isGrouped(by grouping: Grouping) throws -> Bool {
        try fact(Self.groupingRule)?.value == grouping.rule
    }

    /// What the stored mail was grouped by.
    private static let groupingRule = "group.rule"
}
