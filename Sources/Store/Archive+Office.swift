public import Foundation

extension Archive {
    /// All clients, by key.
    public func clients() throws -> [ClientRow] { throw unfinished() }

    /// The newest display name of each address.
    public func names() throws -> [String: String] { throw unfinished() }

    /// What was read and set aside of the mail written at or after a time; nil counts all.
    public func counts(since: Date?) throws -> SetAsideCounts { throw unfinished() }

    /// A fact the office remembers.
    public func fact(_ key: String) throws -> Fact? { throw unfinished() }

    /// All facts whose key begins with a prefix.
    public func facts(prefix: String) throws -> [String: Fact] { throw unfinished() }

    /// Remembers a fact; nil forgets it.
    public func setFact(_ key: String, _ value: String?, at now: Date) throws { throw unfinished() }

    /// Deletes all that is stored of a client and overwrites it on disk.
    public func forget(client: String) throws { throw unfinished() }

    /// All that is stored of a client, as JSON.
    public func export(client: String) throws -> Data { throw unfinished() }

    /// What SQLite finds wrong with the file; empty when all is well.
    public func integrityCheck() throws -> [String] { throw unfinished() }
}
