import Briefing
import Foundation
import MailFormat
import Reading
import Standing
import Store
import TestSupport
import Testing

@testable import Watch

/// The mails behind verdicts are read once more where they came from.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"), .serialized)
struct GoldDeskTests {
    private static let client = "anna@firm.example"

    /// An office that has read mails 1…6 and was wrongly told of Anna because of 2, 3 and 5.
    private func judgedOffice() async throws -> SmallOffice {
        let office = try SmallOffice()
        for number in 1...6 {
            try office.deliver(number, folder: number == 5 ? "Archive" : "INBOX")
        }
        try await office.fetch()
        try score(office)
        try judge([2, 3, 5], in: office)
        return office
    }

    private func score(_ office: SmallOffice) throws {
        let reader = ClientSignals(
            language: "en",
            sentiment: -0.5,
            polarity: [0.9, 0.1, 0],
            demands: 1,
            demandCount: 1,
            urgency: [0, 0],
            urgencyLevel: 0,
            problem: 0.9,
            gratitude: 0,
            conduct: 0.9,
            marks: [.insult: 0.9],
            decided: .init(
                polarity: .negative,
                problem: true,
                gratitude: false,
                conduct: [.insult]
            ),
            words: []
        )
        let waiting = try office.archive.unscored(limit: 100)
        try office.archive.store(scores: waiting.map { ($0.row, .inbound(reader)) })
    }

    private func judge(_ numbers: [Int], in office: SmallOffice) throws {
        let alert = Alert(
            id: "told",
            client: Self.client,
            from: .content,
            to: .isAProblem,
            at: Date(timeIntervalSince1970: 0),
            raisedAt: Date(timeIntervalSince1970: 0),
            historical: false,
            strength: 0.5,
            evidence: numbers.map {
                Evidence(
                    messageID: "<\($0)@firm.example>",
                    at: Date(timeIntervalSince1970: 0),
                    signal: "insult",
                    weight: 0.1,
                    words: ""
                )
            },
            ourShare: [],
            advice: []
        )
        let file = try ClientFile(
            Self.client,
            archive: office.archive,
            office: Office(office.settings)
        )
        let assessors = try Assessors(office: Office(office.settings), archive: office.archive)
        try office.archive.save(
            shifts: [alert],
            of: Self.client,
            summary: file.judged(by: assessors.usual, at: Date()).0,
            now: Date(),
            clearDirty: nil
        )
        try office.archive.setVerdict(.wrong, note: "Not her.", alert: "told", at: Date())
    }

    private func desk(_ office: SmallOffice) -> GoldDesk {
        GoldDesk(
            archive: office.archive,
            office: Office(office.settings),
            accounts: office.accounts
        )
    }

    private func words(_ report: GoldReport) -> [String] { report.lines.map(\.mail.body).sorted() }

    @Test("fetched again from every folder, without a trace, labelled as told")
    func fetchedAgain() async throws {
        let office = try await judgedOffice()
        let cursor = try office.archive.cursor(mailbox: "studio", folder: "INBOX")
        let report = try await desk(office).report(paths: [])
        #expect(words(report) == [2, 3, 5].map { "Where is my order number \($0)?" })
        #expect(report.gone.isEmpty)
        #expect(report.verdicts == (right: 0, wrong: 1))
        for line in report.lines {
            #expect(line.mail.labels.conduct == [] && line.takenOff == [.insult])
            #expect(line.mail.labels.sentiment == -1 && line.mail.labels.problem == true)
            #expect(line.verdict.note == "Not her.")
        }
        #expect(try office.archive.cursor(mailbox: "studio", folder: "INBOX") == cursor)
        #expect(office.server.flags(user: "studio").allSatisfy { $0.isEmpty })
    }

    @Test("what is gone is counted, and looked for in files that are named")
    func gone() async throws {
        let office = try await judgedOffice()
        let folder = URL(filePath: office.directory).appending(path: "kept")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in office.server.messageFiles(user: "studio") {
            let text = try String(contentsOf: file, encoding: .utf8)
            if text.contains("<2@") {
                try FileManager.default.moveItem(at: file, to: folder.appending(path: "2.eml"))
            }
            if text.contains("<3@") { try FileManager.default.removeItem(at: file) }
        }
        let report = try await desk(office).report(paths: [])
        #expect(words(report) == ["Where is my order number 5?"])
        #expect(report.gone == ["studio": 2])
        let wider = try await desk(office).report(paths: [folder.path])
        #expect(wider.lines.count == 2)
        #expect(wider.gone == ["studio": 1])
        await #expect(throws: MailFilesError.self) {
            try await desk(office).report(paths: [folder.path + "/nowhere"])
        }
    }

    @Test("who was forgotten is in none, even while it is fetched")
    func forgotten() async throws {
        let office = try await judgedOffice()
        let search = GoldSearch(try office.archive.judgedMails(), progress: { _, _ in })
        #expect(search.missing.count == 3)
        try office.archive.forget(client: Self.client)
        #expect(search.report(of: try office.archive.judgedMails()) == GoldReport())
        #expect(try await desk(office).report(paths: []) == GoldReport())
    }

    @Test("imported mail is read again from where it lay")
    func imported() async throws {
        let office = try SmallOffice()
        let folder = URL(filePath: office.directory).appending(path: "mail")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for number in 1...3 {
            let mail = """
                From: anna@firm.example\nTo: studio@north.example\n\
                Message-ID: <\(number)@firm.example>\nSubject: Mail\n\nOrder \(number)?\n
                """
            try Data(mail.utf8).write(to: folder.appending(path: "\(number).eml"))
        }
        let stage = ImportStage(
            archive: office.archive,
            intake: MailIntake(office: Office(office.settings))
        )
        try await stage.run(folder.path) { _ in }
        try score(office)
        try judge([1, 3], in: office)
        #expect(words(try await desk(office).report(paths: [])) == ["Order 1?", "Order 3?"])
        try FileManager.default.removeItem(at: folder)
        let report = try await desk(office).report(paths: [])
        #expect(report.lines.isEmpty && report.gone == ["import": 2])
    }
}
