import Testing

@testable import Watch

/// Few mailboxes read history at the same moment.
struct HistoryGateTests {
    @Test("who leaves hears whether others wait")
    func turns() {
        let gate = HistoryGate(places: 2)
        #expect(gate.enter())
        #expect(gate.enter())
        #expect(gate.leave() == false)
        #expect(gate.enter())
        #expect(!gate.enter())
        #expect(gate.leave() == true)
        #expect(gate.leave() == false)
    }
}
