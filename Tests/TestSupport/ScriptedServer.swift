import Foundation
import Glibc
import Synchronization

/// A TCP peer on this machine that does what a test tells it, on threads of its own.
///
/// The script runs once for each connection, in its own thread; throwing ends the connection.
public final class ScriptedServer: Sendable {
    /// What one connection's script does.
    public typealias Script = @Sendable (ScriptedPeer) throws -> Void

    /// The port on 127.0.0.1.
    public let port: UInt16
    private let socket: Int32
    private let peers = Mutex<[ScriptedPeer]>([])
    private let isStopped = Atomic<Bool>(false)

    /// Listens on a free port and plays `script` to everybody who connects.
    ///
    /// With `bytesBeforeCut` the n-th connection, counted from 0, is cut after so many bytes were
    /// sent; nil lets it be.
    public init(
        bytesBeforeCut: @escaping @Sendable (Int) -> Int? = { _ in nil },
        script: @escaping Script
    ) throws {
        (socket, port) = try Loopback.listen()
        let thread = Thread { [self] in acceptAll(bytesBeforeCut: bytesBeforeCut, script) }
        thread.start()
    }

    /// All bytes that clients sent so far, over all connections in order.
    public var received: [UInt8] {
        peers.withLock { $0.flatMap(\.received) }
    }

    /// All bytes that clients sent so far, as text.
    public var receivedText: String {
        String(decoding: received, as: UTF8.self)
    }

    /// How many connections there were.
    public var connectionCount: Int {
        peers.withLock { $0.count }
    }

    /// Stops listening and cuts every connection.
    public func stop() {
        guard !isStopped.exchange(true, ordering: .relaxed) else { return }
        shutdown(socket, Int32(SHUT_RDWR))
        for peer in peers.withLock({ $0 }) { peer.cut() }
    }

    private func acceptAll(bytesBeforeCut: (Int) -> Int?, _ script: @escaping Script) {
        while !isStopped.load(ordering: .relaxed) {
            let connection = accept(socket, nil, nil)
            guard connection >= 0 else { break }
            let peer = ScriptedPeer(
                socket: connection,
                bytesBeforeCut: bytesBeforeCut(connectionCount)
            )
            peers.withLock { $0.append(peer) }
            let thread = Thread {
                try? script(peer)
                peer.cut()
            }
            thread.start()
        }
        Glibc.close(socket)
    }
}
