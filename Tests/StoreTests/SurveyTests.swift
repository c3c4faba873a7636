import Foundation
import GRDB
import MailFormat
import Reading
import Standing
import Testing

@testable import Store

/// Each client's part in the office's survey is kept, and the sums by day follow it.
@Suite struct SurveyTests {
    private static let keys = (1...3).map { "client\($0)@firm.example" }

    private func filled() throws -> (Archive, TemporaryDirectory) {
        let directory = try TemporaryDirectory()
        let archive = try Archive(directory: directory.archive)
        for (number, key) in Self.keys.enumerated() {
            let mail = message("<\(number)@x>", from: .init(address: key, name: ""))
            try archive.store([incoming(mail, clients: [key])], position: nil)
        }
        let scores = Self.keys.indices.map { (Int64($0 + 1), Signals.inbound(clientSignals())) }
        try archive.store(scores: scores)
        return (archive, directory)
    }

    private func survey(_ days: [Double], negative: Double = 0.9) -> ClientSurvey {
        let reading = ClientReading(
            sentiment: 0,
            negative: negative,
            positive: 0,
            demands: 0,
            deadline: 0,
            ultimatum: 0,
            problem: 0.25,
            gratitude: 0.125,
            conduct: 0.5,
            marks: [:]
        )
        return ClientSurvey(
            days.map {
                Observation(
                    messageID: "<\($0)>",
                    at: day($0),
                    matter: "",
                    content: .client(ClientMail(reading: reading))
                )
            },
            hours: OfficeHours()
        )
    }

    private func officeDays(_ archive: Archive) throws -> [[Int]] {
        try archive.read { db in
            try Row.fetchAll(db, sql: "SELECT heard, unhappy FROM office_day ORDER BY day").map {
                [$0[0], $0[1]]
            }
        }
    }

    @Test("new mail has its client surveyed, once")
    func waits() throws {
        let (archive, directory) = try filled()
        defer { withExtendedLifetime(directory) {} }
        let waiting = try archive.unsurveyedClients()
        #expect(waiting.map(\.client) == Self.keys)
        try archive.keep(waiting.map { ($0.client, $0.mark, survey([0])) })
        #expect(try archive.unsurveyedClients().isEmpty)
        try archive.markAllDirty()
        #expect(try archive.unsurveyedClients().isEmpty)
        try archive.keep([(Self.keys[1], waiting[1].mark - 1, survey([0]))])
        #expect(try archive.unsurveyedClients().map(\.client) == [Self.keys[1]])
        try archive.markAllUnsurveyed()
        #expect(try archive.unsurveyedClients().count == 3)
    }

    @Test("the sums are those of a survey of everybody, whatever changes and whoever is forgotten")
    func sums() throws {
        let (archive, directory) = try filled()
        defer { withExtendedLifetime(directory) {} }
        func expect(_ surveys: [ClientSurvey]) throws {
            var whole = OfficeSurvey()
            for survey in surveys { whole.add(survey) }
            #expect(try archive.officeSurvey().context == whole.context)
        }
        let days = (0..<6).map(Double.init)
        let (one, two) = (survey(days), survey([0, 1, 2, 3, 5, 9], negative: 0.625))
        try archive.keep([(Self.keys[0], 0, one), (Self.keys[1], 0, two)])
        try expect([one, two])
        #expect(try officeDays(archive).first == [2, 800 + 250])
        let later = survey([1, 2, 3, 4, 9], negative: 0.75)
        try archive.keep([(Self.keys[1], 0, later), (Self.keys[2], 0, survey([0]))])
        try expect([one, later, survey([0])])
        try archive.forget(client: Self.keys[0])
        try expect([later, survey([0])])
        #expect(try officeDays(archive).allSatisfy { $0[0] >= 0 && $0[1] >= 0 })
    }

    @Test("the history of the level is a sum of tallies")
    func tallies() throws {
        let (archive, directory) = try filled()
        defer { withExtendedLifetime(directory) {} }
        #expect(try archive.untalliedClients() == Self.keys)
        let tally = ClientTally(Assessor().replay([], at: epoch))
        try archive.keep(Self.keys.map { ($0, tally) })
        #expect(try archive.untalliedClients().isEmpty)
        #expect(try archive.levelHistory().clients == 3)
        try archive.forget(client: Self.keys[0])
        #expect(try archive.levelHistory().clients == 2)
    }
}
