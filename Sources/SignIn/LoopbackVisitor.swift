internal import Glibc

/// One connection of a browser; it never blocks.
final class LoopbackVisitor {
    private static let maximumBytes = 16 << 10
    private static let patience = Duration.seconds(10)

    private let socket: Int32
    private let deadline = ContinuousClock.now + LoopbackVisitor.patience
    private var received: [UInt8] = []
    private(set) var isDone = false

    /// Takes the next connection that waits; nil where none does.
    init?(at listener: Int32) {
        socket = accept(listener, nil, nil)
        guard socket >= 0 else { return nil }
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        _ = fcntl(socket, F_SETFL, O_NONBLOCK)
    }

    deinit { if socket >= 0 { close(socket) } }

    /// The request's target once its first line is there; nil before.
    func target() -> String? {
        guard !isDone else { return nil }
        receive()
        guard let end = received.firstIndex(of: 10) else {
            isDone = isDone || received.count >= Self.maximumBytes || ContinuousClock.now > deadline
            return nil
        }
        let words = received[..<end].split(separator: 32)
        guard words.count == 3, words[0].elementsEqual("GET".utf8) else {
            answer(isRight: false)
            return nil
        }
        return String(decoding: words[1], as: UTF8.self)
    }

    /// Answers with a page, and hangs up.
    func answer(isRight: Bool) {
        isDone = true
        let text =
            isRight
            ? "Barometer has its answer. You may close this page and go back to the terminal."
            : "This is not the answer that Barometer waits for. Open the address in the terminal once more."
        let page = "<!doctype html><meta charset=\"utf-8\"><title>Barometer</title><p>\(text)</p>\n"
        let head = [
            "HTTP/1.1 \(isRight ? "200 OK" : "400 Bad Request")",
            "Content-Type: text/html; charset=utf-8", "Content-Length: \(page.utf8.count)",
            "Cache-Control: no-store", "Referrer-Policy: no-referrer", "Connection: close", "", "",
        ]
        let bytes = Array((head.joined(separator: "\r\n") + page).utf8)
        // A few hundred bytes fit in the socket's empty buffer.
        _ = unsafe bytes.withUnsafeBytes {
            unsafe send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        shutdown(socket, Int32(SHUT_WR))
    }

    private func receive() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while received.count < Self.maximumBytes {
            let count = unsafe recv(socket, &buffer, buffer.count, 0)
            if count == 0 { isDone = received.firstIndex(of: 10) == nil }
            guard count > 0 else { return }
            received += buffer[..<count]
        }
    }
}
