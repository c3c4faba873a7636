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
