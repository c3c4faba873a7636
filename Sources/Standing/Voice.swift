import Foundation

/// One person of a client that is several: a company, or a family behind one name.
///
/// The persons are judged together, and each for himself by his own usual and his own calm: one who is a problem must not
/// hide behind four friendly colleagues.
struct Voice {
    var baseline: Baseline
    var state = StandingState()
    var lastCalm = -Double.infinity
    private(set) var sum: EvidenceSum
    private var days: [Int: DayScore] = [:]
    private var last: Double?
    private let halfLife: Double

    init(_ parameters: StandingParameters, ceiling: Double) {
        baseline = Baseline(parameters)
        sum = EvidenceSum(ceiling: ceiling)
        halfLife = parameters.isHalfLifeDays * Seconds.day
    }

    /// How full the sum of P is at a moment, 0...1.
    func fullness(at moment: Double) -> Double { sum.fullness * fading(to: moment) }

    /// Adds a mail's score, faded to its moment.
    mutating func add(_ score: MailScore, netting net: Double, of mail: MailPlace) {
        sum.decay(fading(to: mail.at))
        last = mail.at
        if net < 0, sum.total > 0 { lastCalm = mail.at }
        sum.add(
            score.isProblem,
            netting: net,
            on: &days[mail.matter, default: DayScore()],
            of: mail
        )
    }

    private func fading(to moment: Double) -> Double {
        exp2(-max(0, moment - (last ?? moment)) / halfLife)
    }
}

extension Assessor {
    /// The level for each of several persons: together they may raise as many false alarms as their client.
    func threshold(ofOneOf persons: Int) -> Double {
        threshold + parameters.thresholdPerRarity * log(Double(max(1, persons)))
    }
}

extension TimelineWalk {
    /// Whether more than one person writes.
    var hasVoices: Bool { timeline.persons > 1 }

    /// Weighs a mail by its writer's own usual.
    mutating func hear(
        _ reading: ClientReading,
        of person: Int,
        outOfHours: Bool,
        in context: MailContext,
        _ mail: MailPlace
    ) {
        var voice = voices[person] ?? newVoice
        voice.baseline.count(demands: reading.demands, at: mail.at)
        let own = narrowed(context, to: voice, mail)
        let score = MailWeigher(parameters: parameters).weigh(
            reading,
            outOfHours: outOfHours,
            in: own
        )
        let floor = relief(reading, own, calmSince: voice.lastCalm, at: mail.at)
        let net = min(max(score.isNet, floor), parameters.dayCeiling)
        voice.add(score, netting: net, of: mail)
        voice.state.note(
            score.isNet,
            telling: parameters.tellingScore,
            matter: mail.matter,
            at: mail.at
        )
        let remedy = matters[mail.matter].openRemedy
        voice.state.note(reading, answering: remedy, sum: voice.sum.total, at: mail.at)
        voice.baseline.learn(reading)
        voices[person] = voice
    }

    /// What surrounds a mail, as far as its writer alone is concerned.
    private func narrowed(_ context: MailContext, to voice: Voice, _ mail: MailPlace) -> MailContext
    {
        var own = context
        own.negativeRate = voice.baseline.negativeRate
        own.problemRate = voice.baseline.problemRate
        own.demandGrowth = voice.baseline.demandGrowth
        own.isBroad = isBroad(voice.state, mail)
        own.rejectedShare = voice.state.remedies.rejectedShare
        return own
    }

    /// The level for one of the persons.
    var voiceThreshold: Double { assessor.threshold(ofOneOf: timeline.persons) }

    /// The sum of P that tells most at a moment: all persons' together, or one's.
    func leading(at moment: Double) -> EvidenceSum {
        let loudest = voices.max {
            ($0.value.fullness(at: moment), $1.key) < ($1.value.fullness(at: moment), $0.key)
        }
        guard let loudest, loudest.value.fullness(at: moment) > fullnessTogether(at: moment)
        else { return isSum }
        return loudest.value.sum
    }

    /// How full the leading sum is at a moment, 0...1.
    func fullness(at moment: Double) -> Double {
        voices.values.reduce(fullnessTogether(at: moment)) { max($0, $1.fullness(at: moment)) }
    }

    /// Whether one person alone is a problem still, whatever the others write.
    func isAnyVoiceLoud(at moment: Double) -> Bool {
        let low = parameters.leaveFraction * voiceThreshold
        return voices.values.contains {
            $0.sum.total > 0 && $0.fullness(at: moment) * $0.sum.ceiling > low
        }
    }

    private var newVoice: Voice {
        Voice(parameters, ceiling: Self.ceiling(voiceThreshold))
    }
}
