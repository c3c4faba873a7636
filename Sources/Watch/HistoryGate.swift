internal import Synchronization

/// How many mailboxes may read their history at the same moment: each holds a few megabytes and a share of the disk, while
/// news costs next to nothing and is never kept waiting.
final class HistoryGate: Sendable {
    private struct State {
        var free: Int
        var wasAskedInVain = false
    }

    private let state: Mutex<State>

    init(places: Int = 4) {
        state = Mutex(State(free: places))
    }

    /// Takes a place if there is one.
    func enter() -> Bool {
        state.withLock { state in
            guard state.free > 0 else {
                state.wasAskedInVain = true
                return false
            }
            state.free -= 1
            return true
        }
    }

    /// Gives the place back; whether others came in vain meanwhile, so that the leaving one should let them go first.
    func leave() -> Bool {
        state.withLock { state in
            state.free += 1
            defer { state.wasAskedInVain = false }
            return state.wasAskedInVain
        }
    }
}
