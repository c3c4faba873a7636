import CCurl
import Synchronization

/// How a connect ended.
enum ConnectOutcome: ~Copyable {
    case connected(CurlHandle)
    case failed(TransportError)
}

/// One of a few threads on which connections are made: libcurl's connect blocks, up to its
/// timeout, and a thousand mailboxes that come back at once must not take a thread each.
actor ConnectLane {
    private static let lanes = (0..<24).map { _ in ConnectLane() }
    private static let waiting = Mutex([Int](repeating: 0, count: lanes.count))
    private static let hosts = HostQueue(limit: 6)

    private let executor = DispatchQueueExecutor(label: "barometer.connect")

    /// Runs on a queue of its own.
    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Connects in the lane with the fewest connects before this one.
    static func connect(
        _ options: ConnectionOptions,
        url: String,
        callbacks: CurlCallbacks
    ) async -> ConnectOutcome {
        // A host that answers nobody must not take every lane, nor be met by all its mailboxes at once.
        guard await hosts.enter(options.host) else { return .failed(.cancelled) }
        defer { hosts.leave(options.host) }
        let index = enter()
        defer { leave(index) }
        return await lanes[index].connect(options, url: url, callbacks: callbacks)
    }

    /// Runs an HTTP exchange in the lane with the fewest jobs before it.
    static func exchange(
        _ request: HTTPSRequest,
        callbacks: CurlCallbacks
    ) async throws(TransportError) -> HTTPSResponse {
        let index = enter()
        defer { leave(index) }
        return try await lanes[index].exchange(request, callbacks: callbacks)
    }

    private static func enter() -> Int {
        waiting.withLock { waiting in
            let index = waiting.indices.min { waiting[$0] < waiting[$1] } ?? 0
            waiting[index] += 1
            return index
        }
    }

    private static func leave(_ index: Int) { waiting.withLock { $0[index] -= 1 } }

    private func exchange(
        _ request: HTTPSRequest,
        callbacks: CurlCallbacks
    ) throws(TransportError) -> HTTPSResponse {
        guard let handle = CurlHandle(callbacks: callbacks) else {
            throw .library(code: CURLE_FAILED_INIT.rawValue, reason: "no memory")
        }
        return try handle.exchange(request, callbacks: callbacks)
    }

    private func connect(
        _ options: ConnectionOptions,
        url: String,
        callbacks: CurlCallbacks
    ) -> sending ConnectOutcome {
        guard !callbacks.wasCancelled else { return .failed(.cancelled) }
        guard let handle = CurlHandle(callbacks: callbacks) else {
            return .failed(.library(code: CURLE_FAILED_INIT.rawValue, reason: "no memory"))
        }
        let setting = handle.configure(options, url: url)
        guard setting == CURLE_OK else {
            return .failed(.library(code: setting.rawValue, reason: "option refused"))
        }
        let code = handle.perform()
        guard code == CURLE_OK else {
            let failure = ConnectFailure(
                code: code,
                text: handle.lastErrorText,
                greeting: callbacks.greetingText,
                systemErrorNumber: handle.systemErrorNumber,
                options: options
            )
            return .failed(failure.error)
        }
        // A name such as localhost is only as local as the resolver says.
        if options.security == .plain, !ConnectionOptions.isLoopback(handle.peerAddress) {
            return .failed(.insecureNotAllowed(host: options.host))
        }
        return .connected(handle)
    }
}
