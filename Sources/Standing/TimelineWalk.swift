import Foundation

/// Walks a client's messages, oldest first, and keeps what the assessment needs; each step costs the same.
struct TimelineWalk {
    let assessor: Assessor
    let now: Double
    var matters: [String: Matter] = [:]
    var baseline: Baseline
    var isSum: EvidenceSum
    var hasSum: EvidenceSum
    var ownShare: OwnShareLedger
    var state = StandingRule.State()
    var shifts: [Shift] = []
    var relief: [Evidence] = []
    var messages = 0
    var last: Double?
    var recentDemands: [(at: Double, count: Double)] = []
    var firstMail: Double?
    var demandTotal = 0.0
    private var lastTelling: (at: Double, matter: String)?
    private var lastRemedy = (at: -Double.infinity, strength: 0.0)
    private(set) var isSumThen: Double?

    var parameters: StandingParameters { assessor.parameters }

    /// The pressure at the threshold: a client may be well beyond it.
    static let pressureAtThreshold = 70.0
    /// Telling mails closer than this are one day.
    private static let tellingGap = 14 * Seconds.hour
    /// Trouble in another matter within this time makes it broad.
    private static let broadWithin = 120 * Seconds.day
    /// A mail in another matter may answer a remedy within this time.
    private static let remedyAnsweredWithin = 21 * Seconds.day
    /// The trend looks back so far.
    private static let trendSpan = 30 * Seconds.day

    init(_ assessor: Assessor, now: Double) {
        self.assessor = assessor
        self.now = now
        baseline = Baseline(assessor.parameters)
        isSum = EvidenceSum(ceiling: assessor.threshold * 100 / Self.pressureAtThreshold)
        hasSum = EvidenceSum(ceiling: assessor.parameters.hasThreshold * 4)
        ownShare = OwnShareLedger(halfLifeDays: assessor.parameters.shareHalfLifeDays)
    }

    /// Takes in one message.
    mutating func step(_ observation: Observation) {
        let at = observation.at.timeIntervalSinceReferenceDate
        if at > now - Self.trendSpan, isSumThen == nil {
            isSumThen = decayedIsSum(at: now - Self.trendSpan)
        }
        fade(to: at)
        messages += 1
        switch observation.content {
        case .client(let mail): take(mail, observation, at: at)
        case .ours(let mail): answer(mail, observation.matter, at: at)
        }
    }

    /// The sum of P as time has faded it by a moment.
    func decayedIsSum(at moment: Double) -> Double {
        isSum.total * Self.fading(moment - (last ?? moment), parameters.isHalfLifeDays)
    }

    /// What time leaves after so many seconds.
    static func fading(_ seconds: Double, _ halfLifeDays: Double) -> Double {
        exp2(-max(0, seconds) / (halfLifeDays * Seconds.day))
    }

    private mutating func fade(to moment: Double) {
        let passed = moment - (last ?? moment)
        isSum.decay(Self.fading(passed, parameters.isHalfLifeDays))
        hasSum.decay(Self.fading(passed, parameters.hasHalfLifeDays))
        last = moment
    }
}

// MARK: - The client's mails

extension TimelineWalk {
    private mutating func take(_ mail: ClientMail, _ observation: Observation, at: Double) {
        var matter = matters[observation.matter] ?? Matter()
        defer { matters[observation.matter] = matter }
        firstMail = firstMail ?? at
        guard let reading = mail.reading else {
            matter.waitingSince = matter.waitingSince ?? at
            return
        }
        baseline.count(demands: reading.demands, at: at)
        recentDemands.append((at, reading.demands))
        demandTotal += reading.demands
        let context = context(of: matter, named: observation.matter, at: at)
        let score = MailWeigher(parameters: parameters)
            .weigh(reading, outOfHours: mail.isOutOfHours, in: context)
        let reference = MailReference(
            messageID: observation.messageID,
            at: observation.at,
            words: mail.words
        )
        noteWait(reading, in: matter, at: at)
        add(score, of: reference, relieved: relief(reading, context), to: &matter, at: at)
        noteTelling(score.isNet, observation.matter, at: at)
        settle(reading, context, in: &matter, at: at)
        baseline.learn(reading, at: at)
        decide(at: reference)
    }

