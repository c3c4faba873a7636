import Synchronization

/// Lets only so many tasks at a time do something with a host; the others wait for their turn, in order.
final class HostQueue: Sendable {
    private struct Waiter {
        var number: Int
        var turn: CheckedContinuation<Bool, Never>
    }

    private struct Host {
        var inside = 0
        var waiting: [Waiter] = []
    }

    private struct State {
        var hosts: [String: Host] = [:]
        var count = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    /// Waits for a turn, which ``leave(_:)`` ends; false where the task is cancelled instead.
    func enter(_ name: String) async -> Bool {
        let number = state.withLock { state in
            state.count &+= 1
            return state.count
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { turn in
                let answer = state.withLock { state -> Bool? in
                    // The handler may have run already, and found nobody to send away.
                    guard !Task.isCancelled else { return false }
                    var host = state.hosts[name] ?? Host()
                    defer { state.hosts[name] = host }
                    guard host.inside < limit else {
                        host.waiting.append(Waiter(number: number, turn: turn))
                        return nil
                    }
                    host.inside += 1
                    return true
                }
                if let answer { turn.resume(returning: answer) }
            }
        } onCancel: {
            sendAway(number, from: name)
        }
    }

    /// Ends a turn; the next one begins.
    func leave(_ name: String) {
        let next = state.withLock { state -> Waiter? in
            guard var host = state.hosts[name] else { return nil }
            defer { state.hosts[name] = host.inside > 0 ? host : nil }
            guard host.waiting.isEmpty else { return host.waiting.removeFirst() }
            host.inside -= 1
            return nil
        }
        next?.turn.resume(returning: true)
    }

    private func sendAway(_ number: Int, from name: String) {
        let waiter = state.withLock { state -> Waiter? in
            guard let waiting = state.hosts[name]?.waiting,
                let index = waiting.firstIndex(where: { $0.number == number })
            else { return nil }
            return state.hosts[name]?.waiting.remove(at: index)
        }
        waiter?.turn.resume(returning: false)
    }
}
