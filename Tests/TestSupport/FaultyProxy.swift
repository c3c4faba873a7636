import Foundation
import Glibc
import Synchronization

/// A TCP proxy on this machine that counts what passes, and fails as a test tells it.
public final class FaultyProxy: Sendable {
    /// What happens to a connection.
    public enum Fault: Sendable, Equatable {
        /// Nothing.
        case none
        /// It ends for both sides after so many bytes of the server's.
        case cut(after: Int)
        /// Nothing more of the server's passes after so many bytes, and nobody is told.
        case silence(after: Int)
        /// It is closed as soon as it is made.
        case refuse
    }

    private struct State {
        var fault = Fault.none
        var sockets: [Int32] = []
        var fromClient: [UInt8] = []
        var serverBytes = 0
        var connections = 0
    }

    /// The port on 127.0.0.1.
    public let port: UInt16
    private let target: UInt16
    private let listener: Int32
    private let state = Mutex(State())
    private let isStopped = Atomic<Bool>(false)

    /// Listens on a free port for connections to a port of this machine.
    public init(to target: UInt16) throws {
        self.target = target
        (listener, port) = try Loopback.listen()
        Thread { [self] in acceptAll() }.start()
    }

    /// What happens to the connections that are made from now on.
    public var fault: Fault {
        get { state.withLock { $0.fault } }
        set { state.withLock { $0.fault = newValue } }
    }

    /// All that clients sent, as text.
    public var sentText: String {
        String(decoding: state.withLock { $0.fromClient }, as: UTF8.self)
    }

    /// How many bytes the server sent, and how many connections there were.
    public var counts: (serverBytes: Int, connections: Int) {
        state.withLock { ($0.serverBytes, $0.connections) }
    }

    /// Forgets what was counted.
    public func reset() {
        state.withLock { ($0.fromClient, $0.serverBytes, $0.connections) = ([], 0, 0) }
    }

    /// Cuts all connections.
    public func cutAll() {
        for socket in state.withLock({ $0.sockets }) { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    /// Stops listening and cuts all connections.
    public func stop() {
        guard !isStopped.exchange(true, ordering: .relaxed) else { return }
        shutdown(listener, Int32(SHUT_RDWR))
        cutAll()
    }
}

extension FaultyProxy {
    private func acceptAll() {
        while !isStopped.load(ordering: .relaxed) {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { break }
            let fault = state.withLock { state in
                state.connections += 1
                return state.fault
            }
            guard fault != .refuse, let server = Loopback.connect(port: target) else {
                close(client)
                continue
            }
            for socket in [client, server] { Loopback.sendAtOnce(socket) }
            let ends = Ends(client: client, server: server)
            state.withLock { $0.sockets += [client, server] }
            Thread { [self] in
                pass(from: client, to: server) { bytes in
                    state.withLock { $0.fromClient += bytes }
                    return bytes.count
                }
                release(ends)
            }.start()
            Thread { [self] in
                passServer(ends, fault)
                release(ends)
            }.start()
        }
        close(listener)
    }

    private func passServer(_ ends: Ends, _ fault: Fault) {
        var passed = 0
        var fallsSilent = false
        if case .silence = fault { fallsSilent = true }
        pass(from: ends.server, to: ends.client, fallsSilent: fallsSilent) { bytes in
            let allowed =
                switch fault {
                case .none, .refuse: bytes.count
                case .cut(let limit), .silence(let limit): max(0, min(bytes.count, limit - passed))
                }
            passed += bytes.count
            state.withLock { $0.serverBytes += allowed }
            return allowed
        }
    }

    /// Carries bytes as far as `allowed` says, and ends the connection behind them, unless it is to fall silent.
    private func pass(
        from source: Int32,
        to sink: Int32,
        fallsSilent: Bool = false,
        allowed: ([UInt8]) -> Int
    ) {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = unsafe recv(source, &buffer, buffer.count, 0)
            guard count > 0 else { return }
            let allowed = allowed(Array(buffer[..<count]))
            var sent = 0
            while sent < allowed {
                let step = unsafe buffer[sent..<allowed].withUnsafeBytes { bytes in
                    unsafe send(sink, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
                }
                guard step > 0 else { return }
                sent += step
            }
            if allowed < count, !fallsSilent { return }
        }
    }

    /// Shuts both ends; the second to come closes them.
    private func release(_ ends: Ends) {
        shutdown(ends.client, Int32(SHUT_RDWR))
        shutdown(ends.server, Int32(SHUT_RDWR))
        guard ends.released.add(1, ordering: .acquiringAndReleasing).newValue == 2 else { return }
        state.withLock { state in
            state.sockets.removeAll { $0 == ends.client || $0 == ends.server }
        }
        close(ends.client)
        close(ends.server)
    }

    private final class Ends: Sendable {
        let client: Int32
        let server: Int32
        let released = Atomic<Int>(0)

        init(client: Int32, server: Int32) {
            (self.client, self.server) = (client, server)
        }
    }
}
