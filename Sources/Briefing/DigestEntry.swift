public import Foundation
public import Standing

extension Digest {
    /// A client to look at.
    public struct Entry: Sendable, Equatable {
        /// The client's address.
        public var client: String
        /// The client's name; may be empty.
        public var name: String
        /// Turned since the digest before.
        public var isNew: Bool
        /// Where the client stands.
        public var standing: ClientStanding
        /// Since when.
        public var since: Date?
        /// How near to "is a problem", 0...100.
        public var pressure: Double
        /// Pressure now less pressure thirty days ago.
        public var trend: Double
        /// Up to three reasons, heaviest first.
        public var reasons: [Reason]
        /// The words that weigh most, short.
        public var quote: String?
        /// When those words were written.
        public var quotedAt: Date?
        /// Our own part.
        public var ourShare: [OurShare]
        /// What to do, in order.
        public var advice: [Advice]
        /// The hours a week that the client's demands cost; nil when not reckoned.
        public var hoursPerWeek: Double?
        /// Since when the client waits for us.
        public var waitingSince: Date?
    }
}

/// Why a client stands where it stands, with numbers against the client's own usual.
public enum Reason: Sendable, Equatable {
    /// Tone of late against the usual one, -1...1.
    case tone(recent: Double, usual: Double?)
    /// Demands a week of late against the usual ones.
    case demands(perWeek: Double, usual: Double)
    /// A signal found in so many mails since a day.
    case signal(name: String, mails: Int, since: Date)
}
