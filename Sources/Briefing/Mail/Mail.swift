internal import Foundation

/// A letter as a mail: multipart/alternative, text first (RFC 2046 §5.1.4), CRLF, no line over 78 bytes.
struct Mail {
    /// What the `X-Barometer` field says, by which our own letters are known.
    enum Kind: String { case digest, alert }

    let envelope: Envelope
    let kind: Kind
    let subject: String
    let text: String
    let html: String
    let timeZone: TimeZone

    /// The whole mail.
    var bytes: [UInt8] {
        var lines = header
        lines += ["", "--" + boundary] + part("text/plain", text)
        lines += ["", "--" + boundary] + part("text/html", html)
        lines += ["", "--" + boundary + "--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// "=_" stands in no quoted-printable text (RFC 2045 §6.7), so the boundary stands in no part.
    private var boundary: String { "=_barometer" }

    private var header: [String] {
        let to = HeaderText.address(envelope.to)
        return [
            "From: Barometer <" + HeaderText.address(envelope.from) + ">",
            "To: <" + to + ">",
            // The daemon has no mailbox of its own, and reads no answers: they come back to the owner.
            "Reply-To: <" + to + ">",
            "Subject: " + HeaderText.encoded(subject, after: "Subject: ".utf8.count),
            "Date: " + HeaderText.date(envelope.date, timeZone: timeZone),
            "Message-ID: " + HeaderText.messageID(envelope.messageID),
            "MIME-Version: 1.0",
            // RFC 3834 §5: no automatic answer to this.
            "Auto-Submitted: auto-generated",
            "X-Barometer: " + kind.rawValue,
            "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"",
        ]
    }

    private func part(_ type: String, _ body: String) -> [String] {
        [
            "Content-Type: " + type + "; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
        ] + QuotedPrintable.lines(body)
    }
}
