public import Foundation
public import Standing

/// The JSON of contract.md: snake_case keys, ISO 8601 times with the office's offset, nulls written out.
public struct BriefingJSON: Sendable {
    /// The office's time zone, whose offset times carry.
    public let timeZone: TimeZone
    /// The language of human sentences such as `detail`.
    public let language: Language

    /// Makes a writer.
    public init(timeZone: TimeZone, language: Language = .english) {
        self.timeZone = timeZone
        self.language = language
    }

    /// `barometer clients --format json`.
    public func clients(_ clients: [ClientSummary]) throws -> String { "" }

    /// `barometer alerts --format json`.
    public func alerts(_ alerts: [Alert]) throws -> String { "" }

    /// `barometer show --format json`.
    public func show(_ client: ClientSummary, _ assessment: Assessment) throws -> String { "" }

    /// Reads what `clients(_:)` wrote.
    public static func readClients(_ json: String) throws -> [ClientSummary] { [] }

    /// Reads what `alerts(_:)` wrote.
    public static func readAlerts(_ json: String) throws -> [Alert] { [] }
}
