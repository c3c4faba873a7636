public import Foundation

/// How near a client was to "is a problem" once a message was known.
public struct PressurePoint: Sendable, Equatable {
    /// The message.
    public let messageID: String
    /// When it was written.
    public let at: Date
    /// The pressure then, 0...100.
    public let pressure: Double
}

extension Assessor {
    /// The pressure after each message up to a moment, oldest first.
    public func course(_ observations: [Observation], at now: Date) -> [PressurePoint] {
        var walk = TimelineWalk(self, observations, until: now, tellsEvidence: false)
        let timeline = walk.timeline
        return timeline.steps.indices.map { position in
            walk.step(position)
            let step = timeline.steps[position]
            return PressurePoint(
                messageID: timeline.observation(step).messageID,
                at: Date(timeIntervalSinceReferenceDate: step.at),
                pressure: min(100, 100 * walk.fullness(at: step.at))
            )
        }
    }
}
