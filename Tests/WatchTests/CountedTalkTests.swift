import Foundation
import Settings
import TestSupport
import Testing

@testable import Watch

/// What a round costs, counted on the wire between us and a real server.
@Suite(.enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"), .serialized)
struct CountedTalkTests {
    private struct Cost: Equatable {
        var commands: Int
        var bytes: Int
    }

    /// BAROMETER_BIG_MAILBOX=100000 measures what the tests cannot wait for.
    private static let big =
        ProcessInfo.processInfo.environment["BAROMETER_BIG_MAILBOX"].flatMap { Int($0) } ?? 1500

    /// Two in each message's answer, one each in the search; EXISTS, RECENT, UNSEEN and UIDNEXT twice.
    private static let numbersTold = 10 * 3 + 5

    /// The server's last words, which may come too late to be counted.
    private static let goodbyeBytes = 90

    /// Reads a mailbox of so many mails, then 10 new ones, through a proxy that counts.
    private func cost(ofTenNewMailsAmong count: Int) async throws -> Cost {
        let office = try SmallOffice()
        let proxy = try FaultyProxy(to: office.server.port)
        defer { proxy.stop() }
        office.mailbox.server = MailServer(
            scheme: .imap,
            host: "127.0.0.1",
            port: Int(proxy.port)
        )
        try office.server.makeMaildir(user: "studio")
        try office.server.makeMaildir(user: "studio", folder: "Sent")
        let old = Date().addingTimeInterval(-86_400)
        for number in 1...count { try office.deliver(number + 100_000, at: old) }
        #expect(try await office.fetch() == count)
        try await goodbye(proxy)
        for number in 1...10 { try office.deliver(number + 300_000, at: old) }
        proxy.reset()
        #expect(try await office.fetch() == 10)
        try await goodbye(proxy)
        let commands = proxy.sentText.components(separatedBy: "\r\n").filter { !$0.isEmpty }
        return Cost(commands: commands.count, bytes: proxy.counts.serverBytes)
    }

    /// Nobody waits for the end of a session but who counts.
    private func goodbye(_ proxy: FaultyProxy) async throws {
        while !proxy.sentText.contains("LOGOUT") { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test("ten new mails cost the same among many as among few, and at most 10 commands")
    func tenNewMails() async throws {
        let few = try await cost(ofTenNewMailsAmong: 100)
        let many = try await cost(ofTenNewMailsAmong: Self.big)
        #expect(few.commands <= 10)
        #expect(many.commands == few.commands)
        // Sequence numbers and UIDs have more digits there, and the server tells how long it took.
        let digits = String(Self.big + 10).count - String(110).count
        #expect(many.bytes <= few.bytes + Self.numbersTold * digits + 40 + Self.goodbyeBytes)
        print("10 new mails: among 100 \(few), among \(Self.big) \(many)")
    }
}
