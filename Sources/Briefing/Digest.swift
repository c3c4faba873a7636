public import Foundation
public import Standing

/// The daily digest as a value: one line first, worst first, silence said aloud.
public struct Digest: Sendable, Equatable {
    /// The moment it speaks of.
    public var date: Date
    /// The office's name; may be empty.
    public var officeName: String
    /// The numbers of the first line.
    public var headline: Headline
    /// The clients to look at, worst first.
    public var entries: [Entry]
    /// How many more there would be.
    public var entriesLeftOut: Int
    /// Who is better than at the digest before.
    public var recovered: [Recovered]
    /// Who waits for us, longest first.
    public var waiting: [Waiting]
    /// How many more wait.
    public var waitingLeftOut: Int
    /// Days that we promised and nobody has settled, soonest first.
    public var promised: [Promised]
    /// Clients whom the owner silenced, and until when.
    public var snoozed: [Snoozed]
    /// What we could have done better; told with the first digest of a month.
    public var lookBack: [LookBack]
    /// How fast we answered and what settled matters in the last month; told with the first digest of a month.
    public var month: MonthReview?
    /// What was read and set aside.
    public var counts: SetAside
    /// Every mailbox and whether it answers.
    public var mailboxes: [MailboxState]
    /// The owner's verdicts on alerts so far.
    public var verdicts: Verdicts

    /// The numbers of the first line.
    public struct Headline: Sendable, Equatable {
        /// Clients who turned since the digest before.
        public var turned: Int
        /// Clients to watch.
        public var watch: Int
        /// Calm clients, and those of whom too little is known.
        public var calm: Int
        /// Clients who wait for us.
        public var waiting: Int
    }

    /// A client who is better.
    public struct Recovered: Sendable, Equatable {
        /// The client's address.
        public var client: String
        /// The client's name.
        public var name: String
        /// Where the client stood.
        public var from: ClientStanding
        /// Where the client stands.
        public var to: ClientStanding
    }

    /// A client who waits for us.
    public struct Waiting: Sendable, Equatable {
        /// The client's address.
        public var client: String
        /// The client's name.
        public var name: String
        /// Since when.
        public var since: Date
    }

    /// A client who has our word for a day.
    public struct Promised: Sendable, Equatable {
        /// The client's address.
        public var client: String
        /// The client's name.
        public var name: String
        /// The day, at noon, and the words that named it.
        public var promise: OpenPromise
    }

    /// A client whom the owner silenced.
    public struct Snoozed: Sendable, Equatable {
        /// The client's address.
        public var client: String
        /// The client's name.
        public var name: String
        /// Until when.
        public var until: Date
    }

    /// The owner's verdicts on alerts.
    public struct Verdicts: Sendable, Equatable {
        /// Alerts that the owner called right.
        public var right: Int
        /// Alerts that the owner called wrong.
        public var wrong: Int
        /// Those that the owner judged, and said why, since the digest before; newest first.
        public var noted: [Alert] = []
    }
}
