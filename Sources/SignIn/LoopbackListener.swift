internal import Foundation
internal import Glibc

/// A port on 127.0.0.1 that answers a browser with one page, until the right answer came.
public struct LoopbackListener: ~Copyable, Sendable {
    /// The port.
    public let port: UInt16
    private let socket: Int32

    /// The most connections at a time; a browser opens some in advance and says nothing on them.
    private static let maximumVisitors = 16
    private static let lookInterval = Duration.milliseconds(30)

    /// Listens at a port of 127.0.0.1; 0 is any free one.
    /// - Throws: ``SignInError/noListener(port:code:)``.
    public init(port wanted: UInt16 = 0) throws(SignInError) {
        let flags = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let socket = Glibc.socket(AF_INET, flags, 0)
        guard socket >= 0 else { throw .noListener(port: wanted, code: errno) }
        var on: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        _ = unsafe setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, size)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        address.sin_port = wanted.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(socket, address, length) == 0 && listen(socket, 16) == 0
                    && getsockname(socket, address, &length) == 0
            }
        }
        guard isBound else {
            let code = errno
            close(socket)
            throw .noListener(port: wanted, code: code)
        }
        self.socket = socket
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(socket) }

    /// Waits for a visitor whose address `read` makes sense of; all others are told that they are wrong here.
    /// - Throws: ``SignInError/tooLate`` or ``SignInError/cancelled``.
    func wait<Answer>(
        within patience: Duration,
        read: (String) -> Answer?
    ) async throws(SignInError) -> Answer {
        let deadline = ContinuousClock.now + patience
        var visitors: [LoopbackVisitor] = []
        while ContinuousClock.now < deadline {
            while visitors.count < Self.maximumVisitors, let visitor = LoopbackVisitor(at: socket) {
                visitors.append(visitor)
            }
            for visitor in visitors {
                guard let target = visitor.target() else { continue }
                let answer = read(target)
                visitor.answer(isRight: answer != nil)
                if let answer { return answer }
            }
            visitors.removeAll { $0.isDone }
            do { try await Task.sleep(for: Self.lookInterval) } catch { throw .cancelled }
        }
        throw .tooLate
    }
}
