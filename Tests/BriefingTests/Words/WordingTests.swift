import Foundation
import Standing
import Testing

@testable import Briefing

@Suite struct WordingTests {
    static let english = Wording(language: .english, timeZone: Office.rome)
    static let italian = Wording(language: .italian, timeZone: Office.rome)

    @Test(arguments: [
        (0.0, "0.0"), (-0.04, "0.0"), (-0.05, "−0.1"), (2.25, "2.3"), (.nan, "?"), (.infinity, "?"),
        (1e300, "?"),
    ])
    func decimal(number: Double, expected: String) {
        #expect(Self.english.decimal(number) == expected)
    }

    @Test(arguments: [(0.3, "0"), (0.6, "+1"), (-3, "−3"), (.nan, "?")])
    func signed(number: Double, expected: String) {
        #expect(Self.english.signed(number) == expected)
    }

    @Test(arguments: [
        (0.2, "0 hours"), (1, "1 hour"), (47, "47 hours"), (48, "2 days"), (-1, "?"),
        (.infinity, "?"),
    ])
    func duration(hours: Double, expected: String) {
        #expect(Self.english.duration(hours: hours) == expected)
    }

    @Test func daysAreTheOfficesOwn() {
        let midnight = Office.time("2025-12-31T23:30:00Z")
        #expect(Self.english.dayAndTime(midnight, now: Office.now) == "1 Jan 00:30")
        #expect(
            Self.english.day(Office.time("2024-12-31T12:00:00Z"), now: Office.now) == "31 Dec 2024"
        )
    }

    @Test func distantDatesDoNotTrap() {
        for date in [Date.distantPast, .distantFuture, Date(timeIntervalSince1970: 1e15)] {
            #expect(!Self.italian.longDay(date).isEmpty)
            #expect(!TimeText(timeZone: Office.rome)(date).isEmpty)
        }
    }

    @Test(arguments: [
        (
            Digest.Headline(turned: 1, watch: 2, calm: 41, waiting: 3),
            "1 turned, 2 to watch, 41 calm; 3 wait for us"
        ),
        (
            Digest.Headline(turned: 0, watch: 1, calm: 0, waiting: 1),
            "1 to watch, 0 calm; 1 waits for us"
        ),
        (
            Digest.Headline(turned: 0, watch: 0, calm: 7, waiting: 0),
            "all calm (7); nobody waits for us"
        ),
        (Digest.Headline(turned: 0, watch: 0, calm: 0, waiting: 0), "no clients yet"),
    ])
    func headline(headline: Digest.Headline, expected: String) {
        #expect(Self.english.headline(headline) == expected)
    }

    /// The names that Standing gives its evidence; an unknown one is still told, in plain letters.
    @Test func unknownSignalsAreTold() {
        #expect(Self.italian.signal("moving_goalposts") == "cambia le carte in tavola")
        #expect(Self.italian.signal("new_kind\u{1B}") == "new kind")
    }

    @Test(arguments: OurShare.Kind.allCases)
    func everyShareHasWords(kind: OurShare.Kind) {
        let share = OurShare(kind: kind, at: Office.now, hours: 30)
        for language in Language.allCases {
            let wording = Wording(language: language, timeZone: Office.rome)
            let day = wording.day(share.at, now: Office.now)
            let name = kind.rawValue.replacingOccurrences(of: "_", with: " ")
            #expect(wording.share(share, now: Office.now) != name + ", " + day)
        }
    }

    @Test(arguments: [
        ("anna.rossi+work@firm.example", "verdict anna.rossi+work@firm.example wrong"),
        ("łucja@firm.example", "verdict łucja@firm.example wrong"),
        ("$(reboot)@firm.example", "verdict '$(reboot)@firm.example' wrong"),
        ("o'neil;ls@firm.example", "verdict 'o'\\''neil;ls@firm.example' wrong"),
    ])
    func aPastedLineRunsNothingOfTheClients(client: String, line: String) {
        #expect(Self.english.contradict(client).contains(line))
    }

    @Test func aMissedPromiseIsToldWithItsWords() {
        let share = OurShare(kind: .promiseMissed, at: Office.now, hours: 0, words: "by\nFriday")
        let day = Self.english.day(Office.now, now: Office.now)
        let line = Self.english.share(share, now: Office.now)
        #expect(line == "a date that we had named passed on " + day + " (“by Friday”)")
    }
}
