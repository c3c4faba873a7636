/// All settings of the office, checked and with their defaults filled in.
public struct BarometerSettings: Sendable, Equatable {
    /// Who "we" are.
    public var office = OfficeSettings()
    /// The mailboxes to follow; none for commands that need none.
    public var mailboxes: [MailboxSettings] = []
    /// Where the archive lives.
    public var state = StateSettings()
    /// When to alert.
    public var alerts = AlertSettings()
    /// When and where the digest goes.
    public var digest = DigestSettings()
    /// Where files are delivered.
    public var delivery = DeliverySettings()
    /// What is kept, and how long.
    public var privacy = PrivacySettings()
    /// What is special about single clients.
    public var clients: [ClientSettings] = []

    /// Makes the default settings: an office without addresses or mailboxes.
    public init() {}
}

/// Who "we" are.
public struct OfficeSettings: Sendable, Equatable {
    /// Our addresses, lower-cased; "@north.example" is a whole domain.
    public var addresses: [String] = []
    /// The office's name, for digests; empty where none is set.
    public var name = ""
    /// The language of alerts and digests.
    public var language = OfficeLanguage.en
    /// The IANA name of the time zone, known to this system.
    public var timeZone = "UTC"
    /// Hosts whose Authentication-Results count; empty means `BarometerSettings.isAuthServer`'s defaults.
    public var authServers: [String] = []
    /// When the office works.
    public var workingHours = WorkingHours()
    /// Whether a client is one person or a whole company.
    public var clientBy = ClientBy.person

    /// Makes the defaults.
    public init() {}
}

/// The languages of alerts and digests.
public enum OfficeLanguage: String, Sendable, CaseIterable {
    case en, it, pl, tr, ru, de, fr, es
}

/// What one client is.
public enum ClientBy: String, Sendable, CaseIterable {
    /// One person, known by address.
    case person
    /// All persons of one domain; persons of public mail providers stay persons.
    case company
}

/// When the office works.
public struct WorkingHours: Sendable, Equatable {
    /// The first minute of the day that counts, in minutes after midnight.
    public var start = 9 * 60
    /// The minute at which work ends.
    public var end = 18 * 60
    /// The days.
    public var days: [Weekday] = [.mon, .tue, .wed, .thu, .fri]

    /// Makes the defaults.
    public init() {}
}

/// A day of the week, Monday first.
public enum Weekday: String, Sendable, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun

    /// The number that Foundation's Gregorian calendar gives the day: Sunday is 1.
    public var calendarNumber: Int {
        switch self {
        case .sun: 1
        case .mon: 2
        case .tue: 3
        case .wed: 4
        case .thu: 5
        case .fri: 6
        case .sat: 7
        }
    }
}

/// One mailbox to follow.
public struct MailboxSettings: Sendable, Equatable {
    /// A name of its own, used in the archive and in notes.
    public var name: String
    /// The server.
    public var server: MailServer
    /// The user name.
    public var user: String
    /// Where the password is.
    public var password: SecretSource
    /// No TLS; accepted for a loopback server only.
    public var insecure: Bool
    /// A private certificate authority, as a PEM file.
    public var caFile: String?
    /// Folders to read besides INBOX and the sent ones.
    public var folders: [String]

    /// Makes a mailbox.
    public init(
        name: String,
        server: MailServer,
        user: String,
        password: SecretSource,
        insecure: Bool = false,
        caFile: String? = nil,
        folders: [String] = []
    ) {
        self.name = name
        self.server = server
        self.user = user
        self.password = password
        self.insecure = insecure
        self.caFile = caFile
        self.folders = folders
    }
}

/// Where the archive lives.
public struct StateSettings: Sendable, Equatable {
    /// The directory of the archive.
    public var directory = "/var/lib/barometer"

    /// Makes the defaults.
    public init() {}
}

/// When to alert.
public struct AlertSettings: Sendable, Equatable {
    /// False alarms that the whole office will bear.
    public var budget = Budget(count: 1, per: .month)
    /// After how many hours without an answer we are late.
    public var lateAfterHours = 24
    /// Where alerts go.
    public var deliver: [Receiver] = [.inbox]

    /// Makes the defaults.
    public init() {}
}

/// When and where the digest goes.
public struct DigestSettings: Sendable, Equatable {
    /// When it is sent, in minutes after midnight of the office's time zone.
    public var at = 7 * 60
    /// On which days.
    public var days = Weekday.allCases
    /// Where it goes.
    public var deliver: [Receiver] = [.inbox]

    /// Makes the defaults.
    public init() {}
}

/// Where a parcel goes.
public enum Receiver: String, Sendable, CaseIterable {
    /// The owner's own inbox: APPENDed to INBOX of the first mailbox.
    case inbox
    /// A file in the delivery directory.
    case file
}

/// Where files are delivered.
public struct DeliverySettings: Sendable, Equatable {
    /// The directory for files; nil means "outbox" in the state directory.
    public var directory: String?

    /// Makes the defaults.
    public init() {}
}

/// What is kept, and how long.
public struct PrivacySettings: Sendable, Equatable {
    /// Days after which quoted words are deleted.
    public var keepWordsDays = 365

    /// Makes the defaults.
    public init() {}
}

/// What is special about one client.
public struct ClientSettings: Sendable, Equatable {
    /// The client's address, lower-cased; "@firm.example" makes a whole company one client.
    public var address: String
    /// Other addresses that are this client.
    public var aliases: [String] = []
    /// How to call the client; empty means as they sign.
    public var name = ""
    /// No alerts about this client.
    public var mute = false
    /// A budget of its own; nil shares the office's.
    public var budget: Budget?

    /// Makes a client.
    public init(address: String) {
        self.address = address
    }
}
