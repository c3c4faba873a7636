import Foundation
import Settings
import Standing
import Store
import Testing

@testable import Watch

/// What only the whole office tells is found out once, kept, and found out again when it is due.
struct OfficeMemoryTests {
    private func memory(clients: Int) throws -> OfficeMemory {
        let archive = try Archive(
            directory: FileManager.default.temporaryDirectory.appending(
                path: "barometer-memory-\(UUID().uuidString)"
            ).path
        )
        let mails = (0..<clients).flatMap { client in
            (0..<12).map { TestMail.of("client\(client)@firm.example", $0, isHarsh: false) }
        }
        for (mail, _) in mails { try archive.store([mail], position: nil) }
        try archive.store(scores: mails.enumerated().map { (Int64($0 + 1), $1.signals) })
        var settings = BarometerSettings()
        settings.office.addresses = ["studio@north.example"]
        return OfficeMemory(archive: archive, office: Office(settings))
    }

    @Test("nothing is known before the first look, and it is kept after it")
    func keeps() throws {
        let memory = try memory(clients: 6)
        defer { try? FileManager.default.removeItem(atPath: memory.archive.directory) }
        #expect(try memory.context() == .unknown)
        try memory.refresh(now: TestMail.day(20))
        let context = try memory.context()
        #expect(context.reading.clients == 6)
        #expect(context.history.clients == 6)
        #expect(try memory.contextOrSurvey() == context)
    }

    @Test("what is kept client by client is what a look at everybody finds")
    func incremental() throws {
        let memory = try memory(clients: 6)
        defer { try? FileManager.default.removeItem(atPath: memory.archive.directory) }
        let now = TestMail.day(20)
        try memory.refresh(now: now)
        #expect(try memory.archive.unsurveyedClients().isEmpty)
        for number in 12..<20 {
            let (mail, signals) = TestMail.of("client2@firm.example", number, isHarsh: true)
            try memory.archive.store([mail], position: nil)
            try memory.archive.store(scores: [(Int64(61 + number), signals)])
        }
        let waiting = try memory.archive.unsurveyedClients()
        #expect(waiting.map(\.client) == ["client2@firm.example"])
        try memory.refresh(now: now.addingTimeInterval(4_000))
        var whole = try memory.wholeSurvey()
        whole.history = try memory.context().history
        #expect(try memory.context() == whole)
        #expect(try memory.archive.unsurveyedClients().isEmpty)
    }

    @Test("the base rates of the reader that reads are told to the judgement")
    func reader() throws {
        let memory = try memory(clients: 6)
        defer { try? FileManager.default.removeItem(atPath: memory.archive.directory) }
        #expect(try memory.wholeSurvey().reader == nil)
        var rates = ReaderBases.fitted
        rates.conduct = 0.3
        try memory.archive.setFact(
            "reader.bases",
            String(decoding: JSONEncoder().encode(rates), as: UTF8.self),
            at: TestMail.day(20)
        )
        try memory.refresh(now: TestMail.day(20))
        #expect(try memory.context().reader == rates)
    }

    @Test("new mail is looked at within the hour, much new mail at once")
    func isDue() throws {
        let memory = try memory(clients: 6)
        defer { try? FileManager.default.removeItem(atPath: memory.archive.directory) }
        let now = TestMail.day(20)
        try memory.refresh(now: now)
        let (mail, signals) = TestMail.of("client6@firm.example", 0, isHarsh: false)
        try memory.archive.store([mail], position: nil)
        try memory.archive.store(scores: [(73, signals)])
        let before = try memory.archive.fact("office.context")
        try memory.refresh(now: now.addingTimeInterval(600))
        #expect(try memory.archive.fact("office.context") == before)
        try memory.refresh(now: now.addingTimeInterval(4_000))
        #expect(try memory.archive.fact("office.context") != before)
    }
}
