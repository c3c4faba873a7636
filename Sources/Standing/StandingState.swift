import Foundation

/// What the standing rule looks at: where the client stands, and how long trouble or calm has lasted.
struct StandingState {
    var standing = ClientStanding.tooEarly
    private(set) var scoredMails = 0
    /// Days with telling mails since the sum of P last was zero.
    private(set) var tellingDays = 0
    /// Changes from one telling matter to another since then.
    private(set) var tellingMatters = 0
    /// Mails in a row that spoke against P.
    private(set) var calmMails = 0
    private(set) var lastTelling: (at: Double, matter: String)?

    /// Days since the last telling mail.
    func calmDays(at moment: Double) -> Double {
        lastTelling.map { (moment - $0.at) / Seconds.day } ?? .infinity
    }

    /// Notes a scored mail; `isFresh` says that the sum of P is back at zero.
    mutating func note(
        _ net: Double,
        telling: Double,
        matter: String,
        at moment: Double,
        isFresh: Bool
    ) {
        if isFresh { (tellingDays, tellingMatters) = (0, 0) }
        scoredMails += 1
        guard net >= telling else {
            if net <= 0 { calmMails += 1 }
            return
        }
        calmMails = 0
        let gap = moment - (lastTelling?.at ?? -.infinity)
        if tellingDays == 0 || gap > DayScore.length { tellingDays += 1 }
        if tellingMatters == 0 || lastTelling?.matter != matter { tellingMatters += 1 }
        lastTelling = (moment, matter)
    }
}
