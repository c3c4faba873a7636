import Testing

@testable import MailFormat

/// What gateways and old programs make of quoted-printable (RFC 2045 §6.7).
@Suite struct QuotedPrintableTests {
    @Test(arguments: [
        ("a soft break", "It fl=\nickers.", "It flickers."),
        ("a soft break, CRLF", "It fl=\r\nickers.", "It flickers."),
        ("lower-case digits", "caff=c3=a8", "caffè"),
        ("a letter torn by a soft break", "caff=C3=\n=A8", "caffè"),
        ("no digits behind the sign", "1 + 1 = 2", "1 + 1 = 2"),
        ("the sign at the end", "It flickers=", "It flickers"),
        ("a quote mark within an encoded line", "Yes.\n=3E Nine?", "Yes."),
        (
            "a soft break within an attribution",
            "Yes.\n\nOn Mon, 5 Jan 2026 at 10:00, Ann Lee <ann@b.exa=\nmple> wrote:\n> Nine?",
            "Yes."
        ),
        ("a space that is encoded at the end", "It flickers=20\nagain", "It flickers\nagain"),
        ("underscores are themselves", "a_b", "a_b"),
    ])
    func isDecoded(_ name: String, _ body: String, _ words: String) {
        let fields =
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable"
        #expect(Mails.parse(Mails.mail(fields, body)).newWords == words, "\(name)")
    }
}
