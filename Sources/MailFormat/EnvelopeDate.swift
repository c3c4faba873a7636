import Foundation

/// The time in an mbox's From line, as asctime writes it, in UTC (RFC 4155).
enum EnvelopeDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The time; nil where the line holds none.
    static func parse(_ line: [UInt8]) -> Date? {
        let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard let at = words.firstIndex(where: { months.contains(String($0)) }),
            at + 3 < words.count,
            let month = months.firstIndex(of: String(words[at])), let day = Int(words[at + 1])
        else { return nil }
        let clock = words[at + 2].split(separator: ":").compactMap { Int($0) }
        let year = words[(at + 3)...].compactMap { Int($0) }.first { (1970...9999).contains($0) }
        guard clock.count >= 2, let year, (1...31).contains(day) else { return nil }
        var parts = DateComponents()
        (parts.year, parts.month, parts.day) = (year, month + 1, day)
        (parts.hour, parts.minute, parts.second) = (
            clock[0], clock[1], clock.count > 2 ? clock[2] : 0
        )
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(from: parts)
    }
}
