import Briefing
import Foundation
import GRDB
import Standing

/// What goes with a client's mail when it changes hands: alerts with the owner's words, silences, letters.
struct ClientBelongings {
    private let db: Database
    private let grouping: Grouping
    private let now: Double

    init(_ db: Database, _ grouping: Grouping, now: Date) {
        (self.db, self.grouping) = (db, grouping)
        self.now = now.timeIntervalSince1970
    }

    /// Gives the heirs of a client's mail what belongs to it; how many alerts moved.
    func move(from source: Int64, to heirs: Set<Int64>) throws -> Int {
        let sql = "SELECT key, snoozed_until FROM client WHERE id = ?"
        guard let client = try Row.fetchOne(db, sql: sql, arguments: [source]) else { return 0 }
        let alerts = try AlertTable.alerts(db, "WHERE alert.client = ?", [source])
        let isTold = alerts.contains {
            !$0.historical && $0.revisedAt == nil && $0.to == .isAProblem
        }
        for heir in heirs {
            try keepSilent(heir, until: client["snoozed_until"])
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO outbox_client
                    SELECT entry, (SELECT key FROM client WHERE id = ?) FROM outbox_client
                    WHERE client = ?
                    """,
                arguments: [heir, client["key"] as String]
            )
        }
        if isTold { try noteTold(heirs.union([source])) }
        return try alerts.count { try move($0, from: source, heirs) }
    }

    /// Counts a client's mail and addresses anew and has it judged anew; one with nothing left goes.
    func settle(_ client: Int64) throws {
        try db.execute(sql: "DELETE FROM client_address WHERE client = ?", arguments: [client])
        try db.execute(sql: Self.addresses, arguments: [client])
        try db.execute(sql: Self.count, arguments: [client])
        let sql = "SELECT messages FROM client WHERE id = ?"
        guard try Int.fetchOne(db, sql: sql, arguments: [client]) == 0 else { return }
        // Nobody judges a client without mail: what it added to the office's sums goes at once.
        for table in ["client_survey", "client_day"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE client = ?", arguments: [client])
        }
        try db.execute(
            sql: """
                DELETE FROM outbox_client WHERE client = (SELECT key FROM client WHERE id = ?1)
                AND NOT EXISTS (SELECT 1 FROM message_client WHERE client = ?1)
                """,
            arguments: [client]
        )
        try db.execute(
            sql: """
                DELETE FROM client WHERE id = ?1
                AND NOT EXISTS (SELECT 1 FROM message_client WHERE client = ?1)
                AND NOT EXISTS (SELECT 1 FROM alert WHERE client = ?1)
                """,
            arguments: [client]
        )
    }
}

extension ClientBelongings {
    private static let addresses = """
        INSERT OR IGNORE INTO client_address
        SELECT mc.client, substr(m.people, 1, instr(m.people, char(9)) - 1)
        FROM message_client mc JOIN message m ON m.id = mc.message_row
        WHERE mc.client = ? AND m.direction = 'inbound' AND m.kind = 'human'
            AND instr(m.people, char(9)) > 1
        """

    private static let count = """
        UPDATE client SET mark = mark + 1, (messages, is_dirty, is_unsurveyed) = (
            SELECT count(*), count(*) > 0, count(*) > 0
            FROM message_client mc JOIN message m ON m.id = mc.message_row
            WHERE mc.client = client.id AND m.kind = 'human'
        ) WHERE id = ?
        """

    /// The owner's wish for silence goes with the mail; the longer one counts.
    private func keepSilent(_ client: Int64, until time: Double?) throws {
        guard let time, time > now else { return }
        try db.execute(
            sql: "UPDATE client SET snoozed_until = max(ifnull(snoozed_until, 0), ?) WHERE id = ?",
            arguments: [time, client]
        )
    }

    /// The owner knows of these mails: what they decide from now on by themselves is no news.
    private func noteTold(_ clients: Set<Int64>) throws {
        for client in clients {
            let sql = "UPDATE client SET told_before = ? WHERE id = ?"
            try db.execute(sql: sql, arguments: [now, client])
        }
    }
}

// An alert goes to whom the mail belongs that decided it, and is named after it: so the next judgement knows it again.
extension ClientBelongings {
    private func move(_ alert: Alert, from source: Int64, _ heirs: Set<Int64>) throws -> Bool {
        let decision = try decision(of: alert)
        let heir = try hasMail(source) ? source : heirs.min()
        guard let holder = try holder(of: alert, decision?.row) ?? heir, holder != source else {
            return false
        }
        let sql = "SELECT key FROM client WHERE id = ?"
        let key = try String.fetchOne(db, sql: sql, arguments: [holder]) ?? alert.client
        let name = decision.map { grouping.alertID(key, $0.messageID, alert.to) } ?? alert.id
        let isTaken = try AlertTable.alerts(db, "WHERE alert.id = ?", [name]).isEmpty == false
        try db.execute(
            sql: "UPDATE alert SET client = ?, id = ? WHERE id = ?",
            arguments: [holder, isTaken ? alert.id : TextColumns.clean(name), alert.id]
        )
        return true
    }

    private func hasMail(_ client: Int64) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM message_client WHERE client = ?)"
        return try Bool.fetchOne(db, sql: sql, arguments: [client]) ?? false
    }

    /// The mail that decided an alert: the one of that time that gives the alert its name.
    private func decision(of alert: Alert) throws -> (row: Int64, messageID: String)? {
        let at = alert.at.timeIntervalSince1970
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, message_id FROM message
                WHERE at BETWEEN ? AND ? AND direction = 'inbound'
                """,
            arguments: [at - 0.001, at + 0.001]
        )
        let row = rows.first { grouping.alertID(alert.client, $0[1], alert.to) == alert.id }
        return row.map { ($0[0], $0[1]) }
    }

    /// Who holds that mail now, or else most of what the alert rests on.
    private func holder(of alert: Alert, _ decision: Int64?) throws -> Int64? {
        if let decision {
            let sql = "SELECT client FROM message_client WHERE message_row = ?"
            return try Int64.fetchOne(db, sql: sql, arguments: [decision])
        }
        var weights: [Int64: Double] = [:]
        for piece in alert.evidence {
            let sql = """
                SELECT mc.client FROM message m JOIN message_client mc ON mc.message_row = m.id
                WHERE m.message_id = ? AND m.direction = 'inbound'
                """
            let arguments: StatementArguments = [piece.messageID]
            guard let client = try Int64.fetchOne(db, sql: sql, arguments: arguments) else {
                continue
            }
            weights[client, default: 0] += piece.weight
        }
        return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
