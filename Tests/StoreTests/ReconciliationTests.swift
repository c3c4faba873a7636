import Briefing
import Foundation
import Testing

@testable import Store

/// What was stored, what is computed now, and what becomes of it.
struct ReconciliationCase: Sendable, CustomTestStringConvertible {
    let name: String
    var stored: [Alert] = []
    var computed: [Alert] = []
    var inserted: [String] = []
    var updated: [String] = []
    var deleted: [String] = []
    var revised: [String] = []

    var testDescription: String { name }
}

@Suite struct ReconciliationTests {
    static let live = alert("<live>")
    static let old = alert("<old>", historical: true)

    static func told(_ alert: Alert, _ change: (inout Alert) -> Void = { _ in }) -> Alert {
        var alert = alert
        alert.raisedAt = day(1)
        change(&alert)
        return alert
    }

    static func stronger(_ alert: Alert) -> Alert {
        var alert = alert
        alert.strength = 0.75
        return alert
    }

    static let cases: [ReconciliationCase] = [
        .init(name: "nothing"),
        .init(name: "new live", computed: [live], inserted: [live.id]),
        .init(name: "new historical", computed: [old], inserted: [old.id]),
        .init(name: "computed twice", computed: [live, live], inserted: [live.id]),
        .init(name: "the same again", stored: [told(live), told(old)], computed: [live, old]),
        .init(
            name: "historical changed",
            stored: [told(old)],
            computed: [stronger(old)],
            updated: [old.id]
        ),
        .init(name: "told ones stay as told", stored: [told(live)], computed: [stronger(live)]),
        .init(name: "historical gone", stored: [told(old)], deleted: [old.id]),
        .init(
            name: "historical with a verdict gone",
            stored: [told(old) { $0.verdict = .wrong }],
            updated: [old.id],
            revised: [old.id]
        ),
        .init(name: "told one gone", stored: [told(live)], updated: [live.id], revised: [live.id]),
        .init(name: "still gone", stored: [told(live) { $0.revisedAt = day(2) }]),
        .init(
            name: "back again",
            stored: [told(live) { $0.revisedAt = day(2) }],
            computed: [live],
            updated: [live.id]
        ),
    ]

    @Test(arguments: cases)
    func becomes(_ fixture: ReconciliationCase) {
        let result = Reconciliation(
            stored: fixture.stored,
            computed: fixture.computed,
            now: day(5),
            snoozedUntil: nil
        )
        #expect(result.inserted.map(\.id) == fixture.inserted)
        #expect(result.updated.map(\.id) == fixture.updated)
        #expect(result.deleted == fixture.deleted)
        #expect(result.updated.filter { $0.revisedAt == day(5) }.map(\.id) == fixture.revised)
        #expect(result.inserted.allSatisfy { $0.raisedAt == day(5) })
        #expect(result.updated.allSatisfy { $0.raisedAt == day(1) })
    }

    @Test func historicalOnesKeepTheOwnersWordsAndStayHistorical() throws {
        let stored = Self.told(Self.old) {
            $0.verdict = .right
            $0.acknowledgedAt = day(2)
            $0.snoozedUntil = day(9)
        }
        var computed = Self.stronger(Self.old)
        computed.historical = false
        let result = Reconciliation(
            stored: [stored],
            computed: [computed],
            now: day(5),
            snoozedUntil: nil
        )
        var expected = stored
        expected.strength = 0.75
        #expect(result.updated == [expected])
    }

    @Test func newOnesAreBornSnoozed() {
        let result = Reconciliation(
            stored: [],
            computed: [Self.live],
            now: day(5),
            snoozedUntil: day(9)
        )
        #expect(result.inserted.map(\.snoozedUntil) == [day(9)])
    }

    @Test func whatWasToldUnderAnotherNameIsHistory() {
        let later = alert("<later>", at: day(2))
        let result = Reconciliation(
            stored: [],
            computed: [Self.live, later],
            now: day(3),
            snoozedUntil: nil,
            toldBefore: day(1)
        )
        #expect(result.inserted.map(\.historical) == [true, false])
    }
}
