import Foundation

// What a mail of the client changes.
extension TimelineWalk {
    /// Trouble in another matter within this time makes it broad.
    private static let broadWithin = 120 * Seconds.day
    /// A mail in another matter may answer a remedy within this time.
    private static let remedyAnsweredWithin = 21 * Seconds.day
    /// Calm mails kept to explain a shift to "content".
    private static let reliefKept = 8

    /// Weighs a mail in its context, adds it to both sums and lets the rule decide.
    mutating func take(_ mail: ClientMail, _ observation: Observation, at: Double) {
        var matter = matters[observation.matter] ?? Matter()
        defer { matters[observation.matter] = matter }
        guard let reading = mail.reading?.tempered(gladDiscount: parameters.gladDiscount) else {
            // Unread is no score, but somebody may wait for an answer.
            matter.waitingSince = matter.waitingSince ?? at
            return
        }
        let reference = MailReference(
            messageID: observation.messageID,
            at: observation.at,
            matter: observation.matter,
            words: mail.words
        )
        baseline.count(demands: reading.demands, at: at)
        demands.count(reading.demands, at: at)
        let context = context(of: matter, named: observation.matter, at: at)
        let score = MailWeigher(parameters: parameters)
            .weigh(reading, outOfHours: mail.isOutOfHours, in: context)
        noteWait(in: &matter, at: at)
        add(score, of: reference, relieved: relief(reading, context), to: &matter)
        state.note(
            score.isNet,
            telling: parameters.tellingScore,
            matter: observation.matter,
            at: at
        )
        matter.settle(reading, at: at)
        baseline.learn(reading)
        decide(reference)
    }

    private func context(of matter: Matter, named name: String, at: Double) -> MailContext {
        var remedy = matter.openRemedy
        if remedy == 0, at - lastRemedy.at < Self.remedyAnsweredWithin {
            remedy = lastRemedy.strength * parameters.otherMatterRemedy
        }
        let isBroad = state.lastTelling.map {
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
        to matter: inout Matter
    ) {
        let isNet = min(max(score.isNet, floor), parameters.dayCeiling)
        let hasNet = max(score.hasNet, parameters.reliefFloor)
        isSum.add(score.isProblem, netting: isNet, on: &matter.isDay, of: mail)
        hasSum.add(score.hasProblem, netting: hasNet, on: &matter.hasDay, of: mail)
        let calm = max(-isNet, -hasNet)
        guard calm > 0 else { return }
        relief.append(.calm(mail, weight: calm))
        if relief.count > 2 * Self.reliefKept { relief.removeFirst(Self.reliefKept) }
    }

    /// A mail written while we are late shows our share, once for each wait.
    private mutating func noteWait(in matter: inout Matter, at: Double) {
        guard let since = matter.waitingSince, !matter.waitNoted, lateness(since, at: at) > 0
        else { return }
        matter.waitNoted = true
        let hours = assessor.officeHours.workingHours(from: since, to: at)
        ownShare.note(.unanswered, at: at, since: since, hours: hours, weight: 0.4)
    }
}

// What the rule makes of the sums.
extension TimelineWalk {
    private mutating func decide(_ mail: MailReference) {
        let rule = StandingRule(parameters: parameters, threshold: assessor.threshold)
        let moment = mail.at.timeIntervalSinceReferenceDate
        let next = rule.next(state, isSum: isSum, hasSum: hasSum.total, at: moment)
        guard next != state.standing else { return }
        let strength = strength(of: next)
        shifts.append(
            Shift(
                from: state.standing,
                to: next,
                messageID: mail.messageID,
                at: mail.at,
                strength: strength,
                evidence: evidence(of: next, summingTo: strength, at: mail),
                ourShare: ownShare.told(at: moment)
            )
        )
        state.standing = next
        relief.removeAll(keepingCapacity: true)
    }

    private func strength(of standing: ClientStanding) -> Double {
        switch standing {
        case .isAProblem: isSum.fullness
        case .hasAProblem: hasSum.fullness
        case .content, .tooEarly: 1 - max(isSum.fullness, hasSum.fullness)
        }
    }

    private func evidence(
        of standing: ClientStanding,
        summingTo sum: Double,
        at mail: MailReference
    ) -> [Evidence] {
        switch standing {
        case .isAProblem: return isSum.evidence(summingTo: sum)
        case .hasAProblem: return hasSum.evidence(summingTo: sum)
        case .content, .tooEarly:
            let calm = relief.isEmpty ? [Evidence.calm(mail, weight: 1)] : relief
            let total = calm.reduce(0) { $0 + $1.weight }
            return calm.map { evidence in
                var evidence = evidence
                evidence.weight *= sum / total
                return evidence
            }.sorted { $0.weight > $1.weight }
        }
    }
}

extension Evidence {
    /// What a mail that speaks against trouble leaves.
    fileprivate static func calm(_ mail: MailReference, weight: Double) -> Evidence {
        Evidence(messageID: mail.messageID, at: mail.at, signal: "calm", weight: weight, words: "")
    }
}
