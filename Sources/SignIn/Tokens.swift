internal import Foundation

/// What a provider gave for a mailbox; it never prints itself.
public struct Tokens: Sendable, Equatable, Codable {
    /// Opens the mailbox, for about an hour.
    var access: String
    /// Gets the next access token; nil where the application has rights of its own.
    var refresh: String?
    /// When it was given.
    var issued: Date
    /// When the access token ends.
    var expires: Date

    /// Whether the access token may still be used.
    func isValid(at now: Date) -> Bool { now < expires }

    /// Whether the access token lives long enough not to be renewed already.
    func isFresh(at now: Date) -> Bool {
        let lifetime = expires.timeIntervalSince(issued)
        // A clock that was set back must not keep an old token for ever.
        return now >= issued.addingTimeInterval(-60)
            && now < expires.addingTimeInterval(-min(600, lifetime / 5))
    }
}

extension Tokens: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Three dots, whatever the tokens.
    public var description: String { "•••" }
    /// Three dots, whatever the tokens.
    public var debugDescription: String { "•••" }
    /// No children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
