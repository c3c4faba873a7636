internal import IMAPWire

/// Logs in with an access token: OAUTHBEARER (RFC 7628), or the older XOAUTH2 where that is all there is.
struct BearerLogin {
    var account: MailboxAccount
    var token: String

    func run(on channel: Channel) async throws(MailboxError) -> Status {
        let mechanism = try mechanism(channel.capabilities)
        var explanation = ""
        do throws(MailboxError) {
            return try await channel.authenticate(
                mechanism.rawValue,
                mechanism.message(account, token: token)
            ) { challenge in
                explanation = Self.explanation(challenge)
                return mechanism.acknowledgement
            }
        } catch .refused(_, let reply) {
            throw refused(reply, explanation)
        } catch .rejected(_, let reply) {
            throw refused(reply, explanation)
        }
    }

    private func mechanism(_ capabilities: Set<String>) throws(MailboxError) -> Mechanism {
        let offered = Mechanism.allCases.first { capabilities.contains("AUTH=" + $0.rawValue) }
        guard let offered else { throw .noTokenMethod(host: account.host) }
        let texts = [account.user, account.host, token]
        // A control character would end the field that it stands in; a comma the user's name.
        guard texts.allSatisfy({ text in text.utf8.allSatisfy { $0 > 31 && $0 != 127 } }) else {
            throw .protocolBroken(.unencodable(.string))
        }
        return offered
    }

    private func refused(_ reply: ServerReply, _ explanation: String) -> MailboxError {
        var reply = reply
        if !explanation.isEmpty { reply.text += "; \(explanation)" }
        return .tokenRefused(user: account.user, host: account.host, reply)
    }

    /// The server's JSON about the failure as harmless text, cut short.
    private static func explanation(_ challenge: [UInt8]) -> String {
        String(decoding: challenge.filter { (32..<127).contains($0) }.prefix(200), as: UTF8.self)
    }
}

extension BearerLogin {
    /// The ways to show an access token, the better one first.
    enum Mechanism: String, CaseIterable {
        case bearer = "OAUTHBEARER"
        case older = "XOAUTH2"

        /// The whole message, in which ^A separates the fields.
        func message(_ account: MailboxAccount, token: String) -> [UInt8] {
            let text =
                switch self {
                case .bearer:
                    "n,a=\(Self.saslName(account.user)),\u{1}host=\(account.host)\u{1}"
                        + "port=\(account.port)\u{1}auth=Bearer \(token)\u{1}\u{1}"
                case .older: "user=\(account.user)\u{1}auth=Bearer \(token)\u{1}\u{1}"
                }
            return Array(text.utf8)
        }

        /// What the server waits for after it told of the failure (RFC 7628 §3.2.3: a lone ^A); nothing in XOAUTH2.
        var acknowledgement: [UInt8] { self == .bearer ? [1] : [] }

        /// RFC 5801 §4: "=" and "," are escaped in a name.
        private static func saslName(_ name: String) -> String {
            name.replacing("=", with: "=3D").replacing(",", with: "=2C")
        }
    }
}
