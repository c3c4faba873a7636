import Foundation
import Standing
import Testing

@testable import Briefing

@Suite struct DigestTests {
    @Test func worstComesFirst() {
        let digest = Office.digest
        #expect(digest.entries.map(\.client) == ["anna@firm.example", "bruno@wood.example"])
        #expect(digest.headline == Digest.Headline(turned: 1, watch: 1, calm: 2, waiting: 2))
        #expect(digest.entries.first?.isNew == true)
    }

    @Test func theNextDayItIsNoLongerNew() {
        var input = Office.input
        input.since = Office.now.addingTimeInterval(-60)
        let digest = Digest.make(input)
        #expect(digest.headline == Digest.Headline(turned: 0, watch: 2, calm: 2, waiting: 2))
        #expect(digest.entries.allSatisfy { !$0.isNew })
    }

    @Test func historicalAndRevisedAlertsAreNotNew() {
        var input = Office.input
        input.alerts = [Office.alert, Office.alert]
        input.alerts[0].historical = true
        input.alerts[1].revisedAt = Office.now
        #expect(Digest.make(input).headline.turned == 0)
    }

    @Test func silencedClientsAreNamedOnlyAsSuch() {
        var input = Office.input
        input.alerts[1].snoozedUntil = Office.now.addingTimeInterval(86_400)
        let digest = Digest.make(input)
        #expect(digest.snoozed.map(\.client) == ["anna@firm.example"])
        #expect(!digest.entries.contains { $0.client == "anna@firm.example" })
        #expect(digest.headline == Digest.Headline(turned: 0, watch: 1, calm: 2, waiting: 1))

        input.alerts[1].snoozedUntil = Office.now
        #expect(Digest.make(input).snoozed.isEmpty)
        input.snoozed = ["bruno@wood.example": Office.now.addingTimeInterval(1)]
        #expect(Digest.make(input).snoozed.map(\.client) == ["bruno@wood.example"])
    }

    @Test func pressureIsWatchedBeforeTheStandingChanges() {
        var input = Office.input
        input.clients = [Office.chiara]
        #expect(Digest.make(input).entries.isEmpty)
        input.clients[0].pressure = 50
        #expect(Digest.make(input).entries.count == 1)
    }

    @Test func saysWhoRecovered() {
        let recovered = Office.digest.recovered
        #expect(recovered.map(\.client) == ["chiara@lago.example"])
        var input = Office.input
        input.since = Office.now
        #expect(Digest.make(input).recovered.isEmpty)
    }

    @Test func tellsAtMostSoManyAndCountsTheRest() {
        var input = Office.input
        input.maximumEntries = 1
        let digest = Digest.make(input)
        #expect(digest.entries.count == 1)
        #expect(digest.entriesLeftOut == 1)
        #expect(digest.waiting.map(\.client) == ["bruno@wood.example"])
        #expect(digest.waitingLeftOut == 1)
    }

    @Test func silenceIsSaidAloud() {
        var input = Office.input
        input.clients = [Office.chiara, Office.dan]
        input.assessments = [:]
        input.counts = SetAside(read: 4)
        input.mailboxes = []
        let text = Renderer(language: .english, timeZone: Office.rome).text(Digest.make(input))
        #expect(text.contains("All calm (2); nobody waits for us."))
        #expect(text.contains("Nothing was set aside."))
    }

    @Test func aDayOfWaitingIsOurShare() {
        let bruno = Office.digest.entries[1]
        #expect(bruno.ourShare.map(\.kind) == [.unanswered])
        #expect(Office.digest.entries[0].ourShare.map(\.kind) == [.lateAnswer, .delay])
    }

