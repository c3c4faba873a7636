import Foundation

/// The days on which a client wrote since trouble began, and how many of them showed conduct.
///
/// Days are counted, not mails: four friendly colleagues who write on the day of a rude one excuse nobody.
struct TroubledDays {
    private var days = 0.0
    private var withConduct = 0.0
    private var start = -Double.infinity
    private var worst = 0.0

    /// Notes a mail's probability of conduct.
    mutating func note(_ conduct: Double, at moment: Double) {
        if moment - start > DayScore.length {
            days += 1
            worst = 0
            start = moment
        }
        withConduct += max(0, conduct - worst)
        worst = max(worst, conduct)
    }

    /// The part of the days that showed conduct, 0...1.
    var conductRate: Double { days > 0 ? withConduct / days : 0 }
}
