import Testing

@testable import Watch

/// Few mailboxes read history at the same moment.
struct HistoryGateTests {
    private let start = ContinuousClock.now

    @Test("who leaves hears whether others wait")
    func turns() throws {
        let gate = HistoryGate(places: 2)
        let first = try #require(gate.enter(at: start))
        let second = try #require(gate.enter(at: start))
        #expect(first != second)
        #expect(gate.leave(first) == false)
        let third = try #require(gate.enter(at: start))
        #expect(gate.enter(at: start) == nil)
        #expect(gate.leave(second) == true)
        #expect(gate.leave(third) == false)
    }

    @Test("a reading at which no mail arrives keeps nobody waiting for more than a minute")
    func stuck() throws {
        let gate = HistoryGate(places: 2)
        let stuck = try #require(gate.enter(at: start))
        let busy = try #require(gate.enter(at: start))
        for second in 1..<60 {
            gate.moved(busy, at: start + .seconds(second))
            #expect(gate.enter(at: start + .seconds(second)) == nil)
        }
        let other = try #require(gate.enter(at: start + .seconds(60)))
        #expect(gate.enter(at: start + .seconds(60)) == nil)
        // What moves again counts again.
        gate.moved(stuck, at: start + .seconds(61))
        #expect(gate.leave(other) == true)
        #expect(gate.enter(at: start + .seconds(61)) == nil)
        _ = gate.leave(stuck)
        #expect(gate.enter(at: start + .seconds(61)) != nil)
    }
}
