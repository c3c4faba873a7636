import Foundation
import Testing

@testable import Standing

@Suite struct OwnShareLedgerTests {
    private let day = Seconds.day

    @Test func startsWithNoShare() {
        #expect(OwnShareLedger(halfLifeDays: 20).share(at: 0, waiting: 0) == 0)
    }

    @Test("a share fades with time and grows with what waits")
    func fades() {
        var ledger = OwnShareLedger(halfLifeDays: 20)
        ledger.note(.delay, at: 0, hours: 0, weight: 0.7)
        let fresh = ledger.share(at: 0, waiting: 0)
        #expect(ledger.share(at: 20 * day, waiting: 0) < fresh)
        #expect(ledger.share(at: 0, waiting: 1) > fresh)
        #expect(ledger.share(at: 0, waiting: 1e9) <= 1)
    }

    @Test("only a second fault within two months is a repeated one")
    func repeatedFaults() {
        var ledger = OwnShareLedger(halfLifeDays: 20)
        ledger.noteFault(at: 0, probability: 1)
        #expect(ledger.events.isEmpty)
        ledger.noteFault(at: 30 * day, probability: 1)
        #expect(ledger.events.map(\.kind) == [.repeatedFault])
        ledger.noteFault(at: 200 * day, probability: 1)
        #expect(ledger.events.count == 1)
    }

    @Test("old and many events are not all told")
    func told() {
        var ledger = OwnShareLedger(halfLifeDays: 20)
        for index in 0..<500 {
            ledger.note(.lateAnswer, at: Double(index) * day, hours: 50, weight: 0.7)
        }
        let told = ledger.told(at: 500 * day)
        #expect(told.count == 12)
        #expect(told.map(\.at) == told.map(\.at).sorted())
        #expect(ledger.told(at: 900 * day).isEmpty)
    }
}
