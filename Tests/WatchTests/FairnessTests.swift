import Foundation
import MailboxSync
import Settings
import Store
import TestSupport
import Testing

@testable import Watch

/// Many mailboxes on a real server, and beside them whatever servers and secrets can do: nobody's mail waits for another's.
///
/// Time is given without end, so that nothing passes by waiting until a broken mailbox is given up: whoever waits for one, waits for
/// the end of the test. However slow the machine, it is only slower.
@Suite(
    .enabled(if: PrivateDovecot.isAvailable, "needs /usr/sbin/dovecot"),
    .serialized,
    .timeLimit(.minutes(15))
)
struct FairnessTests {
    private static let mailboxes = 30

    @Test("new mail and a long history are read while every kind of server misbehaves")
    func servers() async throws {
        let crowd = try Crowd()
        defer { crowd.stop() }
        // As many as may read history at a time, before anybody else does.
        for _ in 0..<4 { try crowd.follow(.stalls) }
        try await crowd.until { crowd.asked == 4 }
        for misbehaviour in Misbehaviour.allCases { try crowd.follow(misbehaviour) }
        try await crowd.untilAllAreMet()
        try crowd.followLong("long")
        try await followSound(crowd)
        try await crowd.until { try crowd.isRead("long") }
        #expect(crowd.held == Misbehaviour.holding.count + 4)
    }

    @Test("mailboxes are opened while hosts answer nobody")
    func deadHosts() async throws {
        let crowd = try Crowd()
        defer { crowd.stop() }
        for _ in 0..<8 { try crowd.follow(.silent, mailboxes: 4) }
        try await crowd.untilAllAreMet()
        try await followSound(crowd)
        #expect(crowd.held == 8)
    }

    @Test("mailboxes are opened while the commands that give others' passwords hang")
    func passwords() async throws {
        let crowd = try Crowd()
        defer { crowd.stop() }
        for number in 0..<8 { crowd.followLocked("locked\(number)") }
        try await crowd.until { crowd.locked == 8 }
        try await followSound(crowd)
    }

    /// Opens sound mailboxes; mail that is there already, and then mail that is new, twice.
    private func followSound(_ crowd: Crowd) async throws {
        for round in 1...3 {
            for number in 0..<Self.mailboxes { try crowd.deliver(to: "user\(number)") }
            // The server makes a mailbox as it is opened, and delivering meanwhile would disturb it.
            if round == 1 {
                for number in 0..<Self.mailboxes { crowd.followSound("user\(number)") }
            }
            try await crowd.until {
                for number in 0..<Self.mailboxes
                where try crowd.lastUID("user\(number)") < round { return false }
                return true
            }
        }
        // Those that are broken are so still.
        #expect(try crowd.brokenThatWereRead == [])
    }
}

/// The followers, all in one process over one archive.
private final class Crowd {
    private let office: SmallOffice
    private let followers: Followers
    private var servers: [(does: Misbehaviour, server: ScriptedServer)] = []
    private var broken: [String] = []
    private var mails = 0

    init() throws {
        // Else Dovecot tells what comes beyond the system's inotify watches only each half minute.
        office = try SmallOffice(serverSettings: "mailbox_idle_check_interval = 1 secs\n")
        office.tuning.connectTimeout = .seconds(3600)
        office.tuning.responseTimeout = .seconds(3600)
        followers = Followers(office, history: HistoryGate(patience: .seconds(1)))
    }

    /// How many connections of a first attempt never ended.
    var held: Int {
        servers.filter { Misbehaviour.holding.contains($0.does) && $0.server.connectionCount == 1 }
            .count
    }

    /// How many servers were asked for mail.
    var asked: Int { servers.filter { $0.server.receivedText.contains("UID FETCH") }.count }

    var brokenThatWereRead: [String] {
        get throws { try broken.filter(isRead) }
    }

    /// How many passwords are being waited for.
    var locked: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: office.directory + "/locked"))?.count
            ?? 0
    }

    func followSound(_ user: String) {
        follow(user, port: office.server.port)
    }

    /// A mailbox whose first reading takes several turns.
    func followLong(_ user: String) throws {
        for _ in 0..<(FetchStage.firstTurn + 300) { try deliver(to: user) }
        follow(user, port: office.server.port)
    }

    /// Mailboxes on one server that misbehaves.
    func follow(_ misbehaviour: Misbehaviour, mailboxes: Int = 1) throws {
        let server = try ScriptedServer(script: misbehaviour.serve)
        servers.append((misbehaviour, server))
        for _ in 0..<mailboxes {
            broken.append("\(misbehaviour)-\(broken.count)")
            follow(broken[broken.count - 1], port: server.port)
        }
    }

    /// A mailbox whose password never comes.
    func followLocked(_ user: String) {
        broken.append(user)
        let marks = office.directory + "/locked"
        follow(
            user,
            port: office.server.port,
            password: .shell("mkdir -p \(marks) && touch \(marks)/\(user) && exec sleep 3600")
        )
    }

    private func follow(_ user: String, port: UInt16, password: SecretSource? = nil) {
        var mailbox = office.mailbox
        (mailbox.name, mailbox.user, mailbox.server.port) = (user, user, Int(port))
        if let password { mailbox.password = password }
        followers.follow(mailbox)
    }

    func deliver(to user: String) throws {
        mails += 1
        try office.deliver(mails, to: user)
    }

    func lastUID(_ user: String) throws -> UInt32 {
        try office.archive.cursor(mailbox: user, folder: "INBOX")?.lastUID ?? 0
    }

    func isRead(_ user: String) throws -> Bool {
        try office.archive.cursor(mailbox: user, folder: "INBOX")?.historyLeft == 0
    }

    func untilAllAreMet() async throws {
        try await until { servers.allSatisfy { $0.server.connectionCount > 0 } }
    }

    /// Waits until something holds; the suite's limit ends it.
    func until(_ condition: () throws -> Bool) async throws {
        while try !condition() { try await Task.sleep(for: .milliseconds(20)) }
    }

    func stop() {
        followers.stop()
        for (_, server) in servers { server.stop() }
    }
}
