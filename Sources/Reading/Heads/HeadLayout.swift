/// Where each signal's numbers lie among the outputs of the heads.
enum HeadLayout {
    /// Negative, neutral, positive.
    static let polarity = 0..<3
    /// Sentiment above -2, -1, 0, 1.
    static let sentiment = 3..<7
    /// More than 0, 1, 2, 3, 4 demands.
    static let demands = 7..<12
    /// Urgency above 0, 1.
    static let urgency = 12..<14
    static let problem = 14
    static let gratitude = 15
    /// Any conduct mark.
    static let conduct = 16
    /// The marks, in the order of `ConductMark.allCases`.
    static let marks = 17..<26
    /// The acts, in the order of `Act.allCases`.
    static let acts = 26..<32
    /// How many outputs a fitted model keeps; auxiliary ones follow while it is fitted.
    static let count = 32

    /// The outputs that are alternatives of each other (softmax); all others are yes or no.
    static let choices = [polarity, acts]
}

/// What one group of outputs learns, and how much its loss counts.
struct HeadTask: Sendable {
    let outputs: Range<Int>
    let isChoice: Bool
    let weight: Float

    /// The tasks; the mail's category, where the gold tells it, is learnt beside them as an aid.
    ///
    /// Weights are those of the prototype: groups of many outputs count less for each.
    static func all(auxiliary: Int) -> [HeadTask] {
        var tasks = [
            HeadTask(outputs: HeadLayout.polarity, isChoice: true, weight: 1),
            HeadTask(outputs: HeadLayout.sentiment, isChoice: false, weight: 0.25),
            HeadTask(outputs: HeadLayout.demands, isChoice: false, weight: 0.25),
            HeadTask(outputs: HeadLayout.urgency, isChoice: false, weight: 0.4),
            HeadTask(
                outputs: HeadLayout.problem..<HeadLayout.problem + 1,
                isChoice: false,
                weight: 0.7
            ),
            HeadTask(
                outputs: HeadLayout.gratitude..<HeadLayout.gratitude + 1,
                isChoice: false,
                weight: 0.6
            ),
            HeadTask(
                outputs: HeadLayout.conduct..<HeadLayout.conduct + 1,
                isChoice: false,
                weight: 0.6
            ),
            HeadTask(outputs: HeadLayout.marks, isChoice: false, weight: 0.25),
            HeadTask(outputs: HeadLayout.acts, isChoice: true, weight: 1),
        ]
        if auxiliary > 0 {
            let outputs = HeadLayout.count..<HeadLayout.count + auxiliary
            tasks.append(HeadTask(outputs: outputs, isChoice: true, weight: 0.5))
        }
        return tasks
    }
}
