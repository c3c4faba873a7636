public import Foundation
import Glibc
import Synchronization

/// The server's end of one connection, driven by a script.
public final class ScriptedPeer: Sendable {
    /// Why a script ended.
    public enum Ended: Error {
        /// The client closed the connection, or it was cut.
        case connection
        /// The client said nothing for too long.
        case silence
    }

    /// A command line as the client sent it.
    public struct Command: Sendable {
        /// Its tag.
        public var tag: String
        /// The rest of the line.
        public var text: String
    }

    private struct State {
        var received: [UInt8] = []
        var read = 0
        var sent = 0
        var bytesBeforeCut: Int?
        var isCut = false
    }

    private let socket: Int32
    private let state: Mutex<State>

    init(socket: Int32, bytesBeforeCut: Int?) {
        self.socket = socket
        state = Mutex(State(bytesBeforeCut: bytesBeforeCut))
        Loopback.sendAtOnce(socket)
    }

    deinit { Glibc.close(socket) }

    /// All bytes that the client sent on this connection.
    public var received: [UInt8] { state.withLock { $0.received } }

    /// How many bytes were sent on this connection.
    public var sentBytes: Int { state.withLock { $0.sent } }

    /// Sends bytes; cuts the connection where the server's allowance ends.
    public func send(_ bytes: [UInt8]) throws {
        let allowance = state.withLock { state in
            let count = min(bytes.count, state.bytesBeforeCut ?? bytes.count)
            state.bytesBeforeCut = state.bytesBeforeCut.map { $0 - count }
            state.sent += count
            return count
        }
        var sent = 0
        while sent < allowance {
            let count = unsafe bytes[sent..<allowance].withUnsafeBytes { buffer in
                unsafe Glibc.send(socket, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Ended.connection }
            sent += count
        }
        if allowance < bytes.count {
            cut()
            throw Ended.connection
        }
    }

    /// Sends text and CRLF.
    public func send(line: String) throws {
        try send(Array("\(line)\r\n".utf8))
    }

    /// The next line, without CRLF.
    public func readLine(timeout: TimeInterval = 10) throws -> String {
        while true {
            let line = state.withLock { state -> [UInt8]? in
                let unread = state.received[state.read...]
                guard let end = unread.firstIndex(of: 10) else { return nil }
                state.read = end + 1
                return Array(unread[..<end])
            }
            if let line {
                return String(decoding: line.filter { $0 != 13 }, as: UTF8.self)
            }
            try receiveMore(timeout: timeout)
        }
    }

    /// The next so many bytes, such as a literal's.
    public func read(count: Int, timeout: TimeInterval = 10) throws -> [UInt8] {
        while true {
            let bytes = state.withLock { state -> [UInt8]? in
                guard state.received.count - state.read >= count else { return nil }
                defer { state.read += count }
                return Array(state.received[state.read..<(state.read + count)])
            }
            if let bytes { return bytes }
            try receiveMore(timeout: timeout)
        }
    }

    /// The next line as a command with its tag.
    public func readCommand(timeout: TimeInterval = 10) throws -> Command {
        let line = try readLine(timeout: timeout)
        let words = line.split(separator: " ", maxSplits: 1)
        return Command(
            tag: words.first.map(String.init) ?? "",
            text: words.dropFirst().joined()
        )
    }

    /// Says nothing for a while, or until the client hangs up.
    public func stall(_ seconds: TimeInterval) {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end, (try? receiveMore(timeout: end.timeIntervalSinceNow)) != nil {}
    }

    /// Ends the connection for both sides.
    public func cut() {
        let isFirst = state.withLock { state in
            defer { state.isCut = true }
            return !state.isCut
        }
        if isFirst { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    /// Makes the closing of the connection a reset (RST), as a crashed server or a firewall does.
    public func resetOnClose() {
        var setting = linger(l_onoff: 1, l_linger: 0)
        _ = unsafe setsockopt(
            socket,
            SOL_SOCKET,
            SO_LINGER,
            &setting,
            socklen_t(MemoryLayout<linger>.size)
        )
    }

    private func receiveMore(timeout: TimeInterval) throws {
        var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&entry, 1, Int32(max(0, timeout) * 1000)) > 0 else { throw Ended.silence }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
            count = unsafe max(0, recv(socket, buffer.baseAddress, buffer.count, 0))
        }
        guard !bytes.isEmpty else { throw Ended.connection }
        state.withLock { $0.received.append(contentsOf: bytes) }
    }
}
