import Testing

@testable import IMAPWire

@Suite struct WireErrorTests {
    @Test(
        arguments: [
            (
                .malformed(.closingQuote, at: 12),
                "malformed IMAP response: closing quote expected at byte 12"
            ),
            (.overLimit(.nesting, maximum: 50), "IMAP response over the limit of 50: nesting"),
            (.unencodable(.emptySet), "IMAP command that cannot be sent: empty set"),
        ] as [(WireError, String)]
    )
    func errorsReadAsOneLine(_ error: WireError, _ line: String) {
        #expect(error.description == line)
    }
}
