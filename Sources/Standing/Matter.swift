import Foundation

/// What is known of one thread while the timeline is walked.
struct Matter {
    /// When the client began to wait; nil when nothing waits for us.
    var waitingSince: Double?
    /// That wait was late and is noted already.
    var waitNoted = false
    /// The strength of a remedy that has had no answer yet, in 0...1.
    var openRemedy = 0.0
    /// How many unhappy answers followed remedies here.
    var unhappyAnswers = 0.0
    /// A fault was reported here without conduct marks, or we were late: an apology then owns a fault.
    var faultLikely = 0.0
    /// Our fault here was counted already.
    var faultCounted = false
    /// The last day that we promised, while it is neither kept nor known to be missed.
    var promise: PromisedDay?
    /// We missed a promised day here and have not written since.
    var isWordBroken = false
    /// The client's mails since we last wrote here.
    var run = MailRun()
    /// What the running day added to the sum of P.
    var isDay = DayScore()
    /// What the running day added to the sum of H.
    var hasDay = DayScore()

    /// Expected demands from which a mail asks for something: right in 87 of 100 labelled mails, with 94 of 100 found.
    static let asking = 0.6

    /// Notes what a mail of the client leaves behind, once it is weighed.
    mutating func settle(_ reading: ClientReading, at moment: Double) {
        if openRemedy > 0.3, max(reading.negative, reading.conduct) > 0.5 {
            unhappyAnswers += openRemedy
        }
        openRemedy = 0
        faultLikely = max(faultLikely, reading.problem * (1 - reading.conduct))
        let asks = reading.demands >= Self.asking || max(reading.problem, reading.conduct) >= 0.5
        if asks {
            waitingSince = waitingSince ?? moment
        } else if reading.gratitude >= 0.5 {
            // Thanks that ask nothing end a wait: it was settled elsewhere.
            waitingSince = nil
            waitNoted = false
        }
    }
}

/// One score a matter and day, since moods run on: the worst and the calmest mail of the day count, once each.
struct DayScore {
    private var start = -Double.infinity
    private var harm = 0.0
    private var calm = 0.0

    /// A "day" is this long from its first mail: an evening's quarrel past midnight is one.
    static let length = 14 * Seconds.hour

    init() {}

    /// What a further score of the day adds to what the day has already counted.
    mutating func added(by score: Double, at moment: Double) -> Double {
        if moment - start > Self.length {
            self = DayScore()
            start = moment
        }
        let before = harm + calm
        harm = max(harm, score)
        calm = min(calm, score)
        return harm + calm - before
    }
}
