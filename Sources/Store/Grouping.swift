public import MailFormat
public import Standing

/// How mail is put to clients: the same for stored mail as for new.
public struct Grouping {
    /// What it follows from, in short: where that changes, stored mail is grouped anew.
    public var rule: String
    /// The clients of a mail.
    public var clients: (GroupedMail) -> [String]
    /// The name of an alert about a client that a message decided.
    public var alertID: (_ client: String, _ messageID: String, _ to: ClientStanding) -> String

    /// Makes a grouping.
    public init(
        rule: String,
        clients: @escaping (GroupedMail) -> [String],
        alertID: @escaping (_ client: String, _ messageID: String, _ to: ClientStanding) -> String
    ) {
        self.rule = rule
        self.clients = clients
        self.alertID = alertID
    }
}

/// What of a stored mail says whose it is.
public struct GroupedMail: Sendable, Equatable {
    /// Who wrote it.
    public var direction: Direction
    /// The author, then those it went to, without those who were forgotten.
    public var people: [Person]
    /// Whether it was set aside unread, so that it is counted alone.
    public var isAside: Bool
}

/// What a new grouping of the stored mail came to.
public struct Regrouping: Sendable, Equatable {
    /// Mails that belong to other clients than before.
    public var mails = 0
    /// Clients that lost or won mail.
    public var clients = 0
    /// Alerts that went with their mail to another client.
    public var alerts = 0
}
