/// How often each signal is read: the mean probabilities of gold mails that the heads had not seen.
///
/// What was read in a mail tells the more, the less usual it is.
public struct HeadBases: Sendable, Equatable {
    /// How many numbers they are: one for each output, unhappy and glad.
    static let count = HeadLayout.count + 2

    /// Those of a client's mail over clients' mails, acts over mails of ours.
    let chances: [Float]

    /// Nothing is known: every yes or no is even.
    init() { chances = [Float](repeating: 0.5, count: Self.count) }

    /// Takes bases as they were stored.
    init(chances: [Float]) { self.chances = chances }

    /// Whether they were measured.
    public var isKnown: Bool { self != HeadBases() }

    /// Averages calibrated probabilities over the mails that have each output.
    init(chances: [[Float]], targets: [HeadTarget]) {
        func mean(of output: Int, _ value: ([Float]) -> Float) -> Float {
            let known = zip(chances, targets).filter { $0.1.known[output] > 0 }.map(\.0)
            return known.isEmpty ? 0.5 : known.reduce(0) { $0 + value($1) } / Float(known.count)
        }
        let each = (0..<HeadLayout.count).map { output in mean(of: output) { $0[output] } }
        self.chances =
            each + [
                mean(of: HeadLayout.problem, Self.unhappy), mean(of: HeadLayout.problem, Self.glad),
            ]
    }

    /// Problems are told without anger too.
    private static let problemShare: Float = 0.8

    private static func unhappy(_ chances: [Float]) -> Float {
        let problem = problemShare * chances[HeadLayout.problem]
        return max(chances[HeadLayout.polarity.lowerBound], chances[HeadLayout.conduct], problem)
    }

    private static func glad(_ chances: [Float]) -> Float {
        max(chances[HeadLayout.gratitude], chances[HeadLayout.polarity.upperBound - 1])
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

    /// Unhappy: the greatest of negative, conduct and 0.8 × problem.
    public var unhappy: Double { Double(chances[HeadLayout.count]) }
    /// Glad: the greater of gratitude and positive.
    public var glad: Double { Double(chances[HeadLayout.count + 1]) }

    /// One conduct mark.
    public func mark(_ mark: ConductMark) -> Double {
        let place = ConductMark.allCases.firstIndex(of: mark) ?? 0
        return Double(chances[HeadLayout.marks.lowerBound + place])
    }
}
