import Foundation
import Glibc
import TestSupport
import Testing

/// The daemon as systemd runs it.
@Suite(
    .enabled(if: PrivateDovecot.isAvailable, "needs dovecot-imapd: run 'make setup'"),
    .serialized
)
struct DaemonTests {
    @Test("follows the mailbox, says so to systemd, reloads on SIGHUP and ends cleanly on SIGTERM")
    func life() async throws {
        let office = try await SampleOffice()
        try office.deliver("history")
        let systemd = try NotifySocket()
        let daemon = try Program.start(
            ["run", "--config", office.settings],
            environment: ["NOTIFY_SOCKET": systemd.path, "WATCHDOG_USEC": "3000000"]
        )
        defer { if daemon.process.isRunning { daemon.kill() } }
        #expect(
            await eventually(within: 60) { systemd.receive().contains("READY=1") },
            "\(daemon.errors)"
        )
        let history = try FileManager.default.contentsOfDirectory(
            atPath: office.scratch.path("office/history/cur")
        ).count
        #expect(
            try await eventually(within: 90) {
                try await office.status()["read"] as? Int ?? 0 > history / 2
            },
            "\(daemon.errors)"
        )
        #expect(await eventually(within: 10) { systemd.receive().contains("WATCHDOG=1") })

        // A mail that arrives while the daemon idles is scored without being asked for.
        let before = try #require(try await office.status()["read"] as? Int)
        try office.deliver("news")
        #expect(
            try await eventually(within: 60) {
                try await office.status()["read"] as? Int ?? 0 > before
            },
            "\(daemon.errors)"
        )

        let (client, alias) = ("helen@wardandsons.example", "ayse@yildizcicek.example")
        #expect(try await office.list("clients").contains { $0["client"] as? String == alias })
        try office.writeSettings(
            extra: """
                at = "06:30"
                [[client]]
                address = "\(client)"
                aliases = ["\(alias)"]
                """
        )
        daemon.signal(SIGHUP)
        #expect(
            await eventually(within: 30) { daemon.errors.contains("settings reloaded") },
            "\(daemon.errors)"
        )
        #expect(
            await eventually(within: 30) {
                systemd.receive().components(separatedBy: "READY=1").count > 2
            },
            "ready again"
        )
        let joined = try await office.list("clients")
        #expect(!joined.contains { $0["client"] as? String == alias }, "\(daemon.errors)")
        let row = joined.first { $0["client"] as? String == client }
        #expect((row?["addresses"] as? [String])?.contains(alias) == true)
        try office.writeSettings(extra: "nonsense = 1")
        daemon.signal(SIGHUP)
        #expect(
            await eventually(within: 30) { daemon.errors.contains("the old ones stay") },
            "\(daemon.errors)"
        )

        daemon.signal(SIGTERM)
        #expect(await daemon.ends(within: 30), "\(daemon.errors)")
        #expect(daemon.process.terminationStatus == 0, "\(daemon.errors)")
        #expect(systemd.receive().contains("STOPPING=1"))
        #expect(!daemon.errors.contains(PrivateDovecot.password), "no secret in the log")
    }

    @Test("a second daemon on the same archive is refused with what to do")
    func second() async throws {
        let office = try await SampleOffice()
        let first = try Program.start(["run", "--config", office.settings])
        defer { first.kill() }
        #expect(
            await eventually(within: 60) {
                FileManager.default.fileExists(atPath: office.state + "/barometer.sqlite")
            }
        )
        let second = try await office.barometer("sync")
        #expect(second.status == 75, "\(second.errors)")
        #expect(second.errors.contains("another barometer"), "\(second.errors)")
    }
}

/// systemd's end of sd_notify(3): a datagram socket that keeps all it was told.
final class NotifySocket {
    let path: String
    private let scratch: Scratch
    private let descriptor: Int32
    private var heard = ""

    init() throws {
        scratch = try Scratch()
        path = scratch.path("notify")
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
    }

    deinit { close(descriptor) }

    /// All that was heard so far.
    func receive() -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return heard }
            heard += String(decoding: buffer[..<count], as: UTF8.self) + "\n"
        }
    }
}
