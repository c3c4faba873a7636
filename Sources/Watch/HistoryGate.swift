internal import Synchronization

/// How many mailboxes may read their history at the same moment: each holds a few megabytes and a share of the disk, while
/// news costs next to nothing and is never kept waiting.
///
/// A place is lent for as long as mail arrives: a server that is stuck, or drips, keeps nobody else from reading.
final class HistoryGate: Sendable {
    private struct State {
        /// When mail last arrived at each place.
        var places: [Int: ContinuousClock.Instant] = [:]
        var count = 0
        var wasAskedInVain = false
    }

    private let limit: Int
    private let patience: Duration
    private let state = Mutex(State())

    /// A reading without a mail counts for a minute: a batch over a slow line takes a while.
    init(places: Int = 4, patience: Duration = .seconds(60)) {
        limit = places
        self.patience = patience
    }

    /// Takes a place if there is one.
    func enter(at now: ContinuousClock.Instant) -> Int? {
        state.withLock { state in
            let busy = state.places.values.filter { $0.duration(to: now) < patience }
            guard busy.count < limit else {
                state.wasAskedInVain = true
                return nil
            }
            state.count &+= 1
            state.places[state.count] = now
            return state.count
        }
    }

    /// Notes that mail arrived at a place.
    func moved(_ place: Int, at now: ContinuousClock.Instant) {
        state.withLock { $0.places[place] = now }
    }

    /// Gives the place back; whether others came in vain meanwhile, so that the leaving one should let them go first.
    func leave(_ place: Int) -> Bool {
        state.withLock { state in
            state.places[place] = nil
            defer { state.wasAskedInVain = false }
            return state.wasAskedInVain
        }
    }
}
