import Foundation
import MailFormat
import Reading
import Settings
import Standing
import Store
import Testing

@testable import Watch

/// What a replay says must be what the assessment would say.
struct ReplayTests {
    /// A client who has a calm month and then turns, for whom all our remedies are in vain.
    private func archive() throws -> Archive {
        let archive = try Archive(
            directory: FileManager.default.temporaryDirectory.appending(
                path: "barometer-replay-\(UUID().uuidString)"
            ).path
        )
        let turning = (0..<40).map { TestMail.of("anna@firm.example", $0, isHarsh: $0 > 16) }
        let calm = (0..<40).map { TestMail.of("ben@firm.example", $0, isHarsh: false) }
        for (mail, _) in turning + calm { try archive.store([mail], position: nil) }
        try archive.store(
            scores: (turning + calm).enumerated().map { (Int64($0 + 1), $1.signals) }
        )
        return archive
    }

    private func settings(_ budget: Budget) -> BarometerSettings {
        var settings = BarometerSettings()
        settings.office.addresses = ["studio@north.example"]
        settings.alerts.budget = budget
        return settings
    }

    @Test("says what the assessment says")
    func agreesWithAssessment() throws {
        let archive = try archive()
        defer { try? FileManager.default.removeItem(atPath: archive.directory) }
        let office = Office(settings(Budget(count: 1, per: .month)))
        let now = TestMail.day(100)
        let replay = try ReplayDesk(archive: archive).replays(
            [office],
            .unknown,
            since: nil,
            until: now
        )[0]
        let assessors = Assessors(office: office, clients: 2, context: .unknown)
        let expected = try ["anna@firm.example", "ben@firm.example"].flatMap { client in
            try ClientFile(client, archive: archive, office: office)
                .judged(by: assessors.assessor(of: client), at: now).1.shifts
                .filter { $0.to == .isAProblem }.map { [client, $0.messageID] }
        }
        #expect(!expected.isEmpty)
        #expect(replay.alerts.map { [$0.client, $0.messageID] } == expected)
        #expect(replay.messages == 80)
    }

    @Test("a client's own budget counts in the replay too")
    func ownBudget() throws {
        let archive = try archive()
        defer { try? FileManager.default.removeItem(atPath: archive.directory) }
        var other = settings(Budget(count: 1, per: .month))
        var anna = ClientSettings(address: "anna@firm.example")
        anna.budget = Budget(count: 1, per: .day)
        other.clients = [anna]
        let offices = [Office(settings(Budget(count: 1, per: .month))), Office(other)]
        let replays = try ReplayDesk(archive: archive)
            .replays(offices, .unknown, since: nil, until: TestMail.day(100))
        let change = ReplayComparison(before: replays[0], after: replays[1])
        #expect(change.lost.isEmpty)
        #expect(change.kept.allSatisfy { $0.after.at <= $0.before.at })
    }

    @Test("alerts before a time are left out")
    func since() throws {
        let archive = try archive()
        defer { try? FileManager.default.removeItem(atPath: archive.directory) }
        let office = Office(settings(Budget(count: 1, per: .month)))
        let replay = try ReplayDesk(archive: archive)
            .replays([office], .unknown, since: TestMail.day(99), until: TestMail.day(100))[0]
        #expect(replay.alerts.isEmpty)
    }
}

/// A mail a day, the client's and ours in turns.
enum TestMail {
    static func day(_ number: Double) -> Date {
        Date(timeIntervalSince1970: 1_760_000_000 + number * 86_400)
    }

    static func of(
        _ client: String,
        _ number: Int,
        isHarsh: Bool
    ) -> (mail: IncomingMessage, signals: Signals) {
        let isOurs = number % 2 == 1
        let people = [Person(address: client), Person(address: "studio@north.example")]
        let message = Message(
            id: "<\(number).\(client)>",
            author: people[isOurs ? 1 : 0],
            recipients: [people[isOurs ? 0 : 1]],
            subject: "Matter \(number / 4)",
            date: day(Double(number)),
            references: [],
            kind: .human,
            newWords: "Words.",
            defects: []
        )
        let mail = IncomingMessage(
            message: message,
            direction: isOurs ? .outbound : .inbound,
            clients: [client],
            mailbox: "studio",
            isHistory: true
        )
        return (mail, isOurs ? ours(isHarsh) : theirs(isHarsh))
    }

    private static func ours(_ isHarsh: Bool) -> Signals {
        let act = isHarsh ? Act.fix : .reply
        return .outbound(ActSignals(language: "en", act: act, probabilities: [act: 0.9]))
    }

    private static func theirs(_ isHarsh: Bool) -> Signals {
        .inbound(
            ClientSignals(
                language: "en",
                sentiment: isHarsh ? -0.75 : 0.25,
                polarity: isHarsh ? [0.9, 0.08, 0.02] : [0.03, 0.67, 0.3],
                demands: 1,
                demandCount: 1,
                urgency: [0.2, 0.1],
                urgencyLevel: 0,
                problem: isHarsh ? 0.7 : 0.05,
                gratitude: isHarsh ? 0.02 : 0.3,
                conduct: isHarsh ? 0.8 : 0.02,
                marks: isHarsh ? [.sweeping: 0.6] : [:],
                decided: .init(
                    polarity: isHarsh ? .negative : .neutral,
                    problem: isHarsh,
                    gratitude: false,
                    conduct: []
                ),
                words: []
            )
        )
    }
}
