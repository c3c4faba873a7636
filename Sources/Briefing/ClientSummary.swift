public import Foundation
public import Standing

/// One client on one line; the JSON of `barometer clients`.
public struct ClientSummary: Sendable, Equatable, Codable {
    /// The client's address.
    public var client: String
    /// The name the client signs with; empty where unknown.
    public var name: String
    /// All addresses that are this client.
    public var addresses: [String]
    /// Where the client stands.
    public var standing: ClientStanding
    /// Since when.
    public var since: Date?
    /// How near to "is a problem", 0...100.
    public var pressure: Double
    /// Pressure now less pressure thirty days ago.
    public var trend: Double
    /// Tone in -1...1.
    public var sentiment: Sentiment
    /// Demands a week.
    public var demands: Demands
    /// Since when the client waits for us; nil when not.
    public var waitingSince: Date?
    /// Messages seen, theirs and ours.
    public var messages: Int
    /// The language the client mostly writes, ISO 639-1.
    public var language: String?
    /// When the client first wrote or was written to; nil where older mail is not known.
    public var firstContact: Date?

    /// The soonest day that we promised and that nobody has settled; nil where none is open.
    public var promised: Date?

    /// Tone of late and as usual.
    public struct Sentiment: Sendable, Equatable, Codable {
        /// Of late.
        public var recent: Double?
        /// As usual.
        public var usual: Double?
        /// Makes a pair.
        public init(recent: Double?, usual: Double?) {
            self.recent = recent
            self.usual = usual
        }
    }

    /// Demands of late and as usual.
    public struct Demands: Sendable, Equatable, Codable {
        /// Of late.
        public var perWeek: Double
        /// As usual.
        public var usualPerWeek: Double
        /// Makes a pair.
        public init(perWeek: Double, usualPerWeek: Double) {
            self.perWeek = perWeek
            self.usualPerWeek = usualPerWeek
        }
    }

    /// Makes a summary.
    public init(
        client: String,
        name: String,
        addresses: [String],
        standing: ClientStanding,
        since: Date?,
        pressure: Double,
        trend: Double,
        sentiment: Sentiment,
        demands: Demands,
        waitingSince: Date?,
        messages: Int,
        language: String?,
        firstContact: Date? = nil
    ) {
        self.client = client
        self.name = name
        self.addresses = addresses
        self.standing = standing
        self.since = since
        self.pressure = pressure
        self.trend = trend
        self.sentiment = sentiment
        self.demands = demands
        self.waitingSince = waitingSince
        self.messages = messages
        self.language = language
        self.firstContact = firstContact
    }
}
