import MailboxSync
import ServiceLifecycle
import TestSupport
import Testing

@testable import Watch

/// The daemon's services and their names.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"))
struct ServiceNameTests {
    private typealias Named = ServiceGroupConfiguration.ServiceConfiguration

    @Test(
        "a name is a name, and not all that the service holds: it is kept for each of a thousand mailboxes"
    )
    func names() throws {
        let office = try SmallOffice()
        let logger = office.logger
        let wakeUp = WakeUpCall(logger: logger)
        let follower = MailboxFollower(
            mailbox: office.mailbox,
            accounts: office.accounts,
            fetch: office.stage,
            log: MailboxLog(archive: office.archive),
            logger: logger,
            commons: .init(history: HistoryGate(), wakeUp: wakeUp, stored: {})
        )
        #expect(Named(named: follower).serviceName == "MailboxFollower studio")
        #expect(Named(named: wakeUp).serviceName == "WakeUpCall")
    }
}
