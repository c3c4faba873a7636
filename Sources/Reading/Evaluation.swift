/// Holds readings against gold labels; a mail that was not read counts as wrong.
public enum Evaluation {
    /// How well readings agree with labels: 1 is perfect, NaN where there was nothing to compare.
    public struct Figures: Sendable, Equatable {
        /// How many mails of clients there were.
        public var mails = 0
        /// Polarity, macro-F1.
        public var polarity = Double.nan
        /// Sentiment, quadratic weighted kappa over five grades.
        public var kappa = Double.nan
        /// Demands: the share within one, where none is not some.
        public var demands = 0.0
        /// Urgency, macro-F1.
        public var urgency = Double.nan
        /// Problem, F1.
        public var problem = 0.0
        /// Gratitude, F1.
        public var gratitude = 0.0
        /// Any conduct mark, F1.
        public var conduct = 0.0
        /// Single conduct marks, micro-F1.
        public var marks = 0.0
        /// What our mails do, macro-F1.
        public var acts = Double.nan
    }

    /// All measures of one set of readings.
    public struct Measures: Sendable {
        /// Over all mails.
        public var overall: Figures
        /// The lower and upper ends of the 95 % bootstrap intervals.
        public var interval: (low: Figures, high: Figures)
        /// The Brier score and the expected calibration error of the probabilities; 0 is best, NaN where there are none.
        public var reliability: (brier: Figures, error: Figures)
        /// By language, in alphabetical order.
        public var byLanguage: [(language: String, figures: Figures)]
    }

    /// Measures readings, given in the same order as the gold; for the intervals the mails are
    /// drawn anew `draws` times.
    public static func measure(
        gold: [GoldMail],
        signals: [Signals],
        draws: Int = 400
    ) -> Measures {
        let byLanguage = Set(gold.map(\.lang)).sorted().map { language in
            let chosen = zip(gold, signals).filter { $0.0.lang == language }
            return (language, figures(gold: chosen.map(\.0), signals: chosen.map(\.1)))
        }
        return Measures(
            overall: figures(gold: gold, signals: signals),
            interval: Bootstrap(draws: draws).interval(gold: gold, signals: signals),
            reliability: reliability(gold: gold, signals: signals),
            byLanguage: byLanguage
        )
    }

    /// The figures of one set of mails.
    static func figures(gold: [GoldMail], signals: [Signals]) -> Figures {
        let answers = zip(gold, signals).map { Answer($0, $1) }
        return figures(answers.filter { $0.act == nil }, acts: answers.compactMap(\.act))
    }

    /// The figures of answers already laid out for comparing.
    static func figures(_ answers: [Answer], acts: [(Act, Act?)]) -> Figures {
        var figures = Figures()
        figures.mails = answers.count
        figures.polarity = Agreement.macroF1(answers.map(\.polarity), over: Polarity.allCases)
        figures.kappa = Agreement.kappa(answers.map(\.grade))
        let near = answers.filter(\.isDemandNear).count
        figures.demands = Double(near) / Double(max(1, answers.count))
        figures.urgency = Agreement.macroF1(answers.map(\.urgency), over: [0, 1, 2])
        figures.problem = Agreement.f1(answers.map(\.problem), of: true) ?? 0
        figures.gratitude = Agreement.f1(answers.map(\.gratitude), of: true) ?? 0
        figures.conduct = Agreement.f1(answers.map(\.conduct), of: true) ?? 0
        figures.marks = Agreement.f1(answers.flatMap(\.marks), of: true) ?? 0
        figures.acts = Agreement.macroF1(acts, over: Act.allCases)
        return figures
    }
}

extension Evaluation {
    /// One mail's labels beside its reading.
    struct Answer {
        let polarity: (Polarity, Polarity?)
        let grade: (Int, Int)
        let isDemandNear: Bool
        let urgency: (Int, Int?)
        let problem: (Bool, Bool?)
        let gratitude: (Bool, Bool?)
        let conduct: (Bool, Bool?)
        let marks: [(Bool, Bool?)]
        /// Set for mail of ours, which has no other answers.
        let act: (Act, Act?)?

        /// Lays out one mail.
        init(_ gold: GoldMail, _ signals: Signals) {
            let labels = gold.labels
            var client: ClientSignals?
            if case .inbound(let found) = signals { client = found }
            var ours: ActSignals?
            if case .outbound(let found) = signals { ours = found }
            let sentiment = labels.sentiment ?? 0
            polarity = (Polarity.allCases[sentiment.signum() + 1], client?.decided.polarity)
            let grade = (2 * (client?.sentiment ?? 0)).rounded(.toNearestOrEven)
            self.grade = (sentiment, Int(max(-2, min(2, grade))))
            let demands = labels.demands ?? 0
            isDemandNear =
                client.map {
                    abs($0.demandCount - demands) <= 1 && ($0.demandCount > 0) == (demands > 0)
                }
                ?? false
            urgency = (labels.urgency ?? 0, client?.urgencyLevel)
            problem = (labels.problem ?? false, client?.decided.problem)
            gratitude = (labels.gratitude ?? false, client?.decided.gratitude)
            let marked = labels.conduct ?? []
            // As evaluate.py has it: a mail that was not read has no marks.
            let read = client?.decided.conduct ?? []
            conduct = (!marked.isEmpty, !read.isEmpty)
            marks = ConductMark.allCases.map { (marked.contains($0), read.contains($0)) }
            act = gold.dir == .outbound ? (labels.act ?? .reply, ours?.act) : nil
        }
    }
}
