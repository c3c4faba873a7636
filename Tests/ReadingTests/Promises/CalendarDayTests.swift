import Foundation
import Testing

@testable import Reading

@Suite struct CalendarDayTests {
    @Test(arguments: [
        "2001-01-01", "2024-02-29", "2026-12-31", "1999-03-01", "0001-01-01", "9999-12-31",
    ])
    func comesBack(_ text: String) {
        #expect(CalendarDay(text)?.description == text)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026/01/01", "",
        "2026-01-1x",
    ])
    func isNoDay(_ text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func countsFromAMonday() {
        #expect(CalendarDay("2001-01-01")?.number == 0)
        #expect(CalendarDay("2026-03-04")?.weekday == 2)
        #expect(CalendarDay("2026-03-04")?.endOfWeek.description == "2026-03-08")
        #expect(CalendarDay("2026-11-30")?.endOfMonth(later: 3).description == "2027-02-28")
        #expect(CalendarDay("2026-03-06")?.adding(workingDays: 2).description == "2026-03-10")
    }

    @Test func isADayOfItsZone() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Rome"))
        let late = try #require(CalendarDay("2026-03-29"))
        let end = late.end(in: zone)
        // Summer time began that morning.
        #expect(end.timeIntervalSinceReferenceDate == Double(late.number + 1) * 86_400 - 7_200)
        #expect(CalendarDay(end.addingTimeInterval(-1), in: zone) == late)
        #expect(CalendarDay(end, in: zone) == late.adding(1))
        #expect(CalendarDay(Date.distantFuture, in: zone).number > 0)
    }
}

@Suite struct DayReferenceTests {
    /// A Friday.
    static let written = CalendarDay("2026-03-06") ?? CalendarDay(number: 0)

    @Test(
        arguments: [
            (DayReference.weekday(4), "2026-03-13"),
            (.weekday(0), "2026-03-09"),
            (.weekdayNextWeek(4), "2026-03-13"),
            (.endOfWeek(later: 0), "2026-03-08"),
            (.endOfMonth(later: 1), "2026-04-30"),
            (.endOfYear, "2026-12-31"),
            (.dayOfMonth(6), "2026-03-06"),
            (.dayOfMonth(5), "2026-04-05"),
            (.dayOfMonth(31), "2026-03-31"),
            (.date(day: 2, month: 1, year: nil), nil),
            (.date(day: 20, month: 7, year: 26), "2026-07-20"),
            (.date(day: 5, month: 3, year: nil), nil),
            (.date(day: 31, month: 2, year: nil), nil),
            (.date(day: 1, month: 1, year: 2030), nil),
            (.ambiguous(3, 4), "2026-04-03"),
            (.inWorkingDays(1), "2026-03-09"),
            (.inDays(99_999), "2027-04-10"),
        ] as [(DayReference, String?)]
    )
    func lastDay(_ reference: DayReference, _ day: String?) {
        #expect(reference.lastDay(from: Self.written)?.description == day)
    }

    @Test func decemberNamesJanuary() {
        let december = CalendarDay("2026-12-20") ?? CalendarDay(number: 0)
        #expect(
            DayReference.date(day: 8, month: 1, year: nil).lastDay(from: december)?.description
                == "2027-01-08"
        )
    }
}
