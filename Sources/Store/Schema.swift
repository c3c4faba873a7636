import GRDB

/// The tables, one migration a change; a migration that was released is never edited.
enum Schema {
    /// All migrations, in order.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 mail") { try $0.execute(sql: mail) }
        migrator.registerMigration("2 clients") { try $0.execute(sql: clients) }
        migrator.registerMigration("3 alerts and outbox") { try $0.execute(sql: alerts) }
        migrator.registerMigration("4 history newest first") { try $0.execute(sql: history) }
        migrator.registerMigration("5 prints of words") { try $0.execute(sql: prints) }
        migrator.registerMigration("6 survey of the office") { try $0.execute(sql: survey) }
        migrator.registerMigration("7 regrouping") { try $0.execute(sql: regrouping) }
        return migrator
    }
}

extension Schema {
    // Row numbers are never reused, so that a reading that comes late cannot land on another mail.
    private static let mail = """
        CREATE TABLE position (
            mailbox TEXT NOT NULL,
            folder TEXT NOT NULL,
            uid_validity INTEGER NOT NULL,
            last_uid INTEGER NOT NULL,
            PRIMARY KEY (mailbox, folder)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE message (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            message_id TEXT NOT NULL UNIQUE,
            at REAL NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
            kind TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('pending', 'read', 'unscored', 'aside')),
            mailbox TEXT NOT NULL,
            is_history INTEGER NOT NULL,
            subject TEXT NOT NULL,
            refs TEXT NOT NULL,
            people TEXT NOT NULL,
            new_words TEXT,
            signals BLOB,
            unscored TEXT
        ) STRICT;
        CREATE INDEX message_at ON message (at);
        CREATE INDEX message_pending ON message (is_history, id) WHERE state = 'pending';

        CREATE TABLE word (
            message_row INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            signal TEXT NOT NULL,
            text TEXT NOT NULL,
            at REAL NOT NULL,
            PRIMARY KEY (message_row, place)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX word_at ON word (at);

        CREATE TABLE name (
            address TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL,
            at REAL NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE fact (
            key TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL,
            at REAL NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let clients = """
        CREATE TABLE client (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            messages INTEGER NOT NULL DEFAULT 0,
            is_dirty INTEGER NOT NULL DEFAULT 0,
            mark INTEGER NOT NULL DEFAULT 0,
            summary TEXT,
            snoozed_until REAL
        ) STRICT;
        CREATE INDEX client_dirty ON client (id) WHERE is_dirty = 1;

        CREATE TABLE client_address (
            client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            address TEXT NOT NULL,
            PRIMARY KEY (client, address)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE message_client (
            client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            message_row INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
            PRIMARY KEY (client, message_row)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX message_client_row ON message_client (message_row);
        """

    // "body" holds evidence, our share and advice as JSON; "oldest_words" the time of the oldest quote in it.
    private static let alerts = """
        CREATE TABLE alert (
            id TEXT PRIMARY KEY NOT NULL,
            client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            at REAL NOT NULL,
            was TEXT NOT NULL,
            becomes TEXT NOT NULL,
            raised_at REAL NOT NULL,
            historical INTEGER NOT NULL,
            strength REAL NOT NULL,
            body TEXT NOT NULL,
            oldest_words REAL,
            acknowledged_at REAL,
            snoozed_until REAL,
            verdict TEXT,
            note TEXT NOT NULL DEFAULT '',
            verdict_at REAL,
            revised_at REAL
        ) STRICT;
        CREATE INDEX alert_client ON alert (client, at);
        CREATE INDEX alert_at ON alert (at);

        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind IN ('alert', 'digest')),
            key TEXT NOT NULL UNIQUE,
            receiver TEXT NOT NULL,
            message_id TEXT NOT NULL,
            payload BLOB NOT NULL,
            not_before REAL NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed')),
            attempts INTEGER NOT NULL DEFAULT 0,
            last_error TEXT,
            sent_at REAL
        ) STRICT;
        CREATE INDEX outbox_due ON outbox (not_before) WHERE state <> 'sent';

        CREATE TABLE outbox_client (
            entry INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
            client TEXT NOT NULL,
            PRIMARY KEY (entry, client)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX outbox_client_client ON outbox_client (client);
        """

    // A first reading that was under way upwards begins anew downwards: what it stored counts once.
    private static let history = """
        ALTER TABLE position ADD COLUMN history_end INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE position ADD COLUMN history_left INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE position ADD COLUMN live_after REAL;
        DELETE FROM position
        WHERE 'history.read.' || mailbox || '.' || folder NOT IN (SELECT key FROM fact);
        UPDATE position SET history_end = last_uid;
        DELETE FROM fact WHERE key LIKE 'history.read.%';
        """

    // What an answer quotes without a mark is known by the prints of the mails that it answers.
    private static let prints = """
        ALTER TABLE message ADD COLUMN prints BLOB;
        CREATE INDEX message_prints ON message (at) WHERE prints IS NOT NULL;
        """

    // What the whole office tells is a sum over clients: each client's part is kept, and the sums by day follow it, even
    // when a client is forgotten. A middle is null while the client has too few mails, "years" until it was judged.
    private static let survey = """
        ALTER TABLE client ADD COLUMN is_unsurveyed INTEGER NOT NULL DEFAULT 1;
        CREATE INDEX client_unsurveyed ON client (id) WHERE is_unsurveyed = 1;

        CREATE TABLE client_survey (
            client INTEGER PRIMARY KEY NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            conduct REAL,
            negative REAL,
            problem REAL,
            glad REAL,
            years REAL,
            journeys INTEGER
        ) STRICT;

        CREATE TABLE client_day (
            client INTEGER NOT NULL REFERENCES client (id) ON DELETE CASCADE,
            day INTEGER NOT NULL,
            unhappy INTEGER NOT NULL,
            PRIMARY KEY (client, day)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE office_day (
            day INTEGER PRIMARY KEY NOT NULL,
            heard INTEGER NOT NULL,
            unhappy INTEGER NOT NULL
        ) STRICT;

        CREATE TRIGGER client_day_added AFTER INSERT ON client_day BEGIN
            INSERT INTO office_day VALUES (new.day, 1, new.unhappy)
            ON CONFLICT DO UPDATE SET heard = heard + 1, unhappy = unhappy + excluded.unhappy;
        END;
        CREATE TRIGGER client_day_changed AFTER UPDATE ON client_day BEGIN
            UPDATE office_day SET unhappy = unhappy + new.unhappy - old.unhappy WHERE day = new.day;
        END;
        CREATE TRIGGER client_day_gone AFTER DELETE ON client_day BEGIN
            UPDATE office_day SET heard = heard - 1, unhappy = unhappy - old.unhappy
            WHERE day = old.day;
        END;
        """

    // Of whom mail was regrouped after an alert was told: what mails written until then decide was told already.
    private static let regrouping = """
        ALTER TABLE client ADD COLUMN told_before REAL;
        """
}
