internal import Synchronization

/// A mark that one task raises and another lowers.
final class Flag: Sendable {
    private let isUp = Atomic<Bool>(false)

    func raise() {
        isUp.store(true, ordering: .releasing)
    }

    /// Lowers it; whether it was up.
    func lower() -> Bool {
        isUp.exchange(false, ordering: .acquiringAndReleasing)
    }
}
