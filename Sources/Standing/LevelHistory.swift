import Foundation

/// What the office's own history says of the level: how high the sum of P goes with clients who never became a problem.
///
/// The built-in table knows how often that happens in an office as the scenarios show it. Where it happens more often here,
/// because the clients or the reading are rougher, the level rises; where less, it sinks a little. The step is bounded either way.
public struct LevelHistory: Sendable, Codable, Equatable {
    /// Years over all clients.
    public private(set) var clientYears = 0.0
    /// Clients seen.
    public private(set) var clients = 0
    /// Journeys of the sum beyond `counted`, by clients who never became a problem.
    public private(set) var journeys = 0

    /// Journeys of the sum of P count from here on: half of what a problem takes, and often enough to be counted.
    static let counted = 1.2
    /// How many such journeys the table expects in a client-year; measured on the training scenarios.
    private static let expectedPerYear = 0.35
    /// Journeys' worth of the table in the office's own rate.
    private static let prior = 6.0
    /// Where journeys are more frequent they also go higher: the level rises twice as fast as the table's own slope.
    private static let steepness = 2.0
    /// How far the level may leave the table.
    private static let range = -0.2...0.8
    private static let step = 0.1
    /// With less than this the table stands alone.
    private static let enough = (clients: 8, years: 4.0)

    /// No history.
    public init() {}

    /// The history of so many clients, from their tallies added up.
    public init(clients: Int, clientYears: Double, journeys: Int) {
        self.clients = clients
        self.clientYears = clientYears
        self.journeys = journeys
    }

    /// Counts a client.
    mutating func count(_ replay: ClientReplay) {
        clients += 1
        clientYears += replay.years
        journeys += replay.journeys
    }

    /// Whether the history is long enough to speak.
    public var isEnough: Bool { clients >= Self.enough.clients && clientYears >= Self.enough.years }

    /// What to add to the table's level; 0 while there is not enough.
    public func shift(_ parameters: StandingParameters) -> Double {
        guard isEnough else { return 0 }
        let expected = Self.expectedPerYear * clientYears
        let ratio = (Double(journeys) + Self.prior) / (expected + Self.prior)
        let shift = Self.steepness * parameters.thresholdPerRarity * log(ratio)
        // In steps, so that one more client does not judge everybody anew.
        return (shift.bounded(Self.range) / Self.step).rounded() * Self.step
    }
}
