import Foundation
import Testing

@testable import Standing

@Suite struct OfficeHoursTests {
    /// A span from and to hours after a Monday's midnight, and the working hours in it.
    struct Span: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var from: Double
        var to: Double
        var hours: Double
    }

    @Test(arguments: [
        Span(testDescription: "within a day", from: 9, to: 17, hours: 8),
        Span(testDescription: "Monday to Tuesday", from: 9, to: 33, hours: 24),
        Span(testDescription: "Friday evening to Monday morning", from: 114, to: 177, hours: 15),
        Span(testDescription: "a weekend", from: 120, to: 168, hours: 0),
        Span(testDescription: "two weeks", from: 0, to: 336, hours: 240),
        Span(testDescription: "backwards", from: 9, to: 3, hours: 0),
        Span(testDescription: "before the reference date", from: -168, to: -48, hours: 120),
    ])
    func workingHours(_ span: Span) {
        let hours = OfficeHours().workingHours(from: span.from * 3_600, to: span.to * 3_600)
        #expect(abs(hours - span.hours) < 1e-6)
    }

    @Test("the office's own midnight counts")
    func offset() {
        let tokyo = OfficeHours(secondsFromGMT: 9 * 3_600)
        // Friday 15:00 in Greenwich is Saturday in Tokyo.
        #expect(tokyo.workingHours(from: 111 * 3_600, to: 112 * 3_600) == 0)
    }

    @Test("days that do not exist are dropped")
    func impossibleDays() {
        #expect(OfficeHours(restDays: [0, 7, 9]).restDays == [7])
    }

    @Test(
        "days are counted from 2001",
        arguments: [
            (2001, 1, 1, 0), (2000, 12, 31, -1), (2024, 2, 29, 8_459), (2026, 12, 25, 9_489),
        ]
    )
    func dayNumber(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
        #expect(OfficeHours.dayNumber(year: year, month: month, day: day) == number)
    }

    @Test("nobody waits over a holiday, and one at a weekend counts once")
    func holidays() {
        // Monday to Monday, with Wednesday and Saturday off.
        let hours = OfficeHours(holidays: [2, 5])
        #expect(hours.workingHours(from: 0, to: 7 * 86_400) == 4 * 24)
        #expect(hours.workingHours(from: 2.25 * 86_400, to: 2.75 * 86_400) == 0)
        #expect(hours.workingHours(from: 1.5 * 86_400, to: 3.5 * 86_400) == 24)
        #expect(hours.day(of: 2.5 * 86_400) == 2)
    }
}
