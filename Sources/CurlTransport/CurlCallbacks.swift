import CCurl
import Glibc
import Synchronization

/// What libcurl's callbacks share with the connection while it is being made.
///
/// libcurl keeps its address, so it is a class and outlives the handle.
final class CurlCallbacks: Sendable {
    private static let keptGreetingBytes = 200

    private let isCancelled = Atomic<Bool>(false)
    private let greeting = Mutex<[UInt8]>([])
    private let contents = Mutex<[UInt8]>([])
    private let early = Mutex<[UInt8]>([])
    private let maximumContentBytes: Int

    /// Makes callbacks that keep the contents of an answer up to a maximum; IMAP has none.
    init(maximumContentBytes: Int = 0) {
        self.maximumContentBytes = maximumContentBytes
    }

    /// The contents that came.
    var content: [UInt8] { contents.withLock { $0 } }

    /// Takes a piece of the contents; false where it would be too much.
    fileprivate func takeContents(_ bytes: UnsafeRawBufferPointer) -> Bool {
        contents.withLock { kept in
            guard bytes.count <= maximumContentBytes - kept.count else { return false }
            unsafe kept.append(contentsOf: bytes)
            return true
        }
    }

    /// Makes the connect stop at libcurl's next progress call, within a second.
    func cancel() {
        isCancelled.store(true, ordering: .relaxed)
    }

    /// Whether the connect is to stop.
    var wasCancelled: Bool { isCancelled.load(ordering: .relaxed) }

    /// The server's first line, for the error that may follow; printable ASCII only.
    var greetingText: String {
        let line = greeting.withLock { $0.prefix { $0 != 13 && $0 != 10 } }
        return String(decoding: line.filter { (32..<127).contains($0) }, as: UTF8.self)
    }

    /// What the server said first, where libcurl did not take it.
    var earlyBytes: [UInt8] { early.withLock { $0 } }

    /// Keeps what the server said first for the connection.
    func leave(_ bytes: [UInt8]) {
        early.withLock { $0 = bytes }
        unsafe bytes.withUnsafeBytes { unsafe takeHandshake($0) }
    }

    /// Takes a piece of the talk before the hand-over; only its beginning is kept.
    fileprivate func takeHandshake(_ bytes: UnsafeRawBufferPointer) {
        greeting.withLock { kept in
            let room = Self.keptGreetingBytes - kept.count
            guard room > 0 else { return }
            unsafe kept.append(contentsOf: bytes.prefix(room))
        }
    }

    /// libcurl's progress callback: a non-zero answer aborts.
    static let progress:
        @convention(c) (
            UnsafeMutableRawPointer?, curl_off_t, curl_off_t, curl_off_t, curl_off_t
        ) -> Int32 = { context, _, _, _, _ in
            guard let callbacks = unsafe from(context) else { return 0 }
            return callbacks.wasCancelled ? 1 : 0
        }

    /// libcurl's callback for what the server says before the hand-over.
    static let header:
        @convention(c) (
            UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?
        ) -> Int = { data, size, count, context in
            let (bytes, overflows) = size.multipliedReportingOverflow(by: count)
            guard let data = unsafe data, !overflows else { return 0 }
            unsafe from(context)?.takeHandshake(UnsafeRawBufferPointer(start: data, count: bytes))
            return bytes
        }

    /// libcurl's callback for contents: there are none before the hand-over, and the default
    /// would print them.
    static let discard:
        @convention(c) (
            UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?
        ) -> Int = { _, size, count, _ in
            size.multipliedReportingOverflow(by: count).partialValue
        }

    /// libcurl's callback for contents that are wanted; fewer bytes taken than came abort.
    static let collect:
        @convention(c) (
            UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?
        ) -> Int = { data, size, count, context in
            let (bytes, overflows) = size.multipliedReportingOverflow(by: count)
            guard bytes > 0 else { return 0 }
            guard let data = unsafe data, !overflows else { return 0 }
            let buffer = unsafe UnsafeRawBufferPointer(start: data, count: bytes)
            return unsafe from(context)?.takeContents(buffer) == true ? bytes : 0
        }

    /// libcurl's callback for a new socket; it must not leak into commands that the daemon starts.
    static let socketMade:
        @convention(c) (
            UnsafeMutableRawPointer?, curl_socket_t, curlsocktype
        ) -> Int32 = { _, socket, _ in
            _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
            return CURL_SOCKOPT_OK
        }

    private static func from(_ context: UnsafeMutableRawPointer?) -> CurlCallbacks? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<CurlCallbacks>.fromOpaque(context).takeUnretainedValue()
    }
}
