/// How often each signal is read: the mean probabilities of gold mails that the heads had not seen.
///
/// What was read in a mail tells the more, the less usual it is.
public struct HeadBases: Sendable, Equatable {
    /// One for each output; those of a client's mail over clients' mails, acts over mails of ours.
    let chances: [Float]

    /// Nothing is known: every yes or no is even.
    init() { chances = [Float](repeating: 0.5, count: HeadLayout.count) }

    /// Takes bases as they were stored.
    init(chances: [Float]) { self.chances = chances }

    /// Averages calibrated probabilities over the mails that have each output.
    init(chances: [[Float]], targets: [HeadTarget]) {
        self.chances = (0..<HeadLayout.count).map { output in
            let known = zip(chances, targets).filter { $0.1.known[output] > 0 }
            let sum = known.reduce(Float(0)) { $0 + $1.0[output] }
            return known.isEmpty ? 0.5 : sum / Float(known.count)
        }
    }

    /// A negative tone.
    public var negative: Double { Double(chances[HeadLayout.polarity.lowerBound]) }
    /// A positive tone.
    public var positive: Double { Double(chances[HeadLayout.polarity.upperBound - 1]) }
    /// A reported problem.
    public var problem: Double { Double(chances[HeadLayout.problem]) }
    /// Thanks.
    public var gratitude: Double { Double(chances[HeadLayout.gratitude]) }
    /// Any conduct mark.
    public var conduct: Double { Double(chances[HeadLayout.conduct]) }
    /// A deadline, or more.
    public var deadline: Double { Double(chances[HeadLayout.urgency.lowerBound]) }
    /// An ultimatum.
    public var ultimatum: Double { Double(chances[HeadLayout.urgency.upperBound - 1]) }
    /// Demands a mail.
    public var demands: Double { Double(chances[HeadLayout.demands].reduce(0, +)) }

    /// One conduct mark.
    public func mark(_ mark: ConductMark) -> Double {
        let place = ConductMark.allCases.firstIndex(of: mark) ?? 0
        return Double(chances[HeadLayout.marks.lowerBound + place])
    }
}