    private func context(of matter: Matter, named name: String, at: Double) -> MailContext {
        var remedy = matter.openRemedy
        if remedy == 0, at - lastRemedy.at < Self.remedyAnsweredWithin {
            remedy = lastRemedy.strength * parameters.otherMatterRemedy
        }
        let isBroad = lastTelling.map {
            $0.matter != name && at - $0.at < Self.broadWithin
        }
        return MailContext(
            negativeRate: baseline.negativeRate,
            problemRate: baseline.problemRate,
            demandGrowth: baseline.demandGrowth,
            remedy: remedy,
            repeatFactor: matter.unhappyAnswers > 0.5 ? parameters.sameMatterRemedy : 1,
            isBroad: isBroad ?? false,
            ourShare: ownShare.share(at: at, waiting: lateness(matter.waitingSince, at: at))
        )
    }

    /// How much our silence weighs, from the moment it is late on.
    private func lateness(_ since: Double?, at moment: Double) -> Double {
        guard let since else { return 0 }
        let hours = assessor.officeHours.workingHours(from: since, to: moment)
        guard hours > assessor.lateAfterHours else { return 0 }
        return min(hours / assessor.lateAfterHours / 2, 2)
    }

    /// How far a mail may take the sums down: calm a little, a happy answer much.
    private func relief(_ reading: ClientReading, _ context: MailContext) -> Double {
        let glad = max(reading.gratitude, reading.positive)
        let settled = context.remedy * (1 - max(reading.negative, reading.conduct))
        let calm = max(0.5 * glad, settled)
        return parameters.calmFloor + calm * (parameters.reliefFloor - parameters.calmFloor)
    }

    private mutating func add(
        _ score: MailScore,
        of mail: MailReference,
        relieved floor: Double,
        to matter: inout Matter,
        at: Double
    ) {
        let net = max(score.isNet, floor)
        let added = matter.day.added(by: net, at: at)
        if added > 0, net > 0 {
            let positive = score.isProblem.reduce(0) { $0 + max(0, $1.value) }
            isSum.add(score.isProblem, of: mail, factor: added / positive)
        } else {
            isSum.relieve(-min(added, 0))
        }
        let has = max(score.hasNet, parameters.reliefFloor)
        if has > 0 {
            let positive = score.hasProblem.reduce(0) { $0 + max(0, $1.value) }
            hasSum.add(score.hasProblem, of: mail, factor: has / positive)
        } else {
            hasSum.relieve(-has)
        }
        noteRelief(min(net, has), of: mail)
    }

    private mutating func noteTelling(_ net: Double, _ matter: String, at: Double) {
        if isSum.total == 0 { state.forgetTelling() }
        state.scoredMails += 1
        guard net >= parameters.tellingScore else {
            if net <= 0 { state.calmMails += 1 }
            return
        }
        state.calmMails = 0
        if at - (lastTelling?.at ?? -.infinity) > Self.tellingGap || state.tellingDays == 0 {
            state.tellingDays += 1
        }
        if state.tellingMatters == 0 || lastTelling?.matter != matter { state.tellingMatters += 1 }
        lastTelling = (at, matter)
    }

    private mutating func noteRelief(_ net: Double, of mail: MailReference) {
        guard net < 0 else { return }
        relief.append(
            Evidence(
                messageID: mail.messageID,
                at: mail.at,
                signal: "calm",
                weight: -net,
                words: ""
            )
        )
        if relief.count > 16 { relief.removeFirst(8) }
    }

