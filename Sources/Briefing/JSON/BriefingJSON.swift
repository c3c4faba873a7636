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
        let values = JSONValues(timeZone: timeZone, language: language)
        return JSONValue.array(clients.map { .object(values.client($0)) }).text
    }

    /// `barometer alerts --format json`.
    /// - Throws: nothing today, as `clients(_:)`.
    public func alerts(_ alerts: [Alert]) throws -> String {
        let values = JSONValues(timeZone: timeZone, language: language)
        return JSONValue.array(alerts.map { .object(values.alert($0)) }).text
    }

    /// `barometer show --format json`: the client's line with all that is judged, and how it came.
    /// - Throws: nothing today, as `clients(_:)`.
    public func show(_ story: ClientStory) throws -> String {
        let values = JSONValues(timeZone: timeZone, language: language)
        return JSONValue.object(values.story(story)).text
    }

    /// `barometer digest --format json`.
    public func digest(_ digest: Digest) -> String {
        let values = JSONValues(timeZone: timeZone, language: language)
        return JSONValue.object(values.digest(digest)).text
    }
}
