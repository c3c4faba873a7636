import Briefing
import Foundation
import MailFormat
import Reading
import Standing
import Testing

@testable import Store

/// The mails behind alerts that the owner judged.
@Suite struct JudgedTests {
    private let directory: TemporaryDirectory
    private let archive: Archive
    private let signals = Signals.inbound(clientSignals())

    init() throws {
        directory = try TemporaryDirectory()
        archive = try Archive(directory: directory.archive)
        try archive.store(
            [
                incoming(message("<1>")), incoming(message("<2>", at: day(1), references: ["<1>"])),
                incoming(message("<3>", at: day(2))),
            ],
            position: nil
        )
        for mail in try archive.unscored(limit: 9) {
            try archive.store(scores: [(mail.row, signals)])
        }
    }

    /// Saves alerts, each resting on some mails.
    private func save(_ alerts: [String: [String]]) throws {
        let shifts = alerts.sorted { $0.key < $1.key }.map { name, mails in
            var shift = alert(name)
            shift.id = name
            shift.evidence = mails.map {
                Evidence(messageID: $0, at: epoch, signal: "threat", weight: 0.1, words: "")
            }
            return shift
        }
        try archive.save(shifts: shifts, of: anna, summary: summary, now: day(3), clearDirty: nil)
    }

    @Test("only mails behind a verdict, each once, with what was read in them")
    func evidence() throws {
        try save(["a": ["<1>", "<2>", "<2>", "<gone>"], "b": ["<3>"]])
        #expect(try archive.judgedMails().isEmpty)
        try archive.setVerdict(.wrong, note: "A bad week.", alert: "a", at: day(4))
        let mails = try archive.judgedMails()
        #expect(mails.map(\.messageID) == ["<1>", "<2>"])
        #expect(mails.map(\.isReply) == [false, true])
        #expect(mails.allSatisfy { $0.mailbox == "studio" && $0.signals == signals })
        let verdict = JudgedMail.Verdict(
            alert: "a",
            client: anna,
            to: .isAProblem,
            at: epoch,
            word: .wrong,
            note: "A bad week."
        )
        #expect(mails.allSatisfy { $0.verdict == verdict })
        try archive.setVerdict(nil, alert: "a", at: day(5))
        #expect(try archive.judgedMails().isEmpty)
    }

    @Test("where a mail stands behind two alerts, the newest word counts")
    func newest() throws {
        try save(["a": ["<1>", "<2>"], "b": ["<2>", "<3>"]])
        try archive.setVerdict(.wrong, alert: "b", at: day(4))
        try archive.setVerdict(.right, alert: "a", at: day(5))
        #expect(try archive.judgedMails().map(\.verdict.word) == [.right, .right, .wrong])
        try archive.setVerdict(.wrong, alert: "b", at: day(6))
        #expect(try archive.judgedMails().map(\.verdict.word) == [.right, .wrong, .wrong])
    }

    @Test("what a mail repeats of the one that it answers is known")
    func seen() throws {
        let quoted = "Where is my plan? It was to be here on Monday and I have not seen any of it"
        try archive.store([incoming(message("<4>", words: quoted))], position: nil)
        try archive.store(
            [incoming(message("<5>", at: day(1), references: ["<4>"]))],
            position: nil
        )
        for mail in try archive.unscored(limit: 9) {
            try archive.store(scores: [(mail.row, signals)])
        }
        try save(["a": ["<5>"]])
        try archive.setVerdict(.right, alert: "a", at: day(4))
        let mail = try #require(archive.judgedMails().first { $0.messageID == "<5>" })
        #expect(mail.seen.unseen(in: quoted + "\n\nWell?") == "Well?")
    }

    @Test("a client who was forgotten is in none")
    func forgotten() throws {
        try save(["a": ["<1>"]])
        try archive.setVerdict(.wrong, alert: "a", at: day(4))
        try archive.forget(client: anna)
        #expect(try archive.judgedMails().isEmpty)
    }
}
