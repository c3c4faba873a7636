import Foundation
import Settings
import Testing

@testable import Watch

/// When digests are due, through time zones and the two days on which clocks jump.
struct OfficeClockTests {
    static let rows: [(zone: String, now: String, last: String?, next: String?)] = [
        ("Europe/Rome", "2026-11-20T05:59:59Z", "2026-11-19T06:00:00Z", "2026-11-20T06:00:00Z"),
        ("Europe/Rome", "2026-11-20T06:00:00Z", "2026-11-20T06:00:00Z", "2026-11-21T06:00:00Z"),
        // Clocks go forward at 2:00 on 29 March 2026 and back at 3:00 on 25 October.
        ("Europe/Rome", "2026-03-29T04:59:00Z", "2026-03-28T06:00:00Z", "2026-03-29T05:00:00Z"),
        ("Europe/Rome", "2026-10-25T06:00:00Z", "2026-10-25T06:00:00Z", "2026-10-26T06:00:00Z"),
        ("Asia/Kolkata", "2026-11-20T02:00:00Z", "2026-11-20T01:30:00Z", "2026-11-21T01:30:00Z"),
    ]

    @Test("digests are due at seven by the office's clock", arguments: rows.indices)
    func due(_ index: Int) throws {
        let row = Self.rows[index]
        var settings = BarometerSettings()
        settings.office.timeZone = row.zone
        let clock = OfficeClock(Office(settings))
        let now = try Date(row.now, strategy: .iso8601)
        #expect(
            clock.lastDue(before: now) == (try row.last.map { try Date($0, strategy: .iso8601) })
        )
        #expect(
            clock.nextDue(after: now) == (try row.next.map { try Date($0, strategy: .iso8601) })
        )
    }

    @Test("on days without a digest the one before counts")
    func weekdays() throws {
        var settings = BarometerSettings()
        settings.digest.days = [.mon]
        let clock = OfficeClock(Office(settings))
        let friday = try Date("2026-11-20T12:00:00Z", strategy: .iso8601)
        #expect(
            clock.lastDue(before: friday) == (try Date("2026-11-16T07:00:00Z", strategy: .iso8601))
        )
        settings.digest.days = []
        #expect(OfficeClock(Office(settings)).lastDue(before: friday) == nil)
    }

    @Test("a day is the office's day")
    func day() throws {
        var settings = BarometerSettings()
        settings.office.timeZone = "Europe/Istanbul"
        let late = try Date("2026-11-20T22:30:00Z", strategy: .iso8601)
        #expect(OfficeClock(Office(settings)).day(of: late) == "2026-11-21")
    }
}
