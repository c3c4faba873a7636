import CurlTransport
import MailboxSync
import Testing

@testable import SignIn
@testable import Watch

/// How long a mailbox is left alone.
struct PatienceTests {
    private func pauses(_ error: any Error, count: Int) -> [Duration] {
        var patience = Patience()
        var random = SystemRandomNumberGenerator()
        return (0..<count).map { _ in patience.pause(after: error, using: &random) }
    }

    @Test("a fault is tried again within seconds, later every quarter of an hour")
    func fault() {
        let pauses = pauses(MailboxError.transport(.closedByPeer), count: 30)
        #expect(pauses[0] <= .seconds(2))
        #expect(pauses.allSatisfy { $0 <= .seconds(900) })
        #expect(pauses[29] >= .seconds(450))
    }

    private static let reply = ServerReply(code: "AUTHENTICATIONFAILED", text: "no")

    @Test(
        "a refused login is tried slowly enough that no provider locks the account",
        arguments: [
            MailboxError.loginRefused(user: "anna", host: "imap.example", reply),
            MailboxError.tokenRefused(user: "anna", host: "imap.example", reply),
            SignInError.notSignedIn(mailbox: "anna"),
            SignInError.refused(
                mailbox: "anna",
                OAuthRefusal(code: "invalid_client", text: "wrong secret")
            ),
        ] as [any Error]
    )
    func refusal(error: any Error) {
        let pauses = pauses(error, count: 6)
        #expect(pauses.allSatisfy { $0 >= .seconds(450) && $0 <= .seconds(4 * 3600) })
    }

    @Test(
        "a server that asks for it is left alone",
        arguments: [
            MailboxError.refused(
                command: "UID FETCH",
                ServerReply(code: "THROTTLED", text: "", saysTryLater: true)
            ),
            .goodbye(ServerReply(code: "UNAVAILABLE", text: "", saysTryLater: true)),
            .loginRefused(
                user: "anna",
                host: "imap.example",
                ServerReply(code: "LIMIT", text: "", saysTryLater: true)
            ),
        ]
    )
    func throttling(error: MailboxError) {
        let pause = pauses(error, count: 1)[0]
        #expect(pause >= .seconds(30) && pause <= .seconds(60))
    }
}
