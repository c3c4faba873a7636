public import Foundation
public import Standing

/// One mail of a client's history, with no more than a replay of the judgement needs: no words, no names.
public struct HistoryRow: Sendable, Equatable {
    /// The Message-ID header.
    public var messageID: String
    /// When it was written.
    public var at: Date
    /// The thread it belongs to.
    public var matter: String
    /// Who of the client's persons wrote it, by number; nil for mail of ours, or where threads were not asked for.
    public var person: Int?
    /// What it says; whether it was written out of hours is for the office to say.
    public var content: Observation.Content
    /// Whether it was there before the daemon first looked.
    public var isHistory: Bool

    /// Makes a row.
    public init(
        messageID: String,
        at: Date,
        matter: String,
        person: Int? = nil,
        content: Observation.Content,
        isHistory: Bool
    ) {
        self.messageID = messageID
        self.at = at
        self.matter = matter
        self.person = person
        self.content = content
        self.isHistory = isHistory
    }
}
