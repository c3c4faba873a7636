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
    /// How clients are judged.
    public var judgement = JudgementSettings()
    /// When and where the digest goes.
    public var digest = DigestSettings()
    /// Where files are delivered.
    public var delivery = DeliverySettings()
    /// What is kept, and how long.
    public var privacy = PrivacySettings()
    /// What is special about single clients.
    public var clients: [ClientSettings] = []

    /// Makes the defaults: an office without addresses or mailboxes.
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
    /// Further days on which nobody works.
    public var holidays: [Holiday] = []
    /// What one demand costs us, in hours; 0 leaves hours unsaid.
    public var hoursPerDemand = 0.5
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
