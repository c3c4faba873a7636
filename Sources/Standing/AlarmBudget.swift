import Foundation

/// Turns the owner's budget of false alarms into the level that the sum of P must reach.
///
/// The rarer a false alarm may be, the higher the level: about linear in the logarithm, as for every change sum
/// (Wald's bound). The two numbers were measured on the training scenarios; see docs/standing.md.
struct AlarmBudget {
    private let parameters: StandingParameters

    /// Budgets beyond these are read as these.
    private static let range = 0.0001...2.0

    /// Below this a lower level wins no time, because a pattern takes days anyway, and one mail could reach it.
    private static let lowest = 2.2

    init(_ parameters: StandingParameters) {
        self.parameters = parameters
    }

    /// The level for so many false alarms a client-year; the office's own history may shift it.
    func threshold(falseAlarmsPerClientYear budget: Double, shift: Double = 0) -> Double {
        let budget = budget.isFinite ? budget : Self.range.upperBound
        let bounded = min(max(budget, Self.range.lowerBound), Self.range.upperBound)
        let level = parameters.thresholdAtOnePerYear - parameters.thresholdPerRarity * log(bounded)
        return max(level + shift, Self.lowest)
    }
}
