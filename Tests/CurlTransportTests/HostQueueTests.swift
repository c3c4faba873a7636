import Synchronization
import Testing

@testable import CurlTransport

@Suite struct HostQueueTests {
    private final class Crowd: Sendable {
        private let state = Mutex((inside: 0, most: 0, done: 0))

        var most: Int { state.withLock { $0.most } }
        var done: Int { state.withLock { $0.done } }

        func come() {
            state.withLock { state in
                state.inside += 1
                state.most = max(state.most, state.inside)
            }
        }

        func go() {
            state.withLock { state in
                state.inside -= 1
                state.done += 1
            }
        }
    }

    @Test func letsOnlySoManyInAtOnceAndAllInTheEnd() async {
        let queue = HostQueue(limit: 3)
        let crowds = ["host": Crowd(), "other": Crowd()]
        await withTaskGroup { group in
            for number in 0..<60 {
                let host = number.isMultiple(of: 10) ? "other" : "host"
                guard let crowd = crowds[host] else { continue }
                group.addTask {
                    guard await queue.enter(host) else { return }
                    crowd.come()
                    try? await Task.sleep(for: .milliseconds(1))
                    crowd.go()
                    queue.leave(host)
                }
            }
        }
        #expect(crowds["host"]?.most == 3)
        #expect(crowds.values.map(\.done).reduce(0, +) == 60)
    }

    @Test(.timeLimit(.minutes(1))) func whoIsCancelledLeavesTheQueueAtOnceAndTheNextMovesUp() async
    {
        let queue = HostQueue(limit: 1)
        #expect(await queue.enter("host"))
        let impatient = Task { await queue.enter("host") }
        let patient = Task { await queue.enter("host") }
        impatient.cancel()
        #expect(await impatient.value == false)
        queue.leave("host")
        #expect(await patient.value)
        queue.leave("host")
        // Nobody holds a turn any longer.
        #expect(await queue.enter("host"))
        let late = Task { await queue.enter("host") }
        late.cancel()
        #expect(await late.value == false)
        queue.leave("host")
    }
}
