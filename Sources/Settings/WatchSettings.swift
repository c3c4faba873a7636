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
    /// A program that takes the letter on its standard input.
    case command
}

/// Where files are delivered.
public struct DeliverySettings: Sendable, Equatable {
    /// The directory for files; nil means "outbox" in the state directory.
    public var directory: String?
    /// The program that letters are handed to, and its arguments; empty where there is none.
    public var command: [String] = []

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
