import Glibc

/// A byte stream to an IMAP server: libcurl connects and secures it, then gives up the bytes.
///
/// It does not log in: the session above does, so that no secret is ever within libcurl and
/// every refusal arrives with the server's own words. The greeting is the first thing to receive; after
/// STARTTLS libcurl keeps it, and bytes that came before the session's first command may be lost or forged,
/// so the session ignores all before that command settles.
///
/// One task sends or receives at a time.
public actor CurlConnection {
    /// The most that is set aside while a send waits for a server that itself waits to be read.
    static let maximumSetAsideBytes = 4 << 20

    let options: ConnectionOptions
    private let lanes: ConnectLanes
    var handle: CurlHandle?
    var setAside: [UInt8] = []
    var isWaiting = false
    var closesAfterWait = false

    /// Makes a connection that is not open yet.
    public init(options: ConnectionOptions) {
        self.init(options: options, lanes: .shared)
    }

    init(options: ConnectionOptions, lanes: ConnectLanes) {
        self.options = options
        self.lanes = lanes
    }

    /// Whether the stream begins with the server's greeting, whole and as it was sent.
    public nonisolated var beginsWithGreeting: Bool { !options.beginsInTheClear }

    /// Connects, with TLS as the options demand, and waits for the greeting.
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
            switch await lanes.connect(options, url: url, callbacks: callbacks) {
            case .connected(let handle):
                self.handle = consume handle
                setAside = callbacks.earlyBytes
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
