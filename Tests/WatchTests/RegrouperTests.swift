import Briefing
import Foundation
import Logging
import MailFormat
import Reading
import Settings
import Standing
import Store
import Testing

@testable import Watch

/// A changed alias or `client_by` reaches the mail that is stored, and nothing is told twice.
final class RegrouperTests {
    private static let (work, home) = ("anna@firm.example", "anna@home.example")
    private let archive: Archive
    private var settings = BarometerSettings()
    private let now = TestMail.day(60)

    /// Anna turns at work, writes calmly from home, and has a calm colleague; all was judged and told.
    init() async throws {
        archive = try Archive(
            directory: FileManager.default.temporaryDirectory.appending(
                path: "barometer-regroup-\(UUID().uuidString)"
            ).path
        )
        settings.office.addresses = ["studio@north.example"]
        let mails =
            (0..<40).map { TestMail.of(Self.work, $0, isHarsh: $0 > 16) }
            + (0..<8).map { TestMail.of(Self.home, $0, isHarsh: false) }
            + (0..<8).map { TestMail.of("ben@firm.example", $0, isHarsh: false) }
        for (mail, _) in mails {
            var news = mail
            news.isHistory = false
            try archive.store([news], position: nil)
        }
        try archive.store(scores: mails.enumerated().map { (Int64($0 + 1), $1.signals) })
        try await judge()
    }

    deinit { try? FileManager.default.removeItem(atPath: archive.directory) }

    /// What a start of the daemon does with the settings in force.
    private func judge() async throws {
        let office = Office(settings)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        try Regrouper(archive: archive, office: office, logger: logger).run(now: now)
        _ = try await AssessStage(
            archive: archive,
            office: office,
            letters: Letters(office: office)
        ).run(now: now)
    }

    private func alias(_ address: String, for client: String) -> ClientSettings {
        var set = ClientSettings(address: client)
        set.aliases = [address]
        return set
    }

    private func told(about client: String) throws -> [Alert] {
        try archive.alerts(of: client).filter { !$0.historical && $0.to == .isAProblem }
    }

    private func letters() throws -> Int {
        try archive.outbox().filter { $0.parcel.kind == .alert }.count
    }

    private var clients: [String] { get throws { try archive.clients().map(\.client) } }

    @Test("an alias joins two clients and its removal parts them; the alert moves along, told once")
    func alias() async throws {
        let first = try #require(try told(about: Self.work).first)
        #expect(try letters() == 1)
        try archive.setVerdict(.right, note: "Indeed.", alert: first.id, at: now)
        settings.clients = [alias(Self.work, for: Self.home)]
        try await judge()
        #expect(try clients == [Self.home, "ben@firm.example"])
        let row = try #require(try archive.client(Self.home))
        #expect(row.messages == 48 && row.addresses == [Self.work, Self.home])
        #expect(row.summary?.standing == .isAProblem)
        let joined = try told(about: Self.home)
        #expect(joined.contains { $0.verdict == .right && $0.note == "Indeed." })
        settings.clients = []
        try await judge()
        #expect(try clients == [Self.work, Self.home, "ben@firm.example"])
        let again = try told(about: Self.work)
        #expect(again.map(\.id).contains(first.id))
        #expect(again.first { $0.id == first.id }?.revisedAt == nil)
        #expect(try archive.client(Self.home)?.summary?.standing != .isAProblem)
        #expect(try letters() == 1)
    }

    @Test("companies as clients, and persons again")
    func company() async throws {
        let first = try #require(try told(about: Self.work).first)
        settings.office.clientBy = .company
        try await judge()
        #expect(try clients == ["@firm.example", "@home.example"])
        #expect(try archive.client("@firm.example")?.summary?.standing == .isAProblem)
        #expect(try !told(about: "@firm.example").isEmpty)
        settings.office.clientBy = .person
        try await judge()
        #expect(try told(about: Self.work).contains { $0.id == first.id && $0.revisedAt == nil })
        #expect(try told(about: "ben@firm.example").isEmpty)
        #expect(try letters() == 1)
    }

    @Test("settings that group nobody otherwise cost nothing")
    func unchanged() async throws {
        var vip = ClientSettings(address: Self.work)
        vip.vip = true
        settings.clients = [vip]
        #expect(try archive.isGrouped(by: Office(settings).grouping))
        settings.clients[0].aliases = ["anna@elsewhere.example"]
        #expect(try !archive.isGrouped(by: Office(settings).grouping))
        try await judge()
        #expect(try archive.isGrouped(by: Office(settings).grouping))
        #expect(try letters() == 1)
    }

    @Test("a circular of ours to persons is a mail to their company, and their own no longer")
    func circular() async throws {
        let people = (0...Office.maximumRecipients).map { Person(address: "p\($0)@big.example") }
        settings.office.clientBy = .company
        try await judge()
        let message = Message(
            id: "<circular>",
            author: Person(address: "studio@north.example"),
            recipients: people,
            subject: "",
            date: now,
            references: [],
            kind: .human,
            newWords: "News.",
            defects: []
        )
        let office = Office(settings)
        try archive.store(
            [office.incoming(message, mailbox: "studio", isHistory: false)],
            position: nil
        )
        #expect(try archive.client("@big.example")?.messages == 1)
        settings.office.clientBy = .person
        try await judge()
        #expect(try !clients.contains { $0.hasSuffix("big.example") })
        settings.office.clientBy = .company
        try await judge()
        #expect(try archive.client("@big.example")?.messages == 1)
    }
}
