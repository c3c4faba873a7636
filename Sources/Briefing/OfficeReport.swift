public import Foundation
public import Standing

/// The whole office on one page.
public struct OfficeReport: Sendable {
    /// The moment it speaks of.
    public var date: Date
    /// The office's name; may be empty.
    public var officeName: String
    /// Every client.
    public var clients: [ClientSummary]
    /// The assessments by client address.
    public var assessments: [String: Assessment]
    /// The alerts to show.
    public var alerts: [Alert]
    /// What was read and set aside.
    public var counts: SetAside
    /// Our own part of the last month; nil leaves it untold.
    public var month: MonthReview?

    /// Makes a report.
    public init(
        date: Date,
        officeName: String,
        clients: [ClientSummary],
        assessments: [String: Assessment] = [:],
        alerts: [Alert] = [],
        counts: SetAside = SetAside(),
        month: MonthReview? = nil
    ) {
        self.date = date
        self.officeName = officeName
        self.clients = clients
        self.assessments = assessments
        self.alerts = alerts
        self.counts = counts
        self.month = month
    }
}
