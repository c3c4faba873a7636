/// Where soft readings become decisions; tuned on readings of mails that the heads had not seen.
struct HeadThresholds: Sendable, Equatable {
    /// Taken off the expected sentiment of -2 to 2.
    var sentimentShift: Float = 0
    /// Stretches what is left, since cautious readings keep to the middle.
    var sentimentStretch: Float = 1
    /// How much "asks nothing" counts against any number of demands.
    var noDemand: Float = 1
    /// The least chance of a deadline.
    var deadline: Float = 0.5
    /// The least chance that a deadline is an ultimatum.
    var ultimatum: Float = 0.5
    /// The least chance of a problem.
    var problem: Float = 0.5
    /// The least chance of gratitude.
    var gratitude: Float = 0.5
    /// The least chance of any conduct mark.
    var conduct: Float = 0.5
    /// The least chance of a single mark.
    var mark: Float = 0.5
    /// How much neutral and positive count against negative.
    var neutral: Float = 1
    var positive: Float = 1

    /// Neutral values.
    init() {}

    /// Takes the numbers of `values`, or nil where there are more or fewer.
    init?(_ values: [Float]) {
        guard values.count == Self.paths.count else { return nil }
        for (path, value) in zip(Self.paths, values) { self[keyPath: path] = value }
    }

    /// All thresholds in the order of the model file.
    var values: [Float] { Self.paths.map { self[keyPath: $0] } }

    private static var paths: [WritableKeyPath<HeadThresholds, Float>] {
        [
            \.sentimentShift, \.sentimentStretch, \.noDemand, \.deadline, \.ultimatum, \.problem,
            \.gratitude, \.conduct, \.mark, \.neutral, \.positive,
        ]
    }
}
