internal import Foundation

/// ISO 8601 times with an offset and no fractions: "2026-11-22T09:05:00+01:00".
struct TimeText {
    private let format: Date.ISO8601FormatStyle

    init(timeZone: TimeZone) {
        format = Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: timeZone)
    }

    /// The time as text.
    func callAsFunction(_ date: Date) -> String {
        // Dates of hostile mails reach beyond what a calendar can name.
        let bounded = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_214_400)
        let text = Date(timeIntervalSince1970: bounded.rounded(.down)).formatted(format)
        return text.hasSuffix("Z") ? text.dropLast() + "+00:00" : text
    }

    /// The time of a text.
    func parse(_ text: String) throws -> Date {
        try format.parse(text)
    }
}
