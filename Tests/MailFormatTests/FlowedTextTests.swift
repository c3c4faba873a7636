import Testing

@testable import MailFormat

@Suite struct FlowedTextTests {
    @Test(arguments: [
        ("a soft break", "It flickers \nagain.\n", false, "It flickers again.\n"),
        ("a hard break", "It flickers\nagain.", false, "It flickers\nagain."),
        ("DelSp", "Lampen \nschirm \n ist da.", true, "Lampenschirmist da."),
        ("DelSp keeps a space of its own", "It flickers  \nagain.", true, "It flickers again."),
        ("space-stuffing", " From here on:\n  two", false, "From here on:\n two"),
        ("a stuffed mark is the author's", " > ladder\n > lamp", false, "› ladder\n› lamp"),
        ("a quote that flows", "> Could you \n> come?\nYes.", false, "> Could you come?\nYes."),
        ("depths do not flow into one another", ">> old \n> newer", false, ">> old \n> newer"),
        ("the author's words after a quote", "> a \nYes \nsure.", false, "> a \nYes sure."),
        ("a signature's delimiter", "Yes. \n-- \nBo", false, "Yes. \n-- \nBo"),
        ("an empty paragraph", "a\n \nb", false, "a\n\nb"),
        ("nothing", "", false, ""),
    ])
    func unfolds(_ name: String, _ text: String, _ deletesSpace: Bool, _ expected: String) {
        #expect(FlowedText.unfold(text, deletesSpace: deletesSpace) == expected, "\(name)")
    }

    @Test func isTakenFromTheContentType() {
        let body = "The lamp \nflickers.\n\n> Did it \n> flicker?\n"
        let plain = Mails.parse(Mails.mail("Content-Type: text/plain", body))
        let flowed = Mails.parse(Mails.mail("Content-Type: text/plain; Format=Flowed", body))
        #expect(plain.newWords == "The lamp\nflickers.")
        #expect(flowed.newWords == "The lamp flickers.")
    }

    @Test func isTakenFromAPartThatCameAlone() {
        let text = EncodedText(
            subtype: "plain",
            charset: "utf-8",
            transferEncoding: "7bit",
            flow: Flow(format: "flowed", delSp: "yes"),
            bytes: Array("The lam \np flickers.".utf8)
        )
        let source = MessageSource(
            .parts(header: Mails.mail(), texts: [text], attachments: 0),
            receivedAt: Mails.receivedAt
        )
        #expect(MessageParser().parse(source).newWords == "The lamp flickers.")
    }

    @Test func anAttributionThatFlowsIsFound() {
        let body =
            "Fine.\n\nOn Monday, 5 January 2026 at 10:00:00 Central European Time, the whole \nfamily Lee <lee@b.example> wrote: \n> Nine?"
        let flowed = Mails.mail("Content-Type: text/plain; format=flowed", body)
        #expect(Mails.parse(flowed).newWords == "Fine.")
    }

    @Test func isLinear() {
        let text = String(repeating: "> \n >", count: 50_000)
        #expect(!FlowedText.unfold(text, deletesSpace: true).isEmpty)
    }
}
