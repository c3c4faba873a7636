/// When a standing is taken and when it is left again: later than it was taken, so that it does not flicker.
struct StandingRule {
    let parameters: StandingParameters
    /// The level of the sum of P from which a client is a problem.
    let threshold: Double

    /// What the rule looks at after each scored mail.
    struct State {
        var standing = ClientStanding.tooEarly
        var scoredMails = 0
        /// Days with telling mails, fading never but forgotten when the sum of P returns to zero.
        var tellingDays = 0
        /// Mails in a row that spoke against P.
        var calmMails = 0
    }

    /// The standing after a scored mail.
    func next(_ state: State, isSum: Double, hasSum: Double) -> ClientStanding {
        if state.standing == .isAProblem {
            let isCalm =
                isSum <= parameters.leaveFraction * threshold
                && state.calmMails >= parameters.calmMailsToLeave
            guard isCalm else { return .isAProblem }
            return hasSum >= parameters.hasThreshold ? .hasAProblem : .content
        }
        if isSum >= threshold, state.tellingDays >= parameters.tellingDays {
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
}
