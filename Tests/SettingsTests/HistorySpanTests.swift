import Foundation
import Testing

@testable import Settings

@Suite struct HistorySpanTests {
    @Test(arguments: [
        ("18 months", HistorySpan(count: 18, .month)), ("1 year", HistorySpan(count: 1, .year)),
        ("90 days", HistorySpan(count: 90, .day)), ("2 weeks", HistorySpan(count: 2, .week)),
        ("18", nil), ("0 days", nil), ("-1 days", nil), ("101 years", nil), ("1 moon", nil),
        ("99999999999999999999 days", nil), ("", nil), ("1 s", nil),
    ])
    func reads(text: String, span: HistorySpan?) {
        #expect(HistorySpan(text) == span)
        if let span { #expect(span.description == text) }
    }

    @Test func countsBackByTheCalendar() {
        let now = Date(timeIntervalSince1970: 1_780_000_000)  // 28 May 2026
        let start = HistorySpan(count: 18, .month).start(before: now)
        #expect(start.ISO8601Format().hasPrefix("2024-11-28"))
    }
}
