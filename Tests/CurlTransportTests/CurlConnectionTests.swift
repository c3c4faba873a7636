import Foundation
import Glibc
import TestSupport
import Testing

@testable import CurlTransport

/// The byte stream against a peer that plays what networks and servers do.
@Suite struct CurlConnectionTests {
    private func connection(
        port: UInt16,
        security: ConnectionSecurity = .plain,
        timeout: Duration = .seconds(5)
    ) -> CurlConnection {
        CurlConnection(
            options: ConnectionOptions(
                host: "127.0.0.1",
                port: port,
                security: security,
                connectTimeout: timeout
            )
        )
    }

    /// Greets, waits for the first command, then does what the test wants.
    private func server(
        then script: @escaping @Sendable (ScriptedPeer) throws -> Void
    ) throws -> ScriptedServer {
        try ScriptedServer { peer in
            try peer.send(line: "* OK hello")
            _ = try peer.readLine()
            try script(peer)
        }
    }

    private func error(_ operation: () async throws -> Void) async -> TransportError? {
        do {
            try await operation()
            return nil
        } catch {
            return error as? TransportError
        }
    }

    private func opened(_ server: ScriptedServer) async throws -> CurlConnection {
        let connection = connection(port: server.port)
        try await connection.open()
        let greeting = try await connection.receive(upTo: 100, timeout: .seconds(5))
        #expect(greeting == Array("* OK hello\r\n".utf8))
        try await connection.send(Array("go\r\n".utf8), timeout: .seconds(5))
        return connection
    }

