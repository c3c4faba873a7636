/// Turns gold labels into wanted outputs.
struct HeadTargets: Sendable {
    /// The categories learnt beside the signals, in order.
    let categories: [String]
    /// The outputs in all.
    var outputs: Int { HeadLayout.count + categories.count }

    /// More categories than this are no kinds of mail but something else, and are not learnt.
    private static let maximumCategories = 32

    /// Collects the gold's categories.
    init(_ gold: [GoldMail]) {
        let found = Set(gold.compactMap(\.category)).sorted()
        categories = found.count <= Self.maximumCategories ? found : []
    }

    /// The wanted outputs of a mail.
    func target(_ mail: GoldMail) -> HeadTarget {
        var target = HeadTarget(outputs: outputs)
        if let category = mail.category, let index = categories.firstIndex(of: category) {
            target.choose(index, of: HeadLayout.count..<outputs)
        }
        switch mail.dir {
        case .outbound:
            if let act = mail.labels.act, let index = Act.allCases.firstIndex(of: act) {
                target.choose(index, of: HeadLayout.acts)
            }
        case .inbound: note(mail.labels, in: &target)
        }
        return target
    }

    private func note(_ labels: GoldMail.Labels, in target: inout HeadTarget) {
        if let sentiment = labels.sentiment {
            target.choose(sentiment.signum() + 1, of: HeadLayout.polarity)
            note(sentiment + 2, steps: HeadLayout.sentiment, in: &target)
        }
        if let demands = labels.demands { note(demands, steps: HeadLayout.demands, in: &target) }
        if let urgency = labels.urgency { note(urgency, steps: HeadLayout.urgency, in: &target) }
        if let problem = labels.problem { target.note(problem, at: HeadLayout.problem) }
        if let gratitude = labels.gratitude { target.note(gratitude, at: HeadLayout.gratitude) }
        guard let conduct = labels.conduct else { return }
        target.note(!conduct.isEmpty, at: HeadLayout.conduct)
        for (output, mark) in zip(HeadLayout.marks, ConductMark.allCases) {
            target.note(conduct.contains(mark), at: output)
        }
    }

    /// A grade as a row of steps: above the first, above the second and so on.
    private func note(_ grade: Int, steps: Range<Int>, in target: inout HeadTarget) {
        for (step, output) in steps.enumerated() { target.note(grade > step, at: output) }
    }
}
