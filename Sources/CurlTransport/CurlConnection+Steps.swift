import CCurl

extension CurlConnection {
    func sendStep(
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

    func receiveAvailable(upTo maximumBytes: Int) throws(TransportError) -> [UInt8] {
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

    func drain() throws(TransportError) {
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

    func wait(
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
