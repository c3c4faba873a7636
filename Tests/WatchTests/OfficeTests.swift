import Foundation
import MailFormat
import Settings
import Store
import Testing

@testable import Watch

/// Who wrote to whom, seen from the office.
struct OfficeTests {
    private let office: Office = {
        var settings = BarometerSettings()
        settings.office.addresses = ["studio@north.example", "@south.example"]
        return Office(settings)
    }()

    private func mail(from: String?, to: [String]) -> Message {
        Message(
            id: "<1@x>",
            author: from.map { Person(address: $0) },
            recipients: to.map { Person(address: $0) },
            subject: "",
            date: .distantPast,
            references: [],
            kind: .human,
            newWords: "",
            defects: []
        )
    }

    @Test("a client's mail belongs to its author")
    func inbound() {
        let mail = office.incoming(
            mail(from: "Anna@Firm.example", to: ["studio@north.example"]),
            mailbox: "m",
            isHistory: false
        )
        #expect(mail.direction == .inbound)
        #expect(mail.clients == ["anna@firm.example"])
    }

    @Test("our mail belongs to each recipient who is not us, whatever folder it lay in")
    func outbound() {
        let mail = office.incoming(
            mail(
                from: "ugo@south.example",
                to: [
                    "anna@firm.example", "studio@north.example", "anna@firm.example",
                    "ben@firm.example",
                ]
            ),
            mailbox: "m",
            isHistory: true
        )
        #expect(mail.direction == .outbound)
        #expect(mail.clients == ["anna@firm.example", "ben@firm.example"])
    }

    @Test("a circular of ours says nothing of one client")
    func circular() {
        let many = (0...Office.maximumRecipients).map { "p\($0)@firm.example" }
        #expect(
            office.incoming(
                mail(from: "studio@north.example", to: many),
                mailbox: "m",
                isHistory: false
            ).clients.isEmpty
        )
    }

    @Test("a mail without an author belongs to nobody")
    func anonymous() {
        #expect(
            office.incoming(
                mail(from: nil, to: ["studio@north.example"]),
                mailbox: "m",
                isHistory: false
            ).clients.isEmpty
        )
    }
}
