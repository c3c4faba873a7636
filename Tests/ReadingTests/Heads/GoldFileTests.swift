import Testing

@testable import Reading

@Suite("Gold files")
struct GoldFileTests {
    private static let line = """
        {"id": "en-1", "lang": "en", "dir": "in", "category": "chaser", "subject": "s", "body": "b", \
        "labels": {"sentiment": -1, "demands": 2, "urgency": 1, "problem": true, \
        "gratitude": false, "conduct": ["time_disrespect"]}}
        """

    @Test("Mails come in order, empty lines are passed over")
    func mails() throws {
        let ours =
            #"{"id":"o","lang":"it","dir":"out","subject":"","body":"x","labels":{"act":"fix"}}"#
        let mails = try GoldFile.parse("\(Self.line)\r\n\n\(ours)\n", path: "gold")
        #expect(mails.map(\.id) == ["en-1", "o"])
        #expect(mails[0].labels.conduct == [.timeDisrespect])
        #expect(mails[1].labels.act == .fix && mails[1].category == nil)
    }

    @Test(
        "A bad line is named with its number",
        arguments: [
            ("{}", "no id"), ("{", "not JSON"),
            (line.replacing("\"in\"", with: "\"up\""), "unknown value of dir"),
            (
                line.replacing("time_disrespect", with: "rude"),
                "unknown value of labels.conduct.Index 0"
            ),
            (line.replacing("-1,", with: "\"low\","), "wrong type of labels.sentiment"),
        ]
    )
    func bad(_ text: String, _ defect: String) {
        let expected = GoldFile.BadLine(path: "gold", line: 2, defect: defect)
        #expect(throws: expected) { try GoldFile.parse("\(Self.line)\n\(text)", path: "gold") }
    }
}
