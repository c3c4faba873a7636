public import Briefing
public import Foundation
import GRDB

extension Archive {
    /// All alerts decided at or after a time, newest first; contradicted ones only where asked for.
    ///
    /// - Throws: `ArchiveError`.
    public func alerts(since: Date?, includeRevised: Bool) throws -> [Alert] {
        try read { db in
            try AlertTable.alerts(
                db,
                "WHERE alert.at >= ? AND (? OR alert.revised_at IS NULL)",
                [since?.timeIntervalSince1970 ?? -.greatestFiniteMagnitude, includeRevised]
            )
        }
    }

    /// A client's alerts, newest first, contradicted ones included.
    ///
    /// - Throws: `ArchiveError`.
    public func alerts(of client: String) throws -> [Alert] {
        try read { db in try AlertTable.alerts(db, "WHERE client.key = ?", [client]) }
    }

    /// Keeps the owner's word on an alert; nil takes it back.
    ///
    /// - Throws: `ArchiveError`.
    public func setVerdict(
        _ verdict: Alert.Verdict?,
        note: String = "",
        alert id: String,
        at now: Date
    ) throws {
        try change(
            "UPDATE alert SET verdict = ?, note = ?, verdict_at = ? WHERE id = ?",
            [verdict?.rawValue, TextColumns.clean(note), now.timeIntervalSince1970, id],
            name: id
        )
    }

    /// The note that came with a verdict; nil where there is none.
    ///
    /// - Throws: `ArchiveError`.
    public func verdictNote(alert id: String) throws -> String? {
        try read { db in
            let sql = "SELECT note FROM alert WHERE id = ? AND note <> ''"
            return try String.fetchOne(db, sql: sql, arguments: [id])
        }
    }

    /// Keeps that the owner took note of an alert; nil takes it back.
    ///
    /// - Throws: `ArchiveError`.
    public func acknowledge(alert id: String, at now: Date?) throws {
        try change(
            "UPDATE alert SET acknowledged_at = ? WHERE id = ?",
            [now?.timeIntervalSince1970, id],
            name: id
        )
    }

    /// Keeps until when the owner wants silence about a client, on its alerts too; nil ends it.
    ///
    /// - Throws: `ArchiveError`.
    public func snooze(client: String, until: Date?) throws {
        try write { db in
            try db.execute(
                sql: "UPDATE client SET snoozed_until = ? WHERE key = ?",
                arguments: [until?.timeIntervalSince1970, client]
            )
            guard db.changesCount > 0 else { throw ArchiveError(.unknown(client), path: file) }
            try db.execute(
                sql: """
                    UPDATE alert SET snoozed_until = ?
                    WHERE revised_at IS NULL AND client = (SELECT id FROM client WHERE key = ?)
                    """,
                arguments: [until?.timeIntervalSince1970, client]
            )
        }
    }
}

extension Archive {
    /// Changes a row that must be there.
    func change(_ sql: String, _ arguments: StatementArguments, name: String) throws {
        try write { db in
            try db.execute(sql: sql, arguments: arguments)
            guard db.changesCount > 0 else { throw ArchiveError(.unknown(name), path: file) }
        }
    }
}
