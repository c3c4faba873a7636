import Logging
import Synchronization
import Testing

@testable import Watch

/// The machine sleeps and wakes up.
struct WakeUpTests {
    @Test("a sleep is what only one clock knows of")
    func meter() {
        var meter = SleepMeter(continuous: .seconds(100), suspending: .seconds(40))
        func slept(_ continuous: Int, _ suspending: Int) -> Bool {
            meter.slept(continuous: .seconds(continuous), suspending: .seconds(suspending))
        }
        #expect(!slept(105, 45))
        #expect(!slept(700, 640), "a busy machine's pause")
        #expect(slept(4300, 645))
        #expect(!slept(4305, 650))
        #expect(!slept(4310, 653), "seconds are rounding")
    }

    @Test("ends every wait, once")
    func rings() async {
        let call = WakeUpCall(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        async let first = call.sleep(for: .seconds(60))
        async let second = call.sleep(for: .seconds(60))
        // Again and again: on a busy machine it takes a while until both sleep.
        let bell = Task {
            while !Task.isCancelled {
                call.ring()
                try? await Task.sleep(for: .milliseconds(10))
            }
        }
        #expect(await [first, second] == [true, true])
        bell.cancel()
        await bell.value
        #expect(await call.sleep(for: .milliseconds(20)) == false)
    }

    @Test("a wait that is cancelled ends")
    func cancelled() async throws {
        let call = WakeUpCall(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let task = Task { await call.sleep(for: .seconds(60)) }
        task.cancel()
        #expect(await task.value == false)
    }
}
