/// Whose mail it is.
public enum MailDirection: String, Sendable, Codable {
    /// From a client.
    case inbound = "in"
    /// From the firm.
    case outbound = "out"
}

/// What is read of one mail.
public struct MailText: Sendable, Equatable {
    /// Whose mail it is.
    public var direction: MailDirection
    /// The subject, decoded; that of a reply is not read, since an earlier mail chose it.
    public var subject: String
    /// What the author wrote in this mail alone.
    public var newWords: String
    /// The day on which it was written, by the office's calendar; days that it names are counted from there.
    public var written: CalendarDay?

    /// Makes a text.
    public init(
        direction: MailDirection,
        subject: String,
        newWords: String,
        written: CalendarDay? = nil
    ) {
        self.direction = direction
        self.subject = subject
        self.newWords = newWords
        self.written = written
    }
}
