import Foundation

// What a finished walk says at the moment it was asked for.
extension TimelineWalk {
    /// Recent demands are counted over this time.
    private static let recentDemandWeeks = 4.0
    /// A client who waited longer has found an answer elsewhere: the list of who waits must stay true.
    private static let waitForgottenAfter = 45 * Seconds.day

    /// The assessment as of `now`.
    func assessment() -> Assessment {
        let pressure = Self.pressure(fullness(at: now))
        let then = Self.pressure(fullnessThen ?? fullnessBeforeTrend)
        let waiting = waitingSince()
        let share = sharesTold(waiting: waiting)
        var assessment = Assessment(
            standing: state.standing,
            since: shifts.last?.at,
            pressure: pressure,
            trend: pressure - then,
            evidence: evidence(leading(at: now).evidence(summingTo: pressure)),
            shifts: shifts,
            ourShare: share,
            recentSentiment: baseline.recentSentiment,
            usualSentiment: baseline.usualSentiment,
            demandsPerWeek: recentDemandsPerWeek,
            usualDemandsPerWeek: usualDemandsPerWeek,
            waitingSince: waiting.map { Date(timeIntervalSinceReferenceDate: $0) },
            wouldChange: wouldChange(pressure: pressure, hasShare: !share.isEmpty),
            messages: messages
        )
        assessment.promises = openPromises
        return assessment
    }

    /// A promise this long past was kept without a mail, or forgotten on both sides.
    private static let promiseForgottenAfter = 7

    private var openPromises: [OpenPromise] {
        let hours = assessor.officeHours
        let oldest = hours.day(of: now) - Self.promiseForgottenAfter
        return matters.compactMap(\.promise).filter { $0.day >= oldest }
            .sorted { ($0.day, $0.words) < ($1.day, $1.words) }
            .map {
                OpenPromise(
                    day: Date(timeIntervalSinceReferenceDate: hours.noon(ofDay: $0.day)),
                    words: $0.words
                )
            }
    }

    private static func pressure(_ fullness: Double) -> Double { min(100, 100 * fullness) }

    private func waitingSince() -> Double? {
        matters
            .compactMap(\.waitingSince)
            .filter { now - $0 <= Self.waitForgottenAfter }
            .min()
    }

    private func sharesTold(waiting: Double?) -> [OurShare] {
        // A wait that was noted when the client wrote again has ended since, or is told below.
        var shares = ownShare.told(at: now).filter { $0.kind != .unanswered }
        guard let waiting else { return shares }
        let hours = assessor.officeHours.workingHours(from: waiting, to: now)
        guard hours > assessor.lateAfterHours else { return shares }
        shares.append(
            OurShare(
                kind: .unanswered,
                at: Date(timeIntervalSinceReferenceDate: waiting),
                hours: hours
            )
        )
        return shares
    }

    private var recentDemandsPerWeek: Double {
        demands.since(now - Self.recentDemandWeeks * Seconds.week) / Self.recentDemandWeeks
    }

    private var usualDemandsPerWeek: Double {
        let weeks = demands.firstMail.map { (now - $0) / Seconds.week } ?? 0
        let prior = parameters.priorWeeks
        return (demands.total + prior * parameters.priorDemandsPerWeek) / (weeks + prior)
    }

    private func wouldChange(pressure: Double, hasShare: Bool) -> [Assessment.Change] {
        var changes: [Assessment.Change] = []
        switch state.standing {
        case .isAProblem: changes = [.calmAfterRemedy, .quietTime]
        case .hasAProblem: changes = [.calmAfterRemedy, .rejectedRemedy, .moreConduct]
        case .content, .tooEarly: changes = pressure > 0 ? [.moreConduct, .quietTime] : []
        }
        if hasShare, pressure > 0 { changes.append(.ourLateness) }
        return changes
    }
}
