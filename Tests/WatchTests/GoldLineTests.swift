import Briefing
import Foundation
import Reading
import Standing
import Store
import Testing

@testable import Watch

/// A line of the file that the owner looks over.
struct GoldLineTests {
    private let mail = GoldMail(
        id: "<1@firm.example>",
        lang: "en",
        dir: .inbound,
        subject: "Plan",
        body: "You are \"useless\".\nWhere is it?",
        labels: .init(
            sentiment: -2,
            demands: 1,
            urgency: 0,
            problem: true,
            gratitude: false,
            conduct: [.insult, .sweeping]
        )
    )

    private func verdict(_ isRight: Bool, to: ClientStanding = .isAProblem) -> JudgedMail.Verdict {
        JudgedMail.Verdict(
            alert: "0123",
            client: "anna@firm.example",
            to: to,
            at: Date(timeIntervalSince1970: 0),
            word: isRight ? .right : .wrong,
            note: "She had a fire."
        )
    }

    @Test("a right alert leaves all as read")
    func right() {
        #expect(GoldLine(mail, verdict(true)).mail == mail)
        #expect(GoldLine(mail, verdict(true)).takenOff.isEmpty)
    }

    @Test("a wrong one takes the conduct off and nothing else")
    func wrong() {
        let line = GoldLine(mail, verdict(false))
        var expected = mail
        expected.labels.conduct = []
        #expect(line.mail == expected)
        #expect(line.takenOff == [.insult, .sweeping])
    }

    @Test(
        "of other wrong alerts the verdict does not tell which label is to blame",
        arguments: [ClientStanding.hasAProblem, .content]
    )
    func others(_ standing: ClientStanding) {
        #expect(GoldLine(mail, verdict(false, to: standing)).mail == mail)
    }

    @Test("the line is a gold mail, with the verdict and the note beside it")
    func text() throws {
        let text = try GoldLine(mail, verdict(false)).text()
        #expect(!text.contains("\n"))
        let read = try JSONDecoder().decode(GoldMail.self, from: Data(text.utf8))
        #expect(read == GoldLine(mail, verdict(false)).mail)
        let all = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(all?["verdict"] as? String == "wrong")
        #expect(all?["note"] as? String == "She had a fire.")
        #expect(all?["taken_off"] as? [String] == ["insult", "sweeping"])
        let alert = all?["alert"] as? [String: String]
        #expect(
            alert == [
                "id": "0123", "client": "anna@firm.example", "to": "is_a_problem",
                "at": "1970-01-01T00:00:00Z",
            ]
        )
    }
}
