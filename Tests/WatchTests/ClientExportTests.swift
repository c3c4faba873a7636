import Briefing
import Foundation
import MailFormat
import Reading
import Standing
import Testing

@testable import Store
@testable import Watch

/// What `export` writes has the shapes of the program's other JSON.
struct ClientExportTests {
    private static let anna = "anna@firm.example"
    private static let noon = Date(timeIntervalSince1970: 1_790_942_400)
    private static let time = "2026-10-02T14:00:00+02:00"
    private static let json = BriefingJSON(timeZone: TimeZone(identifier: "Europe/Rome") ?? .gmt)

    private static let read = ClientSignals(
        language: "en",
        sentiment: -0.5,
        polarity: [0.75, 0.125, 0.125],
        demands: 1.5,
        demandCount: 2,
        urgency: [0.5, 0.25],
        urgencyLevel: 1,
        problem: 0.875,
        gratitude: 0.0625,
        conduct: 0.5,
        marks: [.scopeCreep: 0.5],
        decided: .init(
            polarity: .negative,
            problem: true,
            gratitude: false,
            conduct: [.scopeCreep]
        ),
        words: [SignalWords(signal: "scope_creep", text: "Just one more room.\u{202E}")]
    )

    private static let alert = Alert(
        id: "0123",
        client: anna,
        from: .content,
        to: .isAProblem,
        at: noon,
        raisedAt: noon,
        historical: true,
        strength: 0.5,
        evidence: [],
        ourShare: [OurShare(kind: .lateAnswer, at: noon, hours: 30)],
        advice: [.setBoundaries]
    )

    private static func row(_ direction: Direction, _ signals: Signals?) -> TimelineRow {
        TimelineRow(
            messageID: "<1@firm.example>",
            at: noon,
            references: ["<0@firm.example>"],
            subject: "Plan",
            direction: direction,
            people: [Person(address: anna, name: "Anna")],
            isHistory: false,
            signals: signals,
            kind: .human
        )
    }

    private static func export(_ messages: [TimelineRow] = []) -> ClientExport {
        ClientExport(
            client: anna,
            addresses: [anna],
            names: [anna: "Anna"],
            summary: nil,
            snoozedUntil: noon,
            messages: messages,
            others: [
                .init(
                    messageID: "<2@firm.example>",
                    at: noon,
                    direction: .inbound,
                    kind: .robot(.noReply),
                    isPending: false,
                    subject: "Receipt",
                    newWords: nil
                )
            ],
            alerts: [alert],
            outbox: []
        )
    }

    private static func paper(_ export: ClientExport) throws -> [String: Any] {
        let data = Data(export.text(json).utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test("every key is in snake_case, every time has the office's offset")
    func shapes() throws {
        let text = Self.export([Self.row(.inbound, .inbound(Self.read))]).text(Self.json)
        let keys = text.split(separator: "\n").compactMap { line in
            line.contains("\": ") ? line.split(separator: "\"").dropFirst().first : nil
        }
        #expect(keys.count > 50)
        for key in keys where !key.contains("@") {
            #expect(key.allSatisfy { $0.isLowercase || $0 == "_" }, "\(key)")
        }
        #expect(text.contains(Self.time))
        #expect(!text.contains("Z\""))
        #expect(!text.contains("\u{202E}"), "what turns a terminal's reading direction is escaped")
    }

    @Test("a reading has the keys of score, cases are plain words")
    func inbound() throws {
        let paper = try Self.paper(Self.export([Self.row(.inbound, .inbound(Self.read))]))
        let mail = try #require((paper["messages"] as? [[String: Any]])?.first)
        #expect(mail["dir"] as? String == "in")
        #expect(mail["at"] as? String == Self.time)
        let reading = try #require(mail["reading"] as? [String: Any])
        #expect(reading["polarity"] as? String == "negative")
        #expect(reading["demands"] as? Int == 2)
        #expect(reading["urgency"] as? Int == 1)
        #expect(reading["conduct"] as? [String] == ["scope_creep"])
        let soft = try #require(reading["probabilities"] as? [String: Any])
        #expect(soft["marks"] as? [String: Double] == ["scope_creep": 0.5])
        #expect(soft["negative"] as? Double == 0.75)
        #expect(soft["deadline"] as? Double == 0.5)
    }

    @Test("a mail of ours tells its act and what it promises")
    func outbound() throws {
        let acts = ActSignals(
            language: "en",
            act: .apology,
            probabilities: [.apology: 1],
            promises: [
                NamedDay(day: CalendarDay("2026-10-05"), words: "Monday", sentence: "On Monday.")
            ]
        )
        let paper = try Self.paper(Self.export([Self.row(.outbound, .outbound(acts))]))
        let mail = try #require((paper["messages"] as? [[String: Any]])?.first)
        #expect(mail["dir"] as? String == "out")
        let reading = try #require(mail["reading"] as? [String: Any])
        #expect(reading["act"] as? String == "apology")
        let promise = (reading["promises"] as? [[String: String]])?.first
        #expect(promise == ["day": "2026-10-05", "words": "Monday", "sentence": "On Monday."])
    }

    @Test("what could not be scored says why")
    func unscored() throws {
        let rows = [Self.row(.inbound, .unscored(.unknownLanguage)), Self.row(.inbound, nil)]
        let mails = try #require(
            try Self.paper(Self.export(rows))["messages"] as? [[String: Any]]
        )
        #expect(mails[0]["reading"] as? [String: String] == ["unscored": "unknown_language"])
        #expect(mails[1]["reading"] is NSNull)
    }

    @Test("alerts are those of the command alerts; mail set aside says why; the rest is plain")
    func others() throws {
        let paper = try Self.paper(Self.export())
        let alert = try #require((paper["alerts"] as? [[String: Any]])?.first)
        #expect(alert["to"] as? String == "is_a_problem")
        #expect(alert["advice"] as? [String] == ["set_boundaries"])
        #expect(alert["verdict_at"] is NSNull)
        let share = try #require((alert["our_share"] as? [[String: Any]])?.first)
        #expect(share["kind"] as? String == "late_answer")
        let other = try #require((paper["others"] as? [[String: Any]])?.first)
        #expect(other["kind"] as? String == "no_reply")
        #expect(other["state"] as? String == "aside")
        #expect(paper["snoozed_until"] as? String == Self.time)
        #expect(paper["summary"] is NSNull)
        #expect(paper["names"] as? [String: String] == [Self.anna: "Anna"])
    }
}
