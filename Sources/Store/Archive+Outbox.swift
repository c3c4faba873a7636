public import Foundation

extension Archive {
    /// Puts parcels into the outbox; those whose key is known already are left alone. Returns how many were new.
    @discardableResult
    public func enqueue(_ parcels: [Parcel]) throws -> Int { throw unfinished() }

    /// What is to be sent now, oldest first: queued or failed and due, or left in `sending` by a crash.
    public func due(at now: Date, limit: Int = 100) throws -> [OutboxEntry] { throw unfinished() }

    /// Notes on disk that an attempt begins.
    public func markSending(_ id: Int64) throws { throw unfinished() }

    /// Notes that a parcel arrived, and empties its payload.
    public func markSent(_ id: Int64, at now: Date) throws { throw unfinished() }

    /// Notes that an attempt failed; `retryAt` nil gives up.
    public func markFailed(_ id: Int64, error: String, retryAt: Date?) throws { throw unfinished() }

    /// All entries, newest first.
    public func outbox(limit: Int = 100) throws -> [OutboxEntry] { throw unfinished() }
}
