public import Foundation
internal import Standing

/// The JSON of contract.md: snake_case keys, sorted, ISO 8601 times with the office's offset, nulls written out.
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
    /// - Throws: nothing today; a limit on what is written may be told one day.
    public func clients(_ clients: [ClientSummary]) throws -> String {
        JSONValue.array(clients.map { .object(values.client($0)) }).text
    }

    /// `barometer alerts --format json`.
    /// - Throws: nothing today, as `clients(_:)`.
    public func alerts(_ alerts: [Alert]) throws -> String {
        JSONValue.array(alerts.map { .object(values.alert($0)) }).text
    }

    /// `barometer show --format json`: the client's line with all that is judged, and how it came.
    /// - Throws: nothing today, as `clients(_:)`.
    public func show(_ story: ClientStory) throws -> String {
        JSONValue.object(values.story(story)).text
    }

    /// `barometer digest --format json`.
    public func digest(_ digest: Digest) -> String {
        JSONValue.object(values.digest(digest)).text
    }
}

/// The pieces that documents of other modules are made of.
extension BriefingJSON {
    private var values: JSONValues { JSONValues(timeZone: timeZone, language: language) }

    /// A client as `clients(_:)` tells of it.
    public func client(_ client: ClientSummary) -> [String: JSONValue] { values.client(client) }

    /// An alert as `alerts(_:)` tells of it.
    public func alert(_ alert: Alert) -> [String: JSONValue] { values.alert(alert) }

    /// A time, or null.
    public func time(_ time: Date?) -> JSONValue { values.date(time) }
}
