import Glibc
import Synchronization
import TestSupport
import Testing

@testable import CurlTransport

/// Real connects, some of them to servers that accept and then say nothing.
@Suite(.timeLimit(.minutes(2))) struct ConnectLanesTests {
    /// Few lanes, so that few silent servers would fill them.
    private static let limits = LaneRoll.Limits(
        lanes: [.unknown: 3, .prompt: 2, .slow: 2],
        perHost: [.unknown: 1, .prompt: 2, .slow: 1]
    )

    private func soundServer() throws -> ScriptedServer {
        try ScriptedServer(script: ScriptedMailbox(count: 1).serve)
    }

    private func silentServers(_ count: Int) throws -> [ScriptedServer] {
        try (0..<count).map { _ in try ScriptedServer { $0.stall(600) } }
    }

    private func open(
        _ server: ScriptedServer,
        _ lanes: ConnectLanes,
        timeout: Duration = .seconds(600)
    ) async -> TransportError? {
        let options = ConnectionOptions(
            host: "127.0.0.1",
            port: server.port,
            security: .plain,
            connectTimeout: timeout
        )
        let connection = CurlConnection(options: options, lanes: lanes)
        do throws(TransportError) {
            try await connection.open()
            await connection.close()
            return nil
        } catch {
            return error
        }
    }

    /// Connects to each several times over, and waits until the servers were met by as many as there may be.
    private func besiege(
        _ servers: [ScriptedServer],
        _ lanes: ConnectLanes,
        until met: Int
    ) async throws -> [Task<TransportError?, Never>] {
        let before = servers.map(\.connectionCount).reduce(0, +)
        let tasks = (0..<5).flatMap { _ in
            servers.map { server in Task { await open(server, lanes) } }
        }
        while servers.map(\.connectionCount).reduce(0, +) < before + met {
            try await Task.sleep(for: .milliseconds(5))
        }
        return tasks
    }

    private func relieve(
        _ servers: [ScriptedServer],
        _ tasks: [Task<TransportError?, Never>]
    ) async {
        for task in tasks { task.cancel() }
        for task in tasks { #expect(await task.value == .cancelled) }
        for server in servers { server.stop() }
    }

    @Test("silent hosts that nobody knows yet take one lane each")
    func unknownHosts() async throws {
        let lanes = ConnectLanes(Self.limits)
        let (sound, silent) = (try soundServer(), try silentServers(2))
        defer { sound.stop() }
        let tasks = try await besiege(silent, lanes, until: 2)
        // All of it while ten connects hang, for ten minutes if they are let.
        for _ in 0..<20 { #expect(await open(sound, lanes) == nil) }
        #expect(silent.map(\.connectionCount) == [1, 1])
        await relieve(silent, tasks)
    }

    @Test("silent hosts that are known take their own few lanes")
    func knownHosts() async throws {
        let lanes = ConnectLanes(Self.limits)
        let (sound, silent) = (try soundServer(), try silentServers(8))
        defer { sound.stop() }
        for server in silent {
            guard case .timedOut = await open(server, lanes, timeout: .milliseconds(300)) else {
                Issue.record("a silent server answered")
                return
            }
        }
        let tasks = try await besiege(silent, lanes, until: 2)
        for _ in 0..<20 { #expect(await open(sound, lanes) == nil) }
        #expect(silent.map(\.connectionCount).reduce(0, +) == 8 + 2)
        await relieve(silent, tasks)
    }

    @Test("whoever waits behind a connect that is not answered is told at once")
    func waitingOnes() async throws {
        let lanes = ConnectLanes(Self.limits)
        let silent = try silentServers(1)
        let answers = await withTaskGroup { group in
            for _ in 0..<30 {
                group.addTask { await open(silent[0], lanes, timeout: .seconds(2)) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(
            answers
                == Array(
                    repeating: .timedOut(phase: .connecting, after: .seconds(2)),
                    count: 30
                )
        )
        // One after another they would take a minute; a late one may have found nobody to wait for.
        #expect(silent[0].connectionCount < 15)
        silent[0].stop()
    }

    @Test("a crowd at one host comes a few at a time, and all in the end")
    func crowd() async throws {
        let lanes = ConnectLanes(Self.limits)
        let present = Mutex((now: 0, most: 0))
        let server = try ScriptedServer { peer in
            present.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            usleep(5000)
            present.withLock { $0.now -= 1 }
            try peer.send(line: "* OK hello")
            peer.stall(600)
        }
        defer { server.stop() }
        await withTaskGroup { group in
            for _ in 0..<60 {
                group.addTask { #expect(await open(server, lanes) == nil) }
            }
        }
        #expect(present.withLock { $0.most } <= 2)
        #expect(server.connectionCount == 60)
    }

    @Test("who is cancelled while waiting goes at once")
    func cancelled() async throws {
        let lanes = ConnectLanes(Self.limits)
        let silent = try silentServers(1)
        let tasks = try await besiege(silent, lanes, until: 1)
        let impatient = Task { await open(silent[0], lanes) }
        impatient.cancel()
        #expect(await impatient.value == .cancelled)
        await relieve(silent, tasks)
        #expect(silent[0].connectionCount == 1)
    }

    @Test(
        arguments: [
            (nil, 0.1, LaneRoll.End.prompt),
            (nil, 20, .late),
            (.cancelled, 20, .cancelled),
            (.refused(host: "h", port: 1), 0.1, .prompt),
            (.refused(host: "h", port: 1), 20, .late),
            (.unresolved(host: "h"), 0.1, .prompt),
            (.unresolved(host: "h"), 20, .silent(.unresolved(host: "h"))),
            (
                .timedOut(phase: .connecting, after: .seconds(1)), 1,
                .silent(.timedOut(phase: .connecting, after: .seconds(1)))
            ),
        ] as [(TransportError?, Double, LaneRoll.End)]
    )
    func whatATurnTells(error: TransportError?, seconds: Double, end: LaneRoll.End) {
        #expect(ConnectLanes.end(error, after: .seconds(seconds)) == end)
    }
}
