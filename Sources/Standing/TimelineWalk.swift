import Foundation

/// Walks a client's messages, oldest first, and keeps what the assessment needs; each step costs the same.
///
/// The client's mails are taken in `ClientMailStep.swift`, ours in `OwnMailStep.swift`; `AssessmentSummary.swift` says
/// what the finished walk tells.
struct TimelineWalk {
    let assessor: Assessor
    let now: Double
    let timeline: ClientTimeline
    /// Whether shifts carry their evidence: a replay over years of mail needs none.
    let tellsEvidence: Bool
    var matters: [Matter]
    var baseline: Baseline
    var isSum: EvidenceSum
    var hasSum: EvidenceSum
    /// Each person for himself, where there are several.
    var voices: [Int: Voice] = [:]
    var ownShare: OwnShareLedger
    var state = StandingState()
    var shifts: [Shift] = []
    var relief: [(mail: MailPlace, weight: Double)] = []
    var excursion = Excursion()
    /// For each shift how many telling mails and days led to it.
    var delays: [(tellingMails: Int, days: Double)] = []
    var lastRemedy = (at: -Double.infinity, strength: 0.0)
    var demands = DemandCount()
    /// When a mail last took something off the sum of P.
    var lastCalm = -Double.infinity
    private(set) var messages = 0
    private(set) var fullnessThen: Double?
    private var last: Double?

    var parameters: StandingParameters { assessor.parameters }

    /// The pressure at the threshold: a client may be well beyond it.
    private static let pressureAtThreshold = 70.0
    /// The trend looks back so far.
    private static let trendSpan = 30 * Seconds.day

    init(
        _ assessor: Assessor,
        _ observations: [Observation],
        until now: Date,
        tellsEvidence: Bool = true
    ) {
        let timeline = ClientTimeline(observations, until: now)
        self.assessor = assessor
        self.timeline = timeline
        self.now = now.timeIntervalSinceReferenceDate
        self.tellsEvidence = tellsEvidence
        matters = Array(repeating: Matter(), count: timeline.matters)
        baseline = Baseline(assessor.parameters)
        isSum = EvidenceSum(ceiling: Self.ceiling(assessor.threshold))
        hasSum = EvidenceSum(ceiling: assessor.parameters.hasThreshold * 4)
        ownShare = OwnShareLedger(halfLifeDays: assessor.parameters.shareHalfLifeDays)
    }

    /// Where a sum of P of a level is full.
    static func ceiling(_ threshold: Double) -> Double { threshold * 100 / pressureAtThreshold }

    /// Takes in all messages.
    mutating func run() {
        for position in timeline.steps.indices { step(position) }
    }

    /// Takes in the message at a position; all before it must have been.
    mutating func step(_ position: Int) {
        let step = timeline.steps[position]
        let place = MailPlace(position: position, at: step.at, matter: step.matter)
        take(timeline.observation(step), place)
    }

    private mutating func take(_ observation: Observation, _ place: MailPlace) {
        let at = place.at
        if at > now - Self.trendSpan, fullnessThen == nil { fullnessThen = fullnessBeforeTrend }
        fade(to: at)
        messages += 1
        switch observation.content {
        case .client(let mail): take(mail, of: observation.person, place)
        case .ours(let mail): answer(mail.bounded, in: place.matter, at: at)
        }
    }

    /// How full the sum of P is, all persons together, as time has faded it by a moment.
    func fullnessTogether(at moment: Double) -> Double {
        isSum.fullness * Self.fading(moment - (last ?? moment), parameters.isHalfLifeDays)
    }

    /// How full the sum of P is where the trend starts, as far as the walk has come.
    var fullnessBeforeTrend: Double { fullness(at: now - Self.trendSpan) }

    /// How much our silence weighs, from the moment it is late on.
    func lateness(_ since: Double?, at moment: Double) -> Double {
        guard let since else { return 0 }
        let hours = assessor.officeHours.workingHours(from: since, to: moment)
        guard hours > assessor.lateAfterHours else { return 0 }
        return min(hours / assessor.lateAfterHours / 2, 2)
    }

    private mutating func fade(to moment: Double) {
        let passed = moment - (last ?? moment)
        isSum.decay(Self.fading(passed, parameters.isHalfLifeDays))
        hasSum.decay(Self.fading(passed, parameters.hasHalfLifeDays))
        last = moment
    }

    /// What time leaves after so many seconds.
    private static func fading(_ seconds: Double, _ halfLifeDays: Double) -> Double {
        exp2(-max(0, seconds) / (halfLifeDays * Seconds.day))
    }
}

/// The client's demands, counted for the summary.
struct DemandCount {
    private(set) var total = 0.0
    private(set) var firstMail: Double?
    private var mails: [(at: Double, count: Double)] = []

    /// Counts a mail's demands.
    mutating func count(_ demands: Double, at moment: Double) {
        firstMail = firstMail ?? moment
        total += demands
        mails.append((moment, demands))
    }

    /// How many demands came after a moment.
    func since(_ moment: Double) -> Double {
        mails.reversed().prefix { $0.at > moment }.reduce(0) { $0 + $1.count }
    }
}
