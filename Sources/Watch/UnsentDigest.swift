/// A digest that a receiver did not take.
public struct UnsentDigest: Error, Equatable, CustomStringConvertible {
    /// Where it was to go, such as "inbox".
    public var receiver: String
    /// What the last attempt failed by.
    public var reason: String?

    /// The error in a sentence.
    public var description: String {
        "the digest was not taken by \(receiver)\(reason.map { ": \($0)" } ?? ""); it waits in the outbox, where 'barometer run', 'sync' and 'digest --send' try again"
    }
}
