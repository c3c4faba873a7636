internal import CurlTransport
internal import IMAPWire

/// What a server tells that brings no command to its end, which it may do, but not for ever.
struct UselessTalk {
    private let maximum: Int
    private var count = 0
    private var since: ContinuousClock.Instant?

    init(maximum: Int) {
        self.maximum = maximum
    }

    /// Whether it goes on so long that others should have their turn: much of it fits into one receive.
    var isLong: Bool { count > 0 && count.isMultiple(of: 500) }

    /// A command was sent: what was told before says nothing of the answer to it.
    mutating func beginAnswer() {
        since = nil
    }

    /// Counts a response that came now; `patience` is nil where nothing but such talk is waited for.
    mutating func take(
        _ response: Response,
        at now: ContinuousClock.Instant = .now,
        patience: Duration?
    ) throws(MailboxError) {
        switch response {
        case .tagged, .continuation, .fetch, .list, .lsub, .mailboxStatus:
            (count, since) = (0, nil)
            return
        default: count += 1
        }
        guard count <= maximum else {
            throw .protocolBroken(.overLimit(.uselessResponses, maximum: maximum))
        }
        guard let patience else {
            since = nil
            return
        }
        if let since, since.duration(to: now) > patience {
            throw .transport(.timedOut(phase: .receiving, after: patience))
        }
        since = since ?? now
    }
}
