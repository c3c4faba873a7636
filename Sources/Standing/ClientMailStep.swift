import Foundation

// What a mail of the client changes.
extension TimelineWalk {
    /// Trouble in another matter within this time makes it broad.
    private static let broadWithin = 120 * Seconds.day
    /// Calm mails kept to explain a shift to "content".
    private static let reliefKept = 8

    /// Weighs a mail in its context, adds it to both sums and lets the rule decide.
    mutating func take(_ mail: ClientMail, of person: Int?, _ place: MailPlace) {
        let at = place.at
        guard let read = mail.reading?.bounded else {
            // Unread is no score, but somebody may wait for an answer.
            matters[place.matter].waitingSince = matters[place.matter].waitingSince ?? at
            matters[place.matter].run.count(at: at)
            return
        }
        let reading = assessor.shift(read).tempered(gladDiscount: parameters.gladDiscount)
        baseline.count(demands: reading.demands, at: at)
        demands.count(reading.demands, at: at)
        var matter = matters[place.matter]
        let context = context(of: matter, place, reading)
        let score = MailWeigher(parameters: parameters)
            .weigh(reading, outOfHours: mail.isOutOfHours, in: context)
        let floor = relief(reading, context, calmSince: lastCalm, at: at)
        noteWait(in: &matter, at: at)
        notePromise(reading, in: &matter, at: at)
        add(score, of: place, relieved: floor, to: &matter)
        if hasVoices, let person {
            hear(reading, of: person, outOfHours: mail.isOutOfHours, in: context, place)
        }
        state.note(score.isNet, telling: parameters.tellingScore, matter: place.matter, at: at)
        state.note(reading, answering: matter.openRemedy, sum: isSum.total, at: at)
        matter.settle(reading, at: at)
        matter.run.count(at: at)
        matters[place.matter] = matter
        baseline.learn(reading)
        decide(place, heard: person.flatMap { voices[$0] })
    }

    private func context(
        of matter: Matter,
        _ place: MailPlace,
        _ reading: ClientReading
    ) -> MailContext {
        let at = place.at
        var remedy = matter.openRemedy
        if remedy == 0, at - lastRemedy.at < parameters.remedyWindowDays * Seconds.day {
            remedy = lastRemedy.strength * parameters.otherMatterRemedy
        }
        let isMissed = passedPromise(of: matter, at: at) != nil && matter.isMissed(reading)
        let waiting =
            lateness(matter.waitingSince, at: at) + (isMissed ? Self.missedPromiseWeight : 0)
        return MailContext(
            negativeRate: baseline.negativeRate,
            problemRate: baseline.problemRate,
            demandGrowth: baseline.demandGrowth,
            remedy: remedy,
            civilFactor: matter.unhappyAnswers > 0.5
                ? parameters.sameMatterRemedy : parameters.civilAnswer,
            rejectedShare: state.remedies.rejectedShare,
            isBroad: isBroad(state, place),
            ourShare: max(
                ownShare.share(at: at, waiting: waiting),
                assessor.trouble.level(at: at, assessor.officeHours)
            ),
            chasing: chasing(in: matter, at: at)
        )
    }

    /// Whether another matter was telling not long ago.
    func isBroad(_ state: StandingState, _ place: MailPlace) -> Bool {
        guard let last = state.lastTelling else { return false }
        return last.matter != place.matter && place.at - last.at < Self.broadWithin
    }

    /// How far a mail may take the sums down: calm a little, a happy answer to a remedy much.
    ///
    /// Calm grows with time, not with mails: colleagues who write every day, or many threads, excuse nobody. And what is asked
    /// too much in a friendly voice is no calm: as far as conduct is read, a mail takes nothing off.
    func relief(
        _ reading: ClientReading,
        _ context: MailContext,
        calmSince last: Double,
        at moment: Double
    ) -> Double {
        let rest = ((moment - last) / (parameters.calmDays * Seconds.day)).bounded(0...1)
        let settled = context.remedy * (1 - max(reading.negative, reading.conduct))
        let calm = max(0.5 * reading.gladness * rest, settled)
        let least = parameters.calmFloor * rest
        return (least + calm * (parameters.reliefFloor - least)) * (1 - reading.conduct)
    }

    private mutating func add(
        _ score: MailScore,
        of mail: MailPlace,
        relieved floor: Double,
        to matter: inout Matter
    ) {
        let isNet = min(max(score.isNet, floor), parameters.dayCeiling)
        let hasNet = max(score.hasNet, parameters.reliefFloor)
        // Calm is spent only where there is something to calm.
        if isNet < 0, isSum.total > 0 { lastCalm = mail.at }
        isSum.add(score.isProblem, netting: isNet, on: &matter.isDay, of: mail)
        hasSum.add(score.hasProblem, netting: hasNet, on: &matter.hasDay, of: mail)
        let isTelling = score.isNet >= parameters.tellingScore
        excursion.note(isSum.total, isTelling: isTelling, at: mail.at)
        let calm = max(-isNet, -hasNet)
        guard calm > 0 else { return }
        relief.append((mail, calm))
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
