public import Standing

/// What to do about a client: depends on standing, conduct and our own share.
public enum AdviceRules {
    /// The advice for a shift or a state, in the order to do it.
    public static func advice(
        standing: ClientStanding,
        evidence: [Evidence],
        ourShare: [OurShare],
        isWaiting: Bool = false
    ) -> [Advice] { [] }

    /// The advice for a shift.
    public static func advice(for shift: Shift) -> [Advice] {
        advice(standing: shift.to, evidence: shift.evidence, ourShare: shift.ourShare)
    }
}
