public import Foundation

extension ClientSummary {
    /// So long a client is a new one: nothing much was agreed or delivered yet.
    private static let prospectDays = 45.0

    /// Whether the client has written to us for a few weeks only.
    public func isProspect(at now: Date) -> Bool {
        guard let firstContact else { return false }
        return now.timeIntervalSince(firstContact) < Self.prospectDays * 86_400
    }
}
