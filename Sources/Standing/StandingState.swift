import Foundation

/// What the standing rule looks at: where the client stands, and how long trouble or calm has lasted.
struct StandingState {
    var standing = ClientStanding.tooEarly
    private(set) var scoredMails = 0
    /// Mails in a row that spoke against P.
    private(set) var calmMails = 0
    private(set) var lastTelling: (at: Double, matter: Int)?
    private(set) var remedies = RemedyRecord()
    private(set) var troubledDays = TroubledDays()

    /// Days since the last telling mail.
    func calmDays(at moment: Double) -> Double {
        lastTelling.map { (moment - $0.at) / Seconds.day } ?? .infinity
    }

    /// Notes what a scored mail adds to the sum of P; from `telling` on it breaks the calm.
    mutating func note(_ net: Double, telling: Double, matter: Int, at moment: Double) {
        scoredMails += 1
        if net >= telling {
            calmMails = 0
            lastTelling = (moment, matter)
        } else if net <= 0 {
            calmMails += 1
        }
    }

    /// Notes how a mail of the client answers a remedy, and its conduct; with the sum of P near zero trouble is over.
    mutating func note(
        _ reading: ClientReading,
        answering remedy: Double,
        sum: Double,
        at moment: Double
    ) {
        remedies.note(remedy, unhappiness: reading.unhappiness, at: moment)
        troubledDays.note(reading.conduct, at: moment)
        if sum < Excursion.over { troubledDays = TroubledDays() }
    }
}
