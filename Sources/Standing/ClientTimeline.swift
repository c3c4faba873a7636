import Foundation

/// A client's messages in the order in which they were written, each once.
///
/// Messages and matters are known by number from here on: a walk over a million messages hashes each name once.
struct ClientTimeline {
    /// Oldest first.
    let steps: [Step]
    /// How many matters there are.
    let matters: Int
    /// How many persons wrote; 0 where nobody is told apart.
    let persons: Int
    private let observations: [Observation]

    /// One message's place.
    struct Step {
        /// Where its observation lies among those that were given.
        fileprivate let index: Int
        /// Seconds since the reference date.
        let at: Double
        /// The number of its matter.
        let matter: Int
    }

    init(_ observations: [Observation], until now: Date) {
        self.observations = observations
        var seen = Set<String>(minimumCapacity: observations.count)
        var numbers: [String: Int] = [:]
        var steps: [Step] = []
        steps.reserveCapacity(observations.count)
        for index in Self.order(observations) {
            let at = observations[index].at
            guard at.timeIntervalSinceReferenceDate.isFinite, at <= now,
                seen.insert(observations[index].messageID).inserted
            else { continue }
            let number = numbers[observations[index].matter] ?? numbers.count
            numbers[observations[index].matter] = number
            steps.append(
                Step(index: index, at: at.timeIntervalSinceReferenceDate, matter: number)
            )
        }
        self.steps = steps
        matters = numbers.count
        persons = Set(steps.lazy.compactMap { observations[$0.index].person }).count
    }

    /// The message of a step, as it was given.
    func observation(_ step: Step) -> Observation { observations[step.index] }

    /// The order of the messages; what comes from the archive is in order already.
    private static func order(_ observations: [Observation]) -> [Int] {
        let given = Array(observations.indices)
        let isOrdered = zip(given, given.dropFirst()).allSatisfy {
            precedes(observations[$0], observations[$1])
        }
        guard !isOrdered else { return given }
        return given.filter { observations[$0].at.timeIntervalSinceReferenceDate.isFinite }
            .sorted { precedes(observations[$0], observations[$1]) }
    }

    /// A strict order, so that not even equal times and identifiers make the arrival matter.
    private static func precedes(_ a: Observation, _ b: Observation) -> Bool {
        if a.at != b.at { return a.at < b.at }
        if a.messageID != b.messageID { return a.messageID < b.messageID }
        if a.matter != b.matter { return a.matter < b.matter }
        return rank(a.content) < rank(b.content)
    }

    private static func rank(_ content: Observation.Content) -> Double {
        switch content {
        case .client(let mail):
            guard let reading = mail.reading else { return -2 }
            let rank = reading.sentiment + reading.conduct * 3 + reading.problem * 7
            return rank.isNaN ? -1.5 : rank
        case .ours(let mail):
            let rank = mail.apology + mail.fix * 3 + mail.compensation * 5 + mail.delay * 7
            return rank.isNaN ? 99 : 100 + rank
        }
    }
}

extension ClientReading {
    /// The reading with every number in its range: readings come from a model over hostile text.
    var bounded: ClientReading {
        ClientReading(
            sentiment: sentiment.bounded(-1...1),
            negative: negative.bounded(0...1),
            positive: positive.bounded(0...1),
            demands: demands.bounded(0...20),
            deadline: deadline.bounded(0...1),
            ultimatum: ultimatum.bounded(0...1),
            problem: problem.bounded(0...1),
            gratitude: gratitude.bounded(0...1),
            conduct: conduct.bounded(0...1),
            marks: marks
        )
    }
}

extension OwnMail {
    /// The mail with every number in its range.
    var bounded: OwnMail {
        OwnMail(
            apology: apology.bounded(0...1),
            fix: fix.bounded(0...1),
            compensation: compensation.bounded(0...1),
            delay: delay.bounded(0...1),
            promises: promises
        )
    }
}

extension Double {
    /// The nearest value in a range; what is no number is the value nearest to zero.
    func bounded(_ range: ClosedRange<Double>) -> Double {
        isNaN ? 0.clamped(to: range) : clamped(to: range)
    }

    private func clamped(to range: ClosedRange<Double>) -> Double {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
