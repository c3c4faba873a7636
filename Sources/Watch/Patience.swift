internal import MailboxSync
internal import SignIn

/// How long a mailbox is left alone after a failure, by what the failure was.
struct Patience {
    /// The network or the server: it may be over in a moment.
    private var fault = Backoff()
    /// The server asked for it, as providers do that count what one takes.
    private var throttle = Backoff(first: .seconds(60), maximum: .seconds(30 * 60))
    /// Login or application refused: each further guess brings the provider nearer to locking the account.
    private var refusal = Backoff(first: .seconds(15 * 60), maximum: .seconds(4 * 3600))

    /// Forgets all failures: the mailbox answered.
    mutating func answered() {
        self = Patience()
    }

    /// Counts a failure; the wait that follows.
    mutating func pause(
        after error: any Error,
        using random: inout some RandomNumberGenerator
    ) -> Duration {
        if Self.waitsForOwner(error) { return refusal.next(using: &random) }
        guard let error = error as? MailboxError else { return fault.next(using: &random) }
        return error.isThrottling ? throttle.next(using: &random) : fault.next(using: &random)
    }

    /// Whether the owner has to mend what opens the mailbox.
    static func waitsForOwner(_ error: any Error) -> Bool {
        (error as? MailboxError)?.isRefusedLogin == true
            || (error as? SignInError)?.needsOwner == true
    }
}
