/// When a standing is taken and when it is left again: later than it was taken, so that it does not flicker.
struct StandingRule {
    let parameters: StandingParameters
    /// The level of the sum of P from which a client is a problem.
    let threshold: Double

    /// What the rule looks at after each scored mail.
    struct State {
        var standing = ClientStanding.tooEarly
        var scoredMails = 0
        /// Days with telling mails since the sum of P last was zero.
        var tellingDays = 0
        /// Changes from one telling matter to another since then.
        var tellingMatters = 0
        /// Days since the last telling mail.
        var calmDays = Double.infinity
        /// Mails in a row that spoke against P.
        var calmMails = 0

        /// Starts counting telling mails anew.
        mutating func forgetTelling() {
            tellingDays = 0
            tellingMatters = 0
        }
    }

    /// The standing after a scored mail.
    func next(_ state: State, isSum: Double, hasSum: Double) -> ClientStanding {
        if state.standing == .isAProblem {
            let isCalm =
                isSum <= parameters.leaveFraction * threshold
                && state.calmMails >= parameters.calmMailsToLeave
                && state.calmDays >= parameters.calmDaysToLeave
            guard isCalm else { return .isAProblem }
            return hasSum >= parameters.hasThreshold ? .hasAProblem : .content
        }
        if isSum >= threshold, isPattern(state) {
            return .isAProblem
        }
        if hasSum >= parameters.hasThreshold { return .hasAProblem }
        if state.standing == .hasAProblem {
            let isOver = hasSum <= parameters.leaveFraction * parameters.hasThreshold
            return isOver ? .content : .hasAProblem
        }
        let isKnown = state.scoredMails >= parameters.mailsToKnow
        return state.standing == .tooEarly && !isKnown ? .tooEarly : .content
    }

    /// A bad day is no pattern, and neither are two bad days in one matter: a crisis, a letter of a lawyer.
    private func isPattern(_ state: State) -> Bool {
        let needed = parameters.tellingDays + (state.tellingMatters > 1 ? 0 : 1)
        return state.tellingDays >= needed
    }
}