    @Test func reasonsCarryNumbersAgainstTheUsual() {
        let reasons = Office.digest.entries[0].reasons
        #expect(
            reasons == [
                .signal(
                    name: "after_remedy",
                    mails: 1,
                    since: Office.time("2026-11-21T22:14:00+01:00")
                ),
                .signal(
                    name: "moving_goalposts",
                    mails: 2,
                    since: Office.time("2026-11-14T09:02:00+01:00")
                ),
                .tone(recent: -0.62, usual: 0.18),
            ]
        )
    }

    @Test func quotesAreShort() {
        var evidence = Office.evidence
        evidence[0].words = String(repeating: "word ", count: 100)
        #expect(Quote(evidence)?.words.unicodeScalars.count ?? 0 <= 160)
        #expect(Quote([]) == nil)
    }

    @Test func looksBackOnceAMonth() {
        var input = Office.input
        #expect(Digest.make(input).lookBack.isEmpty)
        input.date = Office.time("2026-12-01T07:00:00+01:00")
        input.since = Office.time("2026-11-30T07:00:00+01:00")
        let digest = Digest.make(input)
        #expect(digest.lookBack.map(\.share.kind) == [.lateAnswer, .delay])
        let text = Renderer(language: .english, timeZone: Office.rome).text(digest)
        #expect(text.contains("What we could have done better"))
        // November in UTC, but December at the office.
        input.date = Office.time("2026-11-30T23:30:00Z")
        input.since = Office.time("2026-11-30T06:00:00Z")
        #expect(Digest.make(input).lookBack.count == 2)
    }

    @Test func ofManyFaultsTheWorstAreToldAndTheRestCounted() {
        let kinds: [OurShare.Kind] = [.delay, .lateAnswer, .promiseMissed, .unanswered]
        var input = Office.input
        input.date = Office.time("2026-12-01T07:00:00+01:00")
        input.since = Office.time("2026-11-30T07:00:00+01:00")
        for client in input.clients {
            guard var assessment = input.assessments[client.client] else { continue }
            assessment.ourShare = (0..<40).map { number in
                OurShare(
                    kind: kinds[number % 4],
                    at: input.date.addingTimeInterval(-86_400),
                    hours: Double(number)
                )
            }
            input.assessments[client.client] = assessment
        }
        let all = Digest.make(input).lookBack
        #expect(all.count >= 40)
        #expect(all.first?.share.kind == .unanswered && all.last?.share.kind == .delay)
        #expect(all.first?.share.hours == 39)
        let lines = Wording(language: .english, timeZone: Office.rome)
            .lookBack(all, now: input.date)
        #expect(lines.count == 9)
        #expect(lines.last == "and \(all.count - 8) more")
    }

    /// "All calm" while a mailbox does not answer would be a lie.
    @Test func aDeafMailboxIsInTheFirstLine() {
        let renderer = Renderer(language: .english, timeZone: Office.rome)
        #expect(renderer.subject(Office.digest).hasSuffix("; 1 mailbox does not answer"))
        var input = Office.input
        input.mailboxes = []
        #expect(renderer.subject(Digest.make(input)).hasSuffix("2 wait for us"))
    }

    @Test func namesEveryClientItTells() {
        #expect(
            Office.digest.namedClients == [
                "anna@firm.example", "bruno@wood.example", "chiara@lago.example",
            ]
        )
    }

    @Test func anEmptyOfficeHasADigest() {
        let input = DigestInput(
            date: Office.now,
            since: nil,
            timeZone: Office.rome,
            officeName: "",
            clients: []
        )
        let renderer = Renderer(language: .english, timeZone: Office.rome)
        #expect(renderer.text(Digest.make(input)).contains("No clients yet"))
        #expect(renderer.html(Digest.make(input)).contains("</html>"))
    }

    static let month = MonthReview(clients: [
        ClientMonth(
            client: "anna@firm.example",
            name: "Anna Rossi",
            mails: 9,
            answerHours: [3, 30, 50],
            late: 2,
            settled: [.fix: 2, .apology: 1],
            hoursPerWeek: 2.1,
            usualHoursPerWeek: 0.6
        ),
        ClientMonth(client: "bruno@wood.example", name: "", mails: 2, answerHours: [1], late: 0),
    ])

    @Test(arguments: Language.allCases)
    func theMonthIsToldInEveryLanguage(language: Language) throws {
        var input = Office.input
        input.month = Self.month
        let digest = Digest.make(input)
        let text = Renderer(language: language, timeZone: Office.rome).text(digest)
        let lines = Wording(language: language, timeZone: Office.rome).month(Self.month)
        #expect(lines.count == 6)
        #expect(lines[0].contains("Anna Rossi") && lines[0].contains("2") && lines[0].contains("3"))
        #expect(text.contains(language.phrases.story.month()))
        #expect(!text.contains("%"))
        #expect(digest.namedClients.contains("bruno@wood.example"))
    }

    @Test func clientsOfSpecialWeightComeFirst() throws {
        var input = Office.input
        let last = try #require(Digest.make(input).entries.last?.client)
        input.vips = [last]
        #expect(Digest.make(input).entries.first?.client == last)
    }
}
