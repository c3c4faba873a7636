/// How long to wait before the next attempt: doubling, capped, with jitter so that a thousand
/// mailboxes do not come back at the same moment.
public struct Backoff: Sendable, Equatable {
    /// The wait after the first failure, before jitter.
    public var first: Duration
    /// The longest wait.
    public var maximum: Duration
    /// Failures so far.
    public private(set) var failures = 0

    /// Makes a back-off that has not failed yet.
    public init(first: Duration = .seconds(2), maximum: Duration = .seconds(15 * 60)) {
        self.first = first
        self.maximum = max(first, maximum)
    }

    /// Counts a failure; the wait that follows it, between half and all of the doubled time.
    public mutating func next(using generator: inout some RandomNumberGenerator) -> Duration {
        // 2^20 times any sensible first wait is beyond any sensible maximum.
        let doublings = min(failures, 20)
        failures = min(failures + 1, 1_000_000)
        let full = min(first * (1 << doublings), maximum)
        return full * Double.random(in: 0.5...1, using: &generator)
    }
}
