public import Foundation

/// One client's history judged without evidence: what a replay over years of mail needs.
public struct ClientReplay: Sendable {
    /// Each shift to "is a problem", oldest first.
    public let alerts: [Alert]
    /// Where the client stands at the end.
    public let standing: ClientStanding
    /// Messages walked.
    public let messages: Int
    /// The first message's moment; nil without any.
    public let first: Date?
    /// Years from the first message to the last.
    public let years: Double
    /// How high each journey of the sum of P went.
    let peaks: [Double]
    /// What the client adds to the office's `LevelHistory`: journeys of the sum beyond its mark, of who never became a problem.
    public var journeys: Int { alerts.isEmpty ? peaks.count : 0 }

    /// A shift to "is a problem".
    public struct Alert: Sendable {
        /// The message that decided it.
        public let messageID: String
        /// When that message was written.
        public let at: Date
        /// How many telling mails it took since the sum was last near zero.
        public let tellingMails: Int
        /// How many days passed since the first of them.
        public let days: Double
    }
}

extension Assessor {
    /// Walks a client's messages up to a moment, and keeps nothing but alerts.
    public func replay(_ observations: [Observation], at now: Date) -> ClientReplay {
        var walk = TimelineWalk(self, observations, until: now, tellsEvidence: false)
        walk.run()
        let alerts = zip(walk.shifts, walk.delays).filter { $0.0.to == .isAProblem }.map {
            ClientReplay.Alert(
                messageID: $0.messageID,
                at: $0.at,
                tellingMails: $1.tellingMails,
                days: $1.days
            )
        }
        let timeline = walk.timeline
        let (first, last) = (timeline.steps.first?.at, timeline.steps.last?.at)
        return ClientReplay(
            alerts: alerts,
            standing: walk.state.standing,
            messages: timeline.steps.count,
            first: first.map { Date(timeIntervalSinceReferenceDate: $0) },
            years: ((last ?? 0) - (first ?? 0)) / (365.25 * Seconds.day),
            peaks: walk.excursion.allPeaks
        )
    }
}