    /// What the mail leaves behind in its matter.
    private func settle(
        _ reading: ClientReading,
        _ context: MailContext,
        in matter: inout Matter,
        at: Double
    ) {
        if matter.openRemedy > 0.3, max(reading.negative, reading.conduct) > 0.5 {
            matter.unhappyAnswers += matter.openRemedy
        }
        matter.openRemedy = 0
        matter.faultLikely = max(matter.faultLikely, reading.problem * (1 - reading.conduct))
        let wantsAnswer = max(reading.demands, reading.problem, reading.conduct) >= 0.5
        if wantsAnswer { matter.waitingSince = matter.waitingSince ?? at }
    }

    /// A mail written while we are late shows our share.
    private mutating func noteWait(_ reading: ClientReading, in matter: Matter, at: Double) {
        guard let since = matter.waitingSince, lateness(since, at: at) > 0 else { return }
        let hours = assessor.officeHours.workingHours(from: since, to: at)
        ownShare.note(.unanswered, at: at, hours: hours, weight: 0.4)
    }
}

// MARK: - Our mails

extension TimelineWalk {
    private mutating func answer(_ mail: OwnMail, _ name: String, at: Double) {
        var matter = matters[name] ?? Matter()
        let acts = mail.acts
        let owning = max(acts["apology"] ?? 0, acts["compensation"] ?? 0)
        let remedy = min(1, owning + (acts["fix"] ?? 0))
        if let since = matter.waitingSince {
            let hours = assessor.officeHours.workingHours(from: since, to: at)
            if hours > assessor.lateAfterHours {
                ownShare.note(.lateAnswer, at: at, hours: hours, weight: 0.7)
                matter.faultLikely = 1
            }
        }
        let delay = acts["delay"] ?? 0
        if delay > 0.5 { ownShare.note(.delay, at: at, hours: 0, weight: 0.7 * delay) }
        if owning > 0.5, matter.faultLikely > 0.5, !matter.faultCounted {
            matter.faultCounted = true
            ownShare.noteFault(at: at, probability: owning * matter.faultLikely)
        }
        matter.waitingSince = nil
        matter.openRemedy = max(matter.openRemedy, remedy)
        if remedy > 0.3 { lastRemedy = (at, remedy) }
        matters[name] = matter
    }
}

// MARK: - The standing

extension TimelineWalk {
    private mutating func decide(at mail: MailReference) {
        let rule = StandingRule(parameters: parameters, threshold: assessor.threshold)
        let calmFor =
            lastTelling.map { mail.at.timeIntervalSinceReferenceDate - $0.at } ?? .infinity
        state.calmDays = calmFor / Seconds.day
        let next = rule.next(state, isSum: isSum.total, hasSum: hasSum.total)
        guard next != state.standing else { return }
        let strength = strength(of: next)
        shifts.append(
            Shift(
                from: state.standing,
                to: next,
                messageID: mail.messageID,
                at: mail.at,
                strength: strength,
                evidence: evidence(of: next, summingTo: strength),
                ourShare: ownShare.told(at: mail.at.timeIntervalSinceReferenceDate)
            )
        )
        state.standing = next
        relief.removeAll(keepingCapacity: true)
    }

    private func strength(of standing: ClientStanding) -> Double {
        switch standing {
        case .isAProblem: isSum.total / isSum.ceiling
        case .hasAProblem: hasSum.total / hasSum.ceiling
        case .content, .tooEarly:
            1 - max(isSum.total / isSum.ceiling, hasSum.total / hasSum.ceiling)
        }
    }

    private func evidence(of standing: ClientStanding, summingTo sum: Double) -> [Evidence] {
        switch standing {
        case .isAProblem: return isSum.evidence(summingTo: sum)
        case .hasAProblem: return hasSum.evidence(summingTo: sum)
        case .content, .tooEarly:
            let total = relief.reduce(0) { $0 + $1.weight }
            guard total > 0 else { return [] }
            return relief.map { calm in
                var calm = calm
                calm.weight *= sum / total
                return calm
            }
        }
    }
}
