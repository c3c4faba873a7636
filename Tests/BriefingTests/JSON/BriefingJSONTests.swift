import Foundation
import Standing
import Testing

@testable import Briefing

@Suite struct BriefingJSONTests {
    static let json = BriefingJSON(timeZone: Office.rome)

    static func objects(_ json: String) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    }

    @Test func clientsHaveExactlyTheKeysOfTheContract() throws {
        for object in try Self.objects(Self.json.clients([Office.anna, Office.dan])) {
            #expect(
                Set(object.keys) == [
                    "client", "name", "addresses", "standing", "since", "pressure", "trend",
                    "sentiment", "demands", "waiting_since", "messages", "language",
                ]
            )
            let sentiment = object["sentiment"] as? [String: Any]
            #expect(sentiment.map { Set($0.keys) } == ["recent", "usual"])
            let demands = object["demands"] as? [String: Any]
            #expect(demands.map { Set($0.keys) } == ["per_week", "usual_per_week"])
        }
    }

    @Test func showAdvisesOnANewClientAsTheTextDoes() throws {
        var story = Office.annaStory
        story.summary.firstContact = Office.now.addingTimeInterval(-10 * 86_400)
        let data = Data(try Self.json.show(story).utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["advice"] as? [String] == story.advice.map(\.rawValue))
        #expect(story.advice.first == .declineOrPrice)
    }

    @Test func alertsHaveExactlyTheKeysOfTheContract() throws {
        for object in try Self.objects(Self.json.alerts([Office.alert, Office.oldAlert])) {
            #expect(
                Set(object.keys) == [
                    "id", "client", "from", "to", "at", "raised_at", "historical", "strength",
                    "evidence", "our_share", "advice", "acknowledged_at", "snoozed_until",
                    "verdict", "revised_at",
                ]
            )
            for piece in object["evidence"] as? [[String: Any]] ?? [] {
                #expect(Set(piece.keys) == ["message_id", "at", "signal", "weight", "words"])
            }
            for share in object["our_share"] as? [[String: Any]] ?? [] {
                #expect(Set(share.keys) == ["kind", "at", "detail", "hours"])
            }
        }
    }

    @Test func whatIsUnknownIsNull() throws {
        let dan = try #require(try Self.objects(Self.json.clients([Office.dan])).first)
        for key in ["since", "waiting_since", "language"] {
            #expect(dan[key] is NSNull, "\(key)")
        }
    }

    @Test func timesCarryTheOfficesOffset() throws {
        let text = try Self.json.clients([Office.chiara, Office.anna])
        #expect(text.contains("\"2025-12-30T10:00:00+01:00\""))
        #expect(TimeText(timeZone: .gmt)(Office.now) == "2026-11-22T06:00:00+00:00")
        #expect(
            TimeText(timeZone: Office.rome)(Office.now.addingTimeInterval(0.9))
                == "2026-11-22T07:00:00+01:00"
        )
    }

    @Test func readsWhatItWrote() throws {
        let clients = [Office.anna, Office.bruno, Office.chiara, Office.dan]
        #expect(try BriefingJSON.readClients(Self.json.clients(clients)) == clients)
        var alert = Office.alert
        for index in alert.evidence.indices {
            alert.evidence[index].weight = (alert.evidence[index].weight * 1e4).rounded() / 1e4
        }
        let read = try BriefingJSON.readAlerts(Self.json.alerts([alert, Office.oldAlert]))
        #expect(read == [alert, Office.oldAlert])
    }

    @Test func weightsSumToTheStrength() throws {
        let alert = try #require(
            try BriefingJSON.readAlerts(Self.json.alerts([Office.alert])).first
        )
        let sum = alert.evidence.reduce(0) { $0 + $1.weight }
        #expect(abs(sum - alert.strength) < 0.01)
    }

    @Test(arguments: [
        (JSONValue.number(87), "87\n"), (.number(0.25), "0.25\n"), (.number(Double.nan), "null\n"),
        (.number(-0.00001), "0\n"), (.number(1e300), "1e+300\n"), (.array([]), "[]\n"),
        (.string("a/b\"\\\n\u{1B}\u{9B}\u{202E}é"), "\"a/b\\\"\\\\\\n\\u001b\\u009b\\u202eé\"\n"),
        (.string("\u{E0041}"), "\"\\udb40\\udc41\"\n"),
    ])
    func values(value: JSONValue, expected: String) {
        #expect(value.text == expected)
    }
}
