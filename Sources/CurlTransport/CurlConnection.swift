import CCurl
import Glibc

/// A byte stream to an IMAP server: libcurl connects and secures it, then gives up the bytes.
///
/// It does not log in: the session above does, so that no secret is ever within libcurl and
/// every refusal arrives with the server's own words. Bytes that came before the session's first
/// command may be lost or forged, so the session ignores all before that command settles.
///
/// One task sends or receives at a time.
public actor CurlConnection {
    /// The most that is set aside while a send waits for a server that itself waits to be read.
    static let maximumSetAsideBytes = 4 << 20

    private let options: ConnectionOptions
    private var handle: CurlHandle?
    private var setAside: [UInt8] = []
    private var isWaiting = false
    private var closesAfterWait = false

    /// Makes a connection that is not open yet.
    public init(options: ConnectionOptions) {
        self.options = options
    }

    /// Connects, with TLS as the options demand, and reads the greeting.
    /// - Throws: ``TransportError``; after it the connection is closed.
    public func open() async throws(TransportError) {
        guard let url = options.url else { throw .invalidHost(options.host) }
        if options.security == .plain, !ConnectionOptions.isLoopback(options.host) {
            throw .insecureNotAllowed(host: options.host)
        }
        if let path = options.caFile, unsafe access(path, R_OK) != 0 {
            throw .badAuthorityFile(path: path)
        }
        close()
        let callbacks = CurlCallbacks()
        let failure: TransportError? = await withTaskCancellationHandler {
            switch await ConnectLane.connect(options, url: url, callbacks: callbacks) {
            case .connected(let handle):
                self.handle = consume handle
                return nil
            case .failed(let error):
                return error
            }
        } onCancel: {
            callbacks.cancel()
        }
        if let failure { throw failure }
    }

    /// Sends all bytes.
    /// - Throws: ``TransportError``; after it the stream may end within a command.
    public func send(_ bytes: [UInt8], timeout: Duration) async throws(TransportError) {
        guard !bytes.isEmpty else { return }
        // libcurl's TLS wants the same address again after "would block"; an array may move.
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        defer { unsafe buffer.deallocate() }
        unsafe buffer.copyBytes(from: bytes)
        let deadline = ContinuousClock.now + timeout
        var offset = 0
        while offset < bytes.count {
            switch try unsafe sendStep(UnsafeRawBufferPointer(rebasing: buffer[offset...])) {
            case .moved(let count):
                offset += count
            case .wouldBlock, .failed:
                // The server may itself be waiting to be read.
                try drain()
                try await wait(.readingOrWriting, phase: .sending, deadline: deadline, timeout)
            }
        }
    }

    /// Receives at least one byte and at most about `maximumBytes`.
    /// - Throws: ``TransportError/closedByPeer`` at the end of the stream, or another.
    public func receive(
        upTo maximumBytes: Int,
        timeout: Duration
    ) async throws(TransportError) -> [UInt8] {
        let deadline = ContinuousClock.now + timeout
        while true {
            // Bytes may lie in the TLS library unseen by poll: always ask libcurl first.
            let bytes = try receiveAvailable(upTo: maximumBytes)
            if !bytes.isEmpty {
                // A server that is never silent must not keep the pool's few threads from everybody else.
                await Task.yield()
                return bytes
            }
            try await wait(.reading, phase: .receiving, deadline: deadline, timeout)
        }
    }

    /// Closes the socket at once, without a word to the server; a wait under way ends first.
    public func close() {
        guard !isWaiting else {
            closesAfterWait = true
            return
        }
        handle = nil
        setAside = []
    }
}

extension CurlConnection {
    private func sendStep(
        _ bytes: UnsafeRawBufferPointer
    ) throws(TransportError) -> CurlHandle.Step {
        let step: CurlHandle.Step
        switch handle {
        case .some(let handle): step = unsafe handle.send(bytes)
        case .none: throw .notOpen
        }
        if case .failed(let code) = step { throw failure(code) }
        return step
    }

    private func receiveAvailable(upTo maximumBytes: Int) throws(TransportError) -> [UInt8] {
        guard setAside.isEmpty else {
            defer { setAside = [] }
            return setAside
        }
        return try receiveFromSocket(upTo: maximumBytes)
    }

    /// All that is there, up to the maximum; empty where nothing is.
    private func receiveFromSocket(upTo maximumBytes: Int) throws(TransportError) -> [UInt8] {
        guard handle != nil else { throw .notOpen }
        var bytes: [UInt8] = []
        while bytes.count < maximumBytes {
            let chunk = receiveChunk()
            switch chunk.step {
            case .moved(0):
                // What came before the end is told first; the next call meets the end again.
                guard bytes.isEmpty else { return bytes }
                throw .closedByPeer
            case .moved:
                bytes.append(contentsOf: chunk.bytes)
            case .wouldBlock:
                return bytes
            case .failed(let code):
                guard bytes.isEmpty else { return bytes }
                throw failure(code)
            }
        }
        return bytes
    }

    private func receiveChunk() -> (step: CurlHandle.Step, bytes: [UInt8]) {
        var step = CurlHandle.Step.wouldBlock
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: options.readBytes) {
            buffer,
            count in
            switch handle {
            case .some(let handle):
                step = unsafe handle.receive(into: UnsafeMutableRawBufferPointer(buffer))
            case .none: step = .failed(CURLE_RECV_ERROR)
            }
            if case .moved(let moved) = step { count = moved }
        }
        return (step, bytes)
    }

    private func drain() throws(TransportError) {
        let room = Self.maximumSetAsideBytes - setAside.count
        guard room > 0 else { throw .broken(reason: "the server talks but does not listen") }
        setAside.append(contentsOf: try receiveFromSocket(upTo: room))
    }

    private func failure(_ code: CURLcode) -> TransportError {
        let text =
            switch handle {
            case .some(let handle): handle.lastErrorText
            case .none: ""
            }
        return .broken(reason: text.isEmpty ? "libcurl code \(code.rawValue)" : text)
    }

    private func wait(
        _ interest: SocketInterest,
        phase: TransportError.Phase,
        deadline: ContinuousClock.Instant,
        _ timeout: Duration
    ) async throws(TransportError) {
        guard !Task.isCancelled else { throw .cancelled }
        let left = deadline - .now
        guard left > .zero else { throw .timedOut(phase: phase, after: timeout) }
        let socket: Int32?
        switch handle {
        case .some(let handle): socket = handle.socket
        case .none: throw .notOpen
        }
        guard let socket else { throw .closedByPeer }
        // The socket must not be closed, and its number given away, while it is watched.
        isWaiting = true
        let outcome = await SocketWait.wait(socket: socket, interest: interest, timeout: left)
        isWaiting = false
        if closesAfterWait {
            closesAfterWait = false
            close()
        }
        switch outcome {
        case .ready: return
        case .timedOut: throw .timedOut(phase: phase, after: timeout)
        case .cancelled: throw .cancelled
        }
    }
}
