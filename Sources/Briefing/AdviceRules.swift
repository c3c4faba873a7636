public import Standing

/// What to do about a client: depends on standing, conduct and our own share.
public enum AdviceRules {
    /// The advice for a shift or a state, in the order to do it.
    public static func advice(
        standing: ClientStanding,
        evidence: [Evidence],
        ourShare: [OurShare],
        isWaiting: Bool = false,
        isProspect: Bool = false
    ) -> [Advice] {
        let facts = Facts(
            marks: Set(evidence.filter { $0.weight > 0 }.map(\.signal)),
            ourShare: ourShare,
            isWaiting: isWaiting || ourShare.contains { $0.kind == .unanswered },
            isProspect: isProspect
        )
        return switch standing {
        case .tooEarly: facts.early
        case .content: facts.isWaiting ? [.answerNow] : []
        case .hasAProblem: facts.mendable
        case .isAProblem: facts.lost
        }
    }

    /// The advice for a shift.
    public static func advice(for shift: Shift, isProspect: Bool = false) -> [Advice] {
        advice(
            standing: shift.to,
            evidence: shift.evidence,
            ourShare: shift.ourShare,
            isProspect: isProspect
        )
    }

    private struct Facts {
        let marks: Set<String>
        let ourShare: [OurShare]
        let isWaiting: Bool
        /// Nothing much was agreed or delivered yet.
        let isProspect: Bool

        /// A prospect who starts so is best declined or priced before the contract.
        var early: [Advice] {
            var advice: [Advice] = isWaiting ? [.answerNow] : []
            if hasConduct, isProspect { advice.append(.declineOrPrice) }
            if hasConduct { advice += [.setBoundaries, .priceExtraWork] }
            return advice
        }

        /// A good answer settles it.
        var mendable: [Advice] {
            var advice: [Advice] = []
            if isWaiting { advice.append(.answerNow) }
            if !ourShare.isEmpty { advice.append(.ownShareFirst) }
            advice += [.listen, .apologiseAndRepair, .agreeOnDate]
            if asksForMore { advice.append(.priceExtraWork) }
            return advice
        }

        /// Nothing settles it: limits, price, and a quick and polite end.
        var lost: [Advice] {
            var advice: [Advice] = isProspect ? [.declineOrPrice] : []
            // One slip explains little; several are our own story.
            if ourShare.count > 1 { advice.append(.ownShareFirst) }
            if isWaiting { advice.append(.answerNow) }
            advice.append(.setBoundaries)
            if asksForMore { advice.append(.priceExtraWork) }
            if pressesForTime { advice.append(.agreeOnDate) }
            if isBeyondRepair { advice.append(.finishAndPart) } else { advice.append(.listen) }
            return advice
        }

        private var hasConduct: Bool {
            !marks.isDisjoint(with: [
                "insult", "threat", "entitlement", "expertise_challenge", "scope_creep",
                "moving_goalposts", "shouting", "time_disrespect", "sweeping", "conduct",
            ])
        }

        private var asksForMore: Bool {
            !marks.isDisjoint(with: ["scope_creep", "demands", "demand_rate", "moving_goalposts"])
        }

        private var pressesForTime: Bool {
            !marks.isDisjoint(with: ["time_disrespect", "urgency", "ultimatum", "chasing"])
        }

        private var isBeyondRepair: Bool {
            !marks.isDisjoint(with: ["after_remedy", "moving_goalposts", "insult", "threat"])
        }
    }
}
