public import Briefing
public import Foundation

extension Archive {
    /// Clients with scored mail that no assessment has seen.
    public func dirtyClients() throws -> [String] { throw unfinished() }

    /// A mark to read before the timeline and hand to `save`, so that mail which arrives in between keeps the client dirty.
    public func dirtyMark(of client: String) throws -> Int64 { throw unfinished() }

    /// A client's scored mail by people, sorted by time, then Message-ID.
    public func timeline(of client: String) throws -> [TimelineRow] { throw unfinished() }

    /// Saves an assessment: reconciles the alerts, keeps the summary and enqueues parcels for new live alerts, in one transaction.
    ///
    /// - Parameters:
    ///   - shifts: all shifts of the client's whole timeline; `raisedAt` and the owner's words on them are ignored.
    ///   - client: the client.
    ///   - summary: the client's line.
    ///   - now: when new ones are raised and missing ones revised.
    ///   - clearDirty: the mark read before the timeline; nil keeps the client dirty.
    ///   - parcels: called inside the transaction with the newly inserted live alerts; makes what the outbox is to send.
    /// - Returns: the newly inserted live alerts.
    public func save(
        shifts: [Alert],
        of client: String,
        summary: ClientSummary,
        now: Date,
        clearDirty: Int64?,
        parcels: ([Alert]) throws -> [Parcel] = { _ in [] }
    ) throws -> [Alert] { throw unfinished() }
}
