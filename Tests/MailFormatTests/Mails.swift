import Foundation

@testable import MailFormat

/// Small mails for the tests.
enum Mails {
    static let receivedAt = Date(timeIntervalSince1970: 1_767_610_000)  // 5 January 2026

    static let header = """
        From: Ann Lee <Ann@b.example>
        To: studio@north.example
        Subject: Lamp
        Date: Mon, 5 Jan 2026 10:00:00 +0100
        Message-ID: <1@b.example>
        MIME-Version: 1.0

        """

    /// A mail of our own header, more fields and a body.
    static func mail(_ more: String = "", _ body: String = "It flickers.\n") -> [UInt8] {
        Array((header + (more.isEmpty ? "" : more + "\n") + "\n" + body).utf8)
    }

    static func parse(
        _ bytes: [UInt8],
        ownAuthServers: [String] = [],
        limits: MessageLimits = .standard
    ) -> Message {
        MessageParser(ownAuthServers: ownAuthServers, limits: limits)
            .parse(MessageSource(.whole(bytes), receivedAt: receivedAt))
    }

    static func parse(_ text: String) -> Message {
        parse(Array(text.utf8))
    }

    /// A multipart body of parts, each with its header and content.
    static func multipart(_ kind: String, _ parts: [String]) -> [UInt8] {
        let body = parts.map { "--=b\n" + $0 + "\n" }.joined() + "--=b--\n"
        return mail("Content-Type: multipart/\(kind); boundary=\"=b\"", body)
    }
}
