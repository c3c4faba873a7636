/// When a standing is taken and when it is left again: later than it was taken, so that it does not flicker.
struct StandingRule {
    let parameters: StandingParameters
    /// The level of the sum of P from which a client is a problem.
    let threshold: Double

    /// The standing after a scored mail.
    func next(
        _ state: StandingState,
        isSum: EvidenceSum,
        hasSum: Double,
        at moment: Double
    ) -> ClientStanding {
        let isKnown = state.scoredMails >= parameters.mailsToJudge
        let has = isKnown && hasSum >= parameters.hasThreshold
        switch state.standing {
        case .isAProblem:
            guard isMended(state, isSum: isSum.total, at: moment) else { return .isAProblem }
            return has ? .hasAProblem : .content
        case _ where tells(isSum, after: state):
            return .isAProblem
        case _ where has:
            return .hasAProblem
        case .hasAProblem:
            let isOver = hasSum <= parameters.leaveFraction * parameters.hasThreshold
            return isOver ? .content : .hasAProblem
        case .tooEarly:
            return state.scoredMails < parameters.mailsToKnow ? .tooEarly : .content
        case .content:
            return .content
        }
    }

    /// Whether a sum of P is high enough, and spread wide enough, to be a problem.
    func tells(_ sum: EvidenceSum, after state: StandingState) -> Bool {
        state.scoredMails >= parameters.mailsToJudge && sum.total >= threshold
            && isPattern(sum, after: state)
    }

    private func isPattern(_ sum: EvidenceSum, after state: StandingState) -> Bool {
        let pattern = Pattern(
            parameters: parameters,
            conductRate: state.troubledDays.conductRate,
            discontent: state.remedies.discontent
        )
        return pattern.holds(sum.byMatter, threshold: threshold)
    }

    /// One kind mail mends nothing, and neither does a week of calm.
    private func isMended(_ state: StandingState, isSum: Double, at moment: Double) -> Bool {
        isSum <= parameters.leaveFraction * threshold
            && state.calmMails >= parameters.calmMailsToLeave
            && state.calmDays(at: moment) >= parameters.calmDaysToLeave
    }
}
