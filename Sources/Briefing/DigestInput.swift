public import Foundation
public import Standing

/// All that a digest is made of; everything comes in, nothing is looked up.
public struct DigestInput: Sendable {
    /// The moment the digest speaks of.
    public var date: Date
    /// The moment of the digest before; nil at the first one.
    public var since: Date?
    /// The office's time zone.
    public var timeZone: TimeZone
    /// The office's name; may be empty.
    public var officeName: String
    /// Every client.
    public var clients: [ClientSummary]
    /// The assessments by client address; a client without one is told from the summary alone.
    public var assessments: [String: Assessment]
    /// Alerts, all or only the recent ones: those raised after `since` count as new, verdicts make
    /// the precision, snoozed ones silence their client.
    public var alerts: [Alert]
    /// Clients whom the owner silenced, and until when; beside those that alerts say.
    public var snoozed: [String: Date]
    /// What was read and what was set aside since the digest before.
    public var counts: SetAside
    /// Every mailbox and whether it answers.
    public var mailboxes: [MailboxState]
    /// The hours that one demand costs the office; nil leaves hours unsaid.
    public var hoursPerDemand: Double?
    /// Clients whom the owner wants to hear of first.
    public var vips: Set<String>
    /// Our own part of the last month; nil leaves it untold.
    public var month: MonthReview?
    /// How many clients are told at length; the rest are only counted.
    public var maximumEntries: Int

    /// Makes an input.
    public init(
        date: Date,
        since: Date?,
        timeZone: TimeZone,
        officeName: String,
        clients: [ClientSummary],
        assessments: [String: Assessment] = [:],
        alerts: [Alert] = [],
        snoozed: [String: Date] = [:],
        counts: SetAside = SetAside(),
        mailboxes: [MailboxState] = [],
        hoursPerDemand: Double? = nil,
        vips: Set<String> = [],
        month: MonthReview? = nil,
        maximumEntries: Int = 20
    ) {
        self.date = date
        self.since = since
        self.timeZone = timeZone
        self.officeName = officeName
        self.clients = clients
        self.assessments = assessments
        self.alerts = alerts
        self.snoozed = snoozed
        self.counts = counts
        self.mailboxes = mailboxes
        self.hoursPerDemand = hoursPerDemand
        self.vips = vips
        self.month = month
        self.maximumEntries = maximumEntries
    }
}

/// What was read, and what was set aside and why.
public struct SetAside: Sendable, Codable, Equatable {
    /// Messages read in all.
    public var read: Int
    /// Robots, lists, bounces, calendars, by reason.
    public var robots: [String: Int]
    /// Senders who failed DMARC at our own server.
    public var forged: Int
    /// Mails without a score, by reason.
    public var unscored: [String: Int]

    /// Makes a set of counts.
    public init(
        read: Int = 0,
        robots: [String: Int] = [:],
        forged: Int = 0,
        unscored: [String: Int] = [:]
    ) {
        self.read = read
        self.robots = robots
        self.forged = forged
        self.unscored = unscored
    }
}

/// Whether a mailbox answers.
public struct MailboxState: Sendable, Codable, Equatable {
    /// The mailbox's name in the settings.
    public var name: String
    /// When it last answered; nil when never.
    public var lastContact: Date?
    /// Since when it does not; nil while it does.
    public var deafSince: Date?
    /// Why it does not.
    public var reason: String?

    /// Makes a state.
    public init(name: String, lastContact: Date?, deafSince: Date? = nil, reason: String? = nil) {
        self.name = name
        self.lastContact = lastContact
        self.deafSince = deafSince
        self.reason = reason
    }
}
