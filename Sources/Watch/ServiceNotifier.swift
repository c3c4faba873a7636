internal import Foundation
#if canImport(Glibc)
    internal import Glibc
#endif

/// Tells systemd how the daemon is doing (sd_notify(3)); silent where nobody listens.
public struct ServiceNotifier: Sendable {
    private let path: String?
    /// How often the watchdog wants to hear from us; nil where there is none.
    public let watchdogInterval: Duration?

    /// Reads NOTIFY_SOCKET and WATCHDOG_USEC.
    public init(environment: [String: String]) {
        path = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
        watchdogInterval = environment["WATCHDOG_USEC"].flatMap(Int64.init).map {
            .microseconds($0 / 3)
        }
    }

    /// Sends assignments such as "READY=1"; a failure is nobody's concern.
    public func send(_ state: String) {
        guard let path else { return }
        let socket = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { return }
        defer { close(socket) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        // A leading @ means the abstract namespace, whose names begin with a zero byte (unix(7)).
        if name.first == UInt8(ascii: "@") { name[0] = 0 }
        let capacity = MemoryLayout.size(ofValue: address.sun_path)
        guard name.count < capacity else { return }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: name) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        _ = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { target in
                unsafe sendto(socket, state, state.utf8.count, Int32(MSG_NOSIGNAL), target, length)
            }
        }
    }
}
