import Testing

@testable import IMAPWire

@Suite struct InternalDateTests {
    @Test(
        arguments: [
            ("17-Jul-1996 02:44:25 -0700", 837_596_665),
            (" 1-Jan-1970 00:00:00 +0000", 0),
            ("01-jan-1970 00:00:00 +0000", 0),
            ("31-Dec-1969 23:59:59 +0000", -1),
            ("29-Feb-2024 23:59:59 +0530", 1_709_231_399),
            ("30-Jun-2015 23:59:60 +0000", 1_435_708_800),  // a leap second
            ("01-Jan-0001 00:00:00 +0000", -62_135_596_800),
            ("31-Dec-9999 23:59:59 +0000", 253_402_300_799),
        ] as [(String, Int64)]
    )
    func datesAreRead(_ text: String, _ seconds: Int64) {
        #expect(InternalDate.seconds(text.utf8) == seconds)
    }

    @Test(arguments: [
        "", "x", "17-Jul-1996", "17-Jul-1996 02:44:25", "32-Jan-2020 00:00:00 +0000",
        "29-Feb-2023 00:00:00 +0000", "00-Jan-2020 00:00:00 +0000", "1-Foo-2020 00:00:00 +0000",
        "1-Jan-2020 24:00:00 +0000", "1-Jan-2020 00:60:00 +0000", "1-Jan-2020 00:00:00 0000",
        "1-Jan-2020 00:00:00 +00000", "1-Jan-2020 00:00:00 +0060", "1-Jan-99 00:00:00 +0000",
        "1-Jan-0000 00:00:00 +0000", "1-Jan-20200 00:00:00 +0000", "1--2020 :: +0000",
        "99999999999999999999-Jan-2020 00:00:00 +0000",
    ])
    func whatIsNoDateIsRefused(_ text: String) {
        #expect(InternalDate.seconds(text.utf8) == nil)
    }

    @Test func datesGoThereAndBack() throws {
        var generator = SeededGenerator(state: 5)
        for _ in 0..<2_000 {
            let seconds = Int64.random(in: -62_135_596_800..<253_402_300_800, using: &generator)
            let text = try #require(InternalDate.dateTime(seconds))
            #expect(text.utf8.count == 28)
            #expect(InternalDate.seconds(text.utf8.dropFirst().dropLast()) == seconds)
        }
    }

    @Test func datesOutOfRangeAreNotWritten() {
        for seconds in [.min, -62_135_596_801, 253_402_300_800, Int64.max] {
            #expect(InternalDate.day(seconds) == nil)
            #expect(InternalDate.dateTime(seconds) == nil)
        }
    }
}
