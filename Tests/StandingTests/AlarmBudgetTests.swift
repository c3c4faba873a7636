import Testing

@testable import Standing

@Suite struct AlarmBudgetTests {
    private let budget = AlarmBudget(.standard)

    @Test("fewer false alarms ask for a higher level")
    func monotone() {
        let levels = [0.5, 0.1, 0.02, 0.005, 0.001].map {
            budget.threshold(falseAlarmsPerClientYear: $0)
        }
        #expect(levels == levels.sorted())
        #expect(Set(levels).count == levels.count)
    }

    @Test("senseless budgets are bounded", arguments: [0, -1, 1e9, Double.infinity, .nan])
    func bounded(_ value: Double) {
        let level = budget.threshold(falseAlarmsPerClientYear: value)
        #expect(level.isFinite && level > 0)
    }

    @Test("not even the loosest budget lets one mail make a pattern")
    func loosest() {
        let loosest = budget.threshold(falseAlarmsPerClientYear: .infinity)
        #expect(loosest > StandingParameters.standard.dayCeiling)
    }
}
