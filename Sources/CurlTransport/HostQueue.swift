import Synchronization

/// Lets only so many tasks at a time do something with a host; the others wait for their turn, in order.
final class HostQueue: Sendable {
    private struct Host {
        var inside = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let limit: Int
    private let hosts = Mutex<[String: Host]>([:])

    init(limit: Int) {
        self.limit = limit
    }

    /// Waits for a turn.
    func enter(_ name: String) async {
        await withCheckedContinuation { continuation in
            let isFree = hosts.withLock { hosts in
                var host = hosts[name] ?? Host()
                defer { hosts[name] = host }
                guard host.inside < limit else {
                    host.waiting.append(continuation)
                    return false
                }
                host.inside += 1
                return true
            }
            if isFree { continuation.resume() }
        }
    }

    /// Ends a turn; the next one begins.
    func leave(_ name: String) {
        let next = hosts.withLock { hosts -> CheckedContinuation<Void, Never>? in
            guard var host = hosts[name] else { return nil }
            if !host.waiting.isEmpty {
                let next = host.waiting.removeFirst()
                hosts[name] = host
                return next
            }
            host.inside -= 1
            hosts[name] = host.inside > 0 ? host : nil
            return nil
        }
        next?.resume()
    }
}
