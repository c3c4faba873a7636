internal import CurlTransport

/// Finds the one message over which a server hangs up or loses its grammar, so that it can be
/// passed by: without it, a mailbox would stop there for ever.
///
/// After a broken connection the next messages are fetched one by one. One that breaks it twice is
/// suspect; it is passed by only if the message behind it, or one read well before, can be fetched over a
/// line that carries more than the one that broke, for else the server or the network is ill and the message may be sound.
struct Rescue {
    /// What to do after a broken connection; each but the last on a new one.
    enum Step: Equatable {
        /// Fetch one by one.
        case goOnCarefully
        /// See whether the message after the suspect can be fetched.
        case probe(UInt32)
        /// Tell the error.
        case giveUp
    }

    /// New connections in one sync: enough for four bad messages, too few to pester a server.
    static let maximumReconnects = 12
    /// How often a message is fetched to prove a line: past the longest text that broke one, or well enough.
    static let maximumProbes = 200

    /// Whether to fetch one by one.
    private(set) var isCareful = false
    private var suspect: UInt32?
    private var reconnects = 0

    /// Whether such an error may be one message's fault; a timeout is told at once instead.
    static func mayHelp(after error: MailboxError) -> Bool {
        switch error {
        case .transport(.closedByPeer), .transport(.broken), .protocolBroken: true
        case .goodbye(let reply): !reply.saysTryLater
        case .rejected(let command, _): command == "UID FETCH"
        default: false
        }
    }

    /// Decides what to do when the connection broke with these messages not yet stored.
    mutating func step(unstored uids: ArraySlice<UInt32>, known: UInt32? = nil) -> Step {
        guard reconnects < Self.maximumReconnects, let first = uids.first else { return .giveUp }
        reconnects += 1
        guard isCareful, suspect == first else {
            suspect = isCareful ? first : nil
            isCareful = true
            return .goOnCarefully
        }
        guard let next = uids.dropFirst().first ?? known else { return .giveUp }
        return .probe(next)
    }

    /// Forgets the suspect: it was passed by.
    mutating func passedBy() {
        suspect = nil
    }

    /// Goes back to many at once.
    mutating func recovered() {
        isCareful = false
        suspect = nil
    }
}
