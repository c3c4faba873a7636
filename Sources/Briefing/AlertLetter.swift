public import Standing

/// One alert as a letter to the owner.
public struct AlertLetter: Sendable, Equatable {
    /// The shift and what it rests on.
    public var alert: Alert
    /// The client on one line, for name and numbers; nil where unknown.
    public var summary: ClientSummary?
    /// The office's name; may be empty.
    public var officeName: String
    /// What would change the verdict.
    public var wouldChange: [Assessment.Change]

    /// Makes a letter.
    public init(
        alert: Alert,
        summary: ClientSummary?,
        officeName: String,
        wouldChange: [Assessment.Change] = []
    ) {
        self.alert = alert
        self.summary = summary
        self.officeName = officeName
        self.wouldChange = wouldChange
    }
}
