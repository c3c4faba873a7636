public import Foundation
public import Reading

extension Archive {
    /// Mails that wait for their reading: live ones first, then history, in the order they came.
    public func unscored(limit: Int) throws -> [UnscoredMessage] { throw unfinished() }

    /// Stores readings, deletes the full new words and marks the clients dirty, in one transaction.
    public func store(scores: [(row: Int64, signals: Signals)]) throws { throw unfinished() }

    /// Deletes quoted words of mails written before a time; returns how many.
    public func expireWords(before: Date) throws -> Int { throw unfinished() }
}