    @Test func movesBytesBothWays() async throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let server = try server { peer in
            let echo = try peer.read(count: bytes.count)
            try peer.send(echo)
            peer.stall(5)
        }
        defer { server.stop() }
        let connection = try await opened(server)
        try await connection.send(bytes, timeout: .seconds(10))
        var received: [UInt8] = []
        while received.count < bytes.count {
            received += try await connection.receive(upTo: 1 << 20, timeout: .seconds(10))
        }
        #expect(received == bytes)
        await connection.close()
    }

    @Test func readsWhileItSends() async throws {
        // A peer that talks first and listens later would hold up both sides for ever.
        let flood = [UInt8](repeating: 120, count: 3 << 20)
        let server = try server { peer in
            try peer.send(flood)
            _ = try peer.read(count: 2 << 20)
            try peer.send(line: "end")
            peer.stall(5)
        }
        defer { server.stop() }
        let connection = try await opened(server)
        try await connection.send([UInt8](repeating: 121, count: 2 << 20), timeout: .seconds(10))
        var count = 0
        while count < flood.count + 5 {
            count += try await connection.receive(upTo: 1 << 20, timeout: .seconds(10)).count
        }
        #expect(count == flood.count + 5)
        await connection.close()
    }

    @Test func theEndComesAfterTheLastBytes() async throws {
        let server = try server { try $0.send(line: "last") }
        defer { server.stop() }
        let connection = try await opened(server)
        let bytes = try await connection.receive(upTo: 100, timeout: .seconds(5))
        #expect(bytes == Array("last\r\n".utf8))
        let error = await error {
            _ = try await connection.receive(upTo: 100, timeout: .seconds(5))
        }
        #expect(error == .closedByPeer)
        await connection.close()
        let afterwards = await self.error {
            _ = try await connection.receive(upTo: 100, timeout: .seconds(5))
        }
        #expect(afterwards == .notOpen)
    }

    @Test func silenceIsNoticedInTime() async throws {
        let server = try server { $0.stall(20) }
        defer { server.stop() }
        let connection = try await opened(server)
        let error = await error {
            _ = try await connection.receive(upTo: 100, timeout: .milliseconds(200))
        }
        #expect(error == .timedOut(phase: .receiving, after: .milliseconds(200)))
        await connection.close()
    }

    @Test func aWaitCanBeCancelledAndTheStreamGoesOn() async throws {
        let server = try server { peer in
            _ = try peer.readLine()
            try peer.send(line: "still here")
            peer.stall(5)
        }
        defer { server.stop() }
        let connection = try await opened(server)
        let waiting = Task {
            try await connection.receive(upTo: 100, timeout: .seconds(30))
        }
        try await Task.sleep(for: .milliseconds(100))
        let start = ContinuousClock.now
        waiting.cancel()
        await #expect(throws: TransportError.cancelled) { try await waiting.value }
        #expect(ContinuousClock.now - start < .seconds(5))
        try await connection.send(Array("go on\r\n".utf8), timeout: .seconds(5))
        let bytes = try await connection.receive(upTo: 100, timeout: .seconds(5))
        #expect(bytes == Array("still here\r\n".utf8))
        await connection.close()
    }

    @Test func connectingCanBeCancelled() async throws {
        let server = try ScriptedServer { $0.stall(30) }
        defer { server.stop() }
        let connection = connection(port: server.port, timeout: .seconds(30))
        let opening = Task { try await connection.open() }
        try await Task.sleep(for: .milliseconds(200))
        let start = ContinuousClock.now
        opening.cancel()
        await #expect(throws: TransportError.cancelled) { try await opening.value }
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func aServerThatNeverGreetsIsNoticed() async throws {
        let server = try ScriptedServer { $0.stall(30) }
        defer { server.stop() }
        let connection = connection(port: server.port, timeout: .milliseconds(1200))
        let error = await error { try await connection.open() }
        #expect(error == .timedOut(phase: .connecting, after: .milliseconds(1200)))
    }

    @Test(arguments: [
        "* BYE too many connections", "220 mail.example ESMTP", "* OKAY", "",
        String(repeating: "x", count: 20_000),
    ])
    func aGreetingThatIsAGoodbyeOrNoIMAPIsTold(line: String) async throws {
        let server = try ScriptedServer { peer in
            try peer.send(line: line)
            peer.stall(5)
        }
        defer { server.stop() }
        let connection = connection(port: server.port)
        let error = await error { try await connection.open() }
        guard case .unexpectedGreeting("127.0.0.1", let text) = error else {
            Issue.record("expected no greeting, got \(String(describing: error))")
            return
        }
        #expect(text == line || line.count > 1000)
        #expect(error?.isTransient == true)
    }

    @Test func aGreetingMayComeInPieces() async throws {
        let greeting = "* ok ready\r\n* 1 EXI"
        let server = try ScriptedServer { peer in
            for byte in greeting.utf8 {
                try peer.send([byte])
                usleep(1000)
            }
            peer.stall(5)
        }
        defer { server.stop() }
        let connection = connection(port: server.port)
        try await connection.open()
        var heard: [UInt8] = []
        while heard.count < greeting.utf8.count {
            heard += try await connection.receive(upTo: 100, timeout: .seconds(5))
        }
        #expect(heard == Array(greeting.utf8), "nothing of the talk is lost")
        #expect(server.received.isEmpty, "and nothing was said")
        await connection.close()
    }

    @Test func aServerThatHangsUpBeforeItGreetsIsTold() async throws {
        let server = try ScriptedServer { try $0.send(Array("* O".utf8)) }
        defer { server.stop() }
        let connection = connection(port: server.port)
        let error = await error { try await connection.open() }
        #expect(error == .broken(reason: "closed before it greeted"))
    }

    @Test func nobodyAtThePortIsTold() async throws {
        let server = try ScriptedServer { _ in }
        server.stop()
        try await Task.sleep(for: .milliseconds(100))
        let connection = connection(port: server.port)
        let error = await error { try await connection.open() }
        #expect(error == .refused(host: "127.0.0.1", port: server.port))
    }

    @Test func plainTalkAtATLSPortIsTold() async throws {
        let server = try ScriptedServer { try $0.send(line: "* OK hello") }
        defer { server.stop() }
        let connection = connection(port: server.port, security: .tls)
        let error = await error { try await connection.open() }
        guard case .tlsFailed = error else {
            Issue.record("expected a TLS failure, got \(String(describing: error))")
            return
        }
    }

    @Test func aMissingAuthorityFileIsTold() async throws {
        let options = ConnectionOptions(
            host: "127.0.0.1",
            port: 993,
            security: .tls,
            caFile: "/no/such/file"
        )
        let error = await error { try await CurlConnection(options: options).open() }
        #expect(error == .badAuthorityFile(path: "/no/such/file"))
        #expect(error?.isTransient == false)
    }

    @Test func manyWaitAtOnceWithoutAThreadEach() async throws {
        let server = try server { $0.stall(30) }
        defer { server.stop() }
        var connections: [CurlConnection] = []
        for _ in 0..<40 { connections.append(try await opened(server)) }
        let threads = try threadCount()
        let waits = connections.map { connection in
            Task { try? await connection.receive(upTo: 1, timeout: .seconds(30)) }
        }
        try await Task.sleep(for: .milliseconds(500))
        // The peer's own forty threads are there before; ours must not add forty more.
        #expect(try threadCount() < threads + 30)
        for wait in waits { wait.cancel() }
        for wait in waits { _ = await wait.value }
    }

    private func threadCount() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count
    }
}
