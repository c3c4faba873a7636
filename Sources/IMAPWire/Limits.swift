/// How much of a server's talk is believed; a server, or a mail through it, may be hostile.
public struct Limits: Sendable, Equatable {
    /// All the text of one response outside its literals: room for a UID SEARCH over a million messages.
    public var maximumLineBytes = 12 << 20
    /// How much of a literal is kept; its rest is counted and dropped, so a huge mail costs no memory.
    public var keptLiteralBytes = 1 << 20
    /// The size that a literal may announce; beyond it the server is lying or the session would never end.
    public var maximumLiteralBytes = 4 << 30
    /// Text and kept literals of one response together: a message's header and texts fit many times over.
    public var maximumResponseBytes = 32 << 20
    /// Literals in one response: each part of a message is one, and so may be each of its file names.
    public var maximumLiterals = 20_000
    /// Lists within lists; real mails nest under ten deep, and recursion must not meet the stack's end.
    public var maximumNesting = 50
    /// Values in all lists of one response together: a mail of ten thousand parts has about as many.
    public var maximumListItems = 200_000
    /// Numbers in a SEARCH and ranges in a set.
    public var maximumNumbers = 1_500_000
    /// Responses in a row that tell nothing that was asked for: a folder may lose as many messages in one moment.
    public var maximumUselessResponses = 300_000
    /// The length of a mailbox name: far beyond any file system's, short enough to compare and print.
    public var maximumMailboxNameBytes = 4_096
    /// Characters kept of a text for people.
    public var keptTextCharacters = 500

    /// Makes the default limits.
    public init() {}
}
