import CCurl

/// How a connect ended.
enum ConnectOutcome: ~Copyable {
    case connected(CurlHandle)
    case failed(TransportError)

    /// Why there is no connection.
    var error: TransportError? {
        switch self {
        case .connected: nil
        case .failed(let error): error
        }
    }
}

/// One of a few threads on which connections are made: libcurl's connect blocks, up to its
/// timeout, and a thousand mailboxes that come back at once must not take a thread each.
actor ConnectLane {
    private let executor = DispatchQueueExecutor(label: "barometer.connect")

    /// Runs on a queue of its own.
    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Runs an HTTP exchange to its end.
    func exchange(
        _ request: HTTPSRequest,
        callbacks: CurlCallbacks
    ) throws(TransportError) -> HTTPSResponse {
        guard let handle = CurlHandle(callbacks: callbacks) else {
            throw .library(code: CURLE_FAILED_INIT.rawValue, reason: "no memory")
        }
        return try handle.exchange(request, callbacks: callbacks)
    }

    /// Connects, up to the greeting.
    func connect(
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
        let start = ContinuousClock.now
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
        do throws(TransportError) {
            let deadline = start + options.connectTimeout
            if !options.beginsInTheClear {
                try handle.awaitGreeting(options, callbacks, until: deadline)
            }
        } catch {
            return .failed(error)
        }
        return .connected(handle)
    }
}
