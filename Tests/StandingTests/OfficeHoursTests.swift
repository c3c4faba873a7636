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
}
