import CCurl
import Glibc

extension CurlHandle {
    private static let maximumGreetingBytes = 16 << 10
    /// How soon a cancelled task is noticed.
    private static let watchMilliseconds: Int32 = 250

    /// Waits for the server's first line, so that one that connects and says nothing counts as one that does not answer.
    ///
    /// All that came is left with `callbacks`, the greeting with it: nothing of the talk is lost.
    func awaitGreeting(
        _ options: ConnectionOptions,
        _ callbacks: CurlCallbacks,
        until deadline: ContinuousClock.Instant
    ) throws(TransportError) {
        var heard: [UInt8] = []
        while !heard.contains(10) {
            guard !callbacks.wasCancelled else { throw .cancelled }
            guard ContinuousClock.now < deadline else {
                throw .timedOut(phase: .connecting, after: options.connectTimeout)
            }
            guard heard.count < Self.maximumGreetingBytes else {
                throw .unexpectedGreeting(host: options.host, text: "no end of its first line")
            }
            if try !receive(into: &heard, atMost: options.readBytes) {
                waitForMore(until: deadline)
            }
        }
        callbacks.leave(heard)
        // BYE is a goodbye, and anything else is no IMAP (RFC 9051 §7.1).
        let words = heard.prefix { $0 != 10 }.split(separator: 32).prefix(2).map { word in
            String(decoding: word.filter { $0 != 13 }, as: UTF8.self).uppercased()
        }
        guard words == ["*", "OK"] || words == ["*", "PREAUTH"] else {
            throw .unexpectedGreeting(host: options.host, text: callbacks.greetingText)
        }
    }

    /// Whether anything was there.
    private func receive(
        into heard: inout [UInt8],
        atMost count: Int
    ) throws(TransportError) -> Bool {
        var step = Step.wouldBlock
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, count in
            step = unsafe receive(into: UnsafeMutableRawBufferPointer(buffer))
            if case .moved(let moved) = step { count = moved }
        }
        switch step {
        case .moved(0): throw .broken(reason: "closed before it greeted")
        case .moved: heard += bytes
        case .wouldBlock: return false
        case .failed: throw .broken(reason: lastErrorText)
        }
        return true
    }

    private func waitForMore(until deadline: ContinuousClock.Instant) {
        guard let socket else { return }
        let left = Int32(clamping: (deadline - .now).wholeMilliseconds)
        var watched = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&watched, 1, min(left, Self.watchMilliseconds))
    }
}
