import Testing

@testable import Reading

@Suite("Subjects")
struct SubjectLineTests {
    @Test(
        "A reply's subject is not its author's words",
        arguments: [
            "Re: Proof v3", "RE: x", "re:x", "R: Preventivo", "Odp: faktura", "ODP: x",
            "YNT: teklif",
            "Ynt: x", "AW: Angebot", "Antw: Angebot", "SV: x", "Re[2]: x", "RE (3): x", "Fwd: x",
            "FW: x", "I: x", "TR : devis", "RV: x", "Ответ: x", "回复：x", "", "  ", "Re:",
        ]
    )
    func replies(_ subject: String) {
        #expect(SubjectLine.ownWords(subject) == nil)
    }

    @Test(
        "Any other subject is",
        arguments: [
            ("Refund", "Refund"), ("  Urgent: the site is down ", "Urgent: the site is down"),
            ("Ticket 12: login", "Ticket 12: login"), ("reply expected", "reply expected"),
            ("Praca 2281: pacjent", "Praca 2281: pacjent"),
        ]
    )
    func own(_ subject: String, _ expected: String) {
        #expect(SubjectLine.ownWords(subject) == expected)
    }
}
