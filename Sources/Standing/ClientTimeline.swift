import Foundation

/// A client's messages in the order in which they were written, each once, with bounded numbers.
struct ClientTimeline {
    /// Oldest first.
    let observations: [Observation]

    init(_ observations: [Observation], until now: Date) {
        var seen = Set<String>()
        self.observations =
            observations
            .filter { $0.at.timeIntervalSinceReferenceDate.isFinite && $0.at <= now }
            .sorted(by: Self.precedes)
            .filter { seen.insert($0.messageID).inserted }
            .map(Self.bounded)
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
            return 100 + mail.acts.values.filter { !$0.isNaN }.reduce(0, +)
        }
    }

    /// Readings come from a model over hostile text: whatever they hold, the sums stay finite.
    private static func bounded(_ observation: Observation) -> Observation {
        var copy = observation
        switch observation.content {
        case .client(var mail):
            mail.reading = mail.reading?.bounded
            copy.content = .client(mail)
        case .ours(var mail):
            mail.acts = mail.acts.mapValues { $0.bounded(0...1) }
            copy.content = .ours(mail)
        }
        return copy
    }
}

extension ClientReading {
    /// The reading with every number in its range.
    fileprivate var bounded: ClientReading {
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
            marks: marks.mapValues { $0.bounded(0...1) }
        )
    }
}

extension Double {
    /// The nearest value in a range; what is no number is the value nearest to zero.
    fileprivate func bounded(_ range: ClosedRange<Double>) -> Double {
        isNaN ? min(max(0, range.lowerBound), range.upperBound) : clamped(to: range)
    }

    private func clamped(to range: ClosedRange<Double>) -> Double {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
