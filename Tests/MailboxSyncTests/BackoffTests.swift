import MailboxSync
import Testing

@Suite struct BackoffTests {
    /// A generator that always draws the highest number.
    private struct Highest: RandomNumberGenerator {
        func next() -> UInt64 { .max }
    }

    @Test func doublesUpToTheMaximum() {
        var backoff = Backoff(first: .seconds(2), maximum: .seconds(60))
        var generator = Highest()
        var waits: [Duration] = []
        for _ in 0..<40 { waits.append(backoff.next(using: &generator)) }
        let seconds = waits.map { Double($0.components.seconds) }
        #expect(Array(seconds.prefix(6)) == [2, 4, 8, 16, 32, 60])
        #expect(seconds.dropFirst(6).allSatisfy { $0 == 60 })
        #expect(backoff.failures == 40)
    }

    @Test func jitterIsBetweenHalfAndAll() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var backoff = Backoff(first: .seconds(10))
            let wait = backoff.next(using: &generator)
            #expect(wait >= .seconds(5) && wait <= .seconds(10))
        }
    }
}
