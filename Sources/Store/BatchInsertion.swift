import Foundation
import GRDB
import MailFormat

/// Writes one batch of mails; what many of them say alike (counts, addresses, names) is written once at its end.
struct BatchInsertion {
    /// How many mails were new.
    private(set) var stored = 0

    private let db: Database
    /// The highest row so far: a row above it was inserted, any other one was there.
    private var highestRow: Int64
    private var clients: [String: Int64] = [:]
    private var messages: [Int64: Int] = [:]
    private var addresses: [Int64: Set<String>] = [:]
    private var names: [String: (name: String, at: Double)] = [:]

    init(_ db: Database) throws {
        self.db = db
        highestRow = try Int64.fetchOne(db, sql: "SELECT max(id) FROM message") ?? 0
    }

    /// Adds a mail, unless it is known.
    mutating func add(_ mail: IncomingMessage) throws {
        guard let row = try insertMessage(mail) else { return }
        stored += 1
        let isHuman = mail.message.kind == .human
        let insertion = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO message_client VALUES (?, ?)"
        )
        var seen: Set<String> = []
        for key in mail.clients.map(TextColumns.clean) where seen.insert(key).inserted {
            let client = try self.client(key)
            try insertion.execute(arguments: [client, row])
            guard isHuman else { continue }
            messages[client, default: 0] += 1
            guard mail.direction == .inbound, let author = mail.message.author else { continue }
            addresses[client, default: []].insert(TextColumns.clean(author.address))
        }
        if isHuman { keepNames(of: mail.message) }
    }

    /// Writes what the batch said of clients and people.
    func finish() throws {
        let counting = try db.cachedStatement(
            sql: "UPDATE client SET messages = messages + ? WHERE id = ?"
        )
        for (client, count) in messages { try counting.execute(arguments: [count, client]) }
        let addressing = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO client_address VALUES (?, ?)"
        )
        for (client, addresses) in addresses {
            for address in addresses { try addressing.execute(arguments: [client, address]) }
        }
        let naming = try db.cachedStatement(
            sql: """
                INSERT INTO name VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET name = excluded.name, at = excluded.at
                WHERE excluded.at >= name.at
                """
        )
        for (address, known) in names {
            try naming.execute(arguments: [address, known.name, known.at])
        }
    }
}

extension BatchInsertion {
    /// The new row; nil where the mail is known.
    ///
    /// A person's mail takes the place of a machine's copy of it, such as a list's.
    private mutating func insertMessage(_ mail: IncomingMessage) throws -> Int64? {
        let message = mail.message
        // Machines' and our own internal mail is counted, so that it is not fetched again, and never read.
        let isPending = message.kind == .human && !mail.clients.isEmpty
        let people = [message.author].compactMap(\.self) + message.recipients
        let statement = try db.cachedStatement(sql: Self.insertSQL)
        let arguments: StatementArguments = [
            TextColumns.clean(message.id), message.date.timeIntervalSince1970,
            mail.direction.rawValue, TextColumns.text(message.kind),
            isPending ? "pending" : "aside", TextColumns.clean(mail.mailbox), mail.isHistory,
            TextColumns.clean(message.subject), TextColumns.lines(message.references),
            TextColumns.lines(people), isPending ? TextColumns.clean(message.newWords) : nil,
            isPending ? Data(SeenWords.prints(of: message.newWords)) : nil,
        ]
        guard let row = try Int64.fetchOne(statement, arguments: arguments) else { return nil }
        if row > highestRow {
            highestRow = row
        } else {
            try db.cachedStatement(sql: "DELETE FROM message_client WHERE message_row = ?")
                .execute(arguments: [row])
        }
        return row
    }

    private static let insertSQL = """
        INSERT INTO message (message_id, at, direction, kind, state, mailbox, is_history,
            subject, refs, people, new_words, prints)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (message_id) DO UPDATE SET
            at = excluded.at, direction = excluded.direction, kind = excluded.kind,
            state = excluded.state, mailbox = excluded.mailbox, is_history = excluded.is_history,
            subject = excluded.subject, refs = excluded.refs, people = excluded.people,
            new_words = excluded.new_words, prints = excluded.prints
        WHERE message.state = 'aside' AND excluded.state = 'pending'
        RETURNING id
        """

    /// The row of a client, looked up once.
    private mutating func client(_ key: String) throws -> Int64 {
        if let row = clients[key] { return row }
        let row = try ClientTable.row(of: key, db)
        clients[key] = row
        return row
    }

    /// The newest name of each person counts.
    private mutating func keepNames(of message: Message) {
        let at = message.date.timeIntervalSince1970
        let people = [message.author].compactMap(\.self) + message.recipients
        for person in people where !person.name.isEmpty {
            let address = TextColumns.clean(person.address)
            if let known = names[address], known.at > at { continue }
            names[address] = (TextColumns.clean(person.name), at)
        }
    }
}
