import Briefing
import Foundation
import Reading
import Settings
import Standing
import Store
import Testing

@testable import Watch

/// Our own part of a month, and what verdicts say of the settings.
struct MonthDeskTests {
    private func archive(_ mails: [(client: String, number: Int, isHarsh: Bool)]) throws -> Archive
    {
        let archive = try Archive(
            directory: FileManager.default.temporaryDirectory.appending(
                path: "barometer-month-\(UUID().uuidString)"
            ).path
        )
        let all = mails.map { TestMail.of($0.client, $0.number, isHarsh: $0.isHarsh) }
        for (mail, _) in all { try archive.store([mail], position: nil) }
        try archive.store(scores: all.enumerated().map { (Int64($0 + 1), $1.signals) })
        return archive
    }

    private let office: Office = {
        var settings = BarometerSettings()
        settings.office.addresses = ["studio@north.example"]
        settings.office.workingHours.days = Weekday.allCases
        settings.alerts.lateAfterHours = 12
        return Office(settings)
    }()

    @Test("answers are counted by working time")
    func review() throws {
        // A harsh mail, our fix a day later, and a calm mail in the same matter.
        let archive = try archive([
            ("anna@firm.example", 0, true), ("anna@firm.example", 1, true),
            ("anna@firm.example", 2, false),
        ])
        defer { try? FileManager.default.removeItem(atPath: archive.directory) }
        let review = try MonthDesk(archive: archive, office: office)
            .review([], at: TestMail.day(10))
        let month = try #require(review.clients.first)
        #expect(month.mails == 2)
        #expect(month.answerHours == [24])
        #expect(month.late == 1)
        #expect(month.middleAnswerHours == 24)
        #expect(month.settled.isEmpty, "a calm word is no thanks")
    }

    @Test("what settled a matter is named once the client is glad")
    func settled() throws {
        let archive = try archive([
            ("anna@firm.example", 0, true), ("anna@firm.example", 1, true),
        ])
        defer { try? FileManager.default.removeItem(atPath: archive.directory) }
        let (mail, signals) = TestMail.of("anna@firm.example", 2, isHarsh: false)
        guard case .inbound(let calm) = signals else {
            Issue.record("a client's mail is inbound")
            return
        }
        var glad = calm
        glad.gratitude = 0.9
        try archive.store([mail], position: nil)
        try archive.store(scores: [(3, .inbound(glad))])
        let review = try MonthDesk(archive: archive, office: office)
            .review([], at: TestMail.day(10))
        #expect(review.clients.first?.settled == [.fix: 1])
    }

    @Test("a month without mail is not told")
    func quiet() throws {
        let archive = try archive([("anna@firm.example", 0, true)])
        defer { try? FileManager.default.removeItem(atPath: archive.directory) }
        let review = try MonthDesk(archive: archive, office: office)
            .review([], at: TestMail.day(50))
        #expect(review.clients.isEmpty)
    }

    @Test("tune proposes only what avoids a wrong alert and keeps the right ones")
    func tune() async throws {
        let clients = ["anna@firm.example", "ben@firm.example"]
        let archive = try archive(
            clients.flatMap { client in (0..<40).map { (client, $0, $0 > 16) } }
        )
        defer { try? FileManager.default.removeItem(atPath: archive.directory) }
        _ = try await AssessStage(
            archive: archive,
            office: office,
            letters: Letters(office: office)
        ).run(now: TestMail.day(100))
        let alerts = try archive.alerts(since: nil, includeRevised: true)
            .filter { $0.to == .isAProblem }
        #expect(alerts.count == 2)
        for alert in alerts {
            let verdict: Alert.Verdict = alert.client == clients[0] ? .right : .wrong
            try archive.setVerdict(verdict, alert: alert.id, at: TestMail.day(100))
        }
        let report = try TuneDesk(archive: archive, office: office).report(at: TestMail.day(101))
        #expect(report.right == 1 && report.wrong == 1 && report.alerts == 2)
        // Both wrote the same: no change can part them.
        #expect(report.proposals.isEmpty)
    }

    @Test("a wrong alert that only just came is avoided by a small change")
    func tuneFinds() async throws {
        for length in 18..<40 {
            let archive = try archive((0..<length).map { ("anna@firm.example", $0, $0 > 16) })
            defer { try? FileManager.default.removeItem(atPath: archive.directory) }
            _ = try await AssessStage(
                archive: archive,
                office: office,
                letters: Letters(office: office)
            ).run(now: TestMail.day(100))
            let alerts = try archive.alerts(since: nil, includeRevised: true)
            guard let alert = alerts.first(where: { $0.to == .isAProblem }) else { continue }
            try archive.setVerdict(.wrong, alert: alert.id, at: TestMail.day(100))
            let report = try TuneDesk(archive: archive, office: office)
                .report(at: TestMail.day(101))
            #expect(!report.proposals.isEmpty)
            #expect(report.proposals.allSatisfy { $0.avoided == 1 })
            return
        }
        Issue.record("no alert came")
    }

    @Test("every candidate is a settings file that can be read")
    func candidates() throws {
        for candidate in TuneDesk.candidates(BarometerSettings()) {
            let text = "[office]\naddresses = [\"studio@north.example\"]\n" + candidate.toml
            var expected = candidate.settings
            expected.office.addresses = ["studio@north.example"]
            #expect(try BarometerSettings.parse(text) == expected)
        }
    }
}
