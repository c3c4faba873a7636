import Testing

@testable import Reading

/// Figures of a hand-made table; the expected ones were printed by the gold's own `evaluate.py`.
@Suite("Evaluation")
struct EvaluationTests {
    private typealias Labels = GoldMail.Labels

    private struct Reading {
        var sentiment: Double
        var polarity: Polarity
        var demands: Int
        var urgency: Int
        var problem: Bool
        var gratitude: Bool
        var conduct: [ConductMark] = []

        var signals: Signals {
            .inbound(
                ClientSignals(
                    language: "en",
                    sentiment: sentiment,
                    polarity: [0, 1, 0],
                    demands: Double(demands),
                    demandCount: demands,
                    urgency: [0, 0],
                    urgencyLevel: urgency,
                    problem: 0,
                    gratitude: 0,
                    conduct: 0,
                    marks: [:],
                    decided: .init(
                        polarity: polarity,
                        problem: problem,
                        gratitude: gratitude,
                        conduct: conduct
                    ),
                    words: []
                )
            )
        }
    }

    private static let inbound: [(Labels, Reading?)] = [
        (
            label(-2, 2, 2, true, false, [.threat, .sweeping]),
            Reading(
                sentiment: -0.9,
                polarity: .negative,
                demands: 3,
                urgency: 2,
                problem: true,
                gratitude: false,
                conduct: [.threat]
            )
        ),
        (
            label(-1, 1, 0, true, false, []),
            Reading(
                sentiment: -0.25,
                polarity: .neutral,
                demands: 0,
                urgency: 0,
                problem: true,
                gratitude: false
            )
        ),
        (
            label(0, 0, 0, false, false, []),
            Reading(
                sentiment: 0.25,
                polarity: .neutral,
                demands: 0,
                urgency: 0,
                problem: false,
                gratitude: false
            )
        ),
        (
            label(0, 3, 1, false, false, []),
            Reading(
                sentiment: -0.75,
                polarity: .negative,
                demands: 1,
                urgency: 1,
                problem: true,
                gratitude: false,
                conduct: [.entitlement]
            )
        ),
        (
            label(1, 0, 0, false, true, []),
            Reading(
                sentiment: 0.75,
                polarity: .positive,
                demands: 0,
                urgency: 0,
                problem: false,
                gratitude: true
            )
        ),
        (
            label(2, 1, 0, false, true, []),
            Reading(
                sentiment: 0.2,
                polarity: .neutral,
                demands: 2,
                urgency: 1,
                problem: false,
                gratitude: false
            )
        ),
        (
            label(-1, 4, 1, false, false, [.scopeCreep]),
            Reading(
                sentiment: -0.5,
                polarity: .negative,
                demands: 4,
                urgency: 2,
                problem: false,
                gratitude: false,
                conduct: [.scopeCreep, .entitlement]
            )
        ),
        (label(1, 2, 0, false, true, []), nil),
    ]

    private static let outbound: [(Act, Act?)] = [
        (.reply, .reply), (.reply, .fix), (.apology, .apology), (.fix, .fix), (.delay, nil),
    ]

    private static func label(
        _ sentiment: Int,
        _ demands: Int,
        _ urgency: Int,
        _ problem: Bool,
        _ gratitude: Bool,
        _ conduct: [ConductMark]
    ) -> Labels {
        Labels(
            sentiment: sentiment,
            demands: demands,
            urgency: urgency,
            problem: problem,
            gratitude: gratitude,
            conduct: conduct
        )
    }

    private static func mail(_ id: String, _ dir: MailDirection, _ labels: Labels) -> GoldMail {
        GoldMail(id: id, lang: "en", dir: dir, subject: "", body: "", labels: labels)
    }

    private let gold =
        Self.inbound.enumerated().map { Self.mail("i\($0)", .inbound, $1.0) }
        + Self.outbound.enumerated().map { Self.mail("o\($0)", .outbound, Labels(act: $1.0)) }

    private let signals: [Signals] =
        Self.inbound.map { $0.1?.signals ?? .unscored(.empty) }
        + Self.outbound.map { _, read in
            guard let read else { return .unscored(.unknownLanguage) }
            return .outbound(ActSignals(language: "en", act: read, probabilities: [:]))
        }

    @Test("gives the figures of evaluate.py")
    func figures() {
        let figures = Evaluation.measure(gold: gold, signals: signals, draws: 20).overall
        let expected = [
            0.522222, 0.56, 0.625, 0.638889, 0.8, 0.5, 0.8, 0.571429, 0.583333,
        ]
        #expect(figures.mails == 8)
        for ((name, path), value) in zip(Evaluation.Figures.all, expected) {
            #expect(abs(figures[keyPath: path] - value) < 1e-6, "\(name)")
        }
    }

    @Test("An interval holds the figure it belongs to")
    func interval() {
        let measures = Evaluation.measure(gold: gold, signals: signals, draws: 200)
        #expect(measures.interval.low.problem <= measures.overall.problem)
        #expect(measures.interval.high.problem >= measures.overall.problem)
        #expect(measures.interval.low.demands < measures.interval.high.demands)
    }

    @Test("The table names every figure and language")
    func table() {
        let table = Evaluation.measure(gold: gold, signals: signals, draws: 5).table
        let lines = table.split(separator: "\n")
        #expect(lines.count == 7)
        #expect(Set(lines.map(\.count)).count == 1)
        #expect(lines[0].hasSuffix("acts"))
        #expect(lines[2].hasPrefix("all") && lines[2].hasSuffix("0.583"))
    }

    @Test("Nothing to measure is no figure and no trap")
    func nothing() {
        let measures = Evaluation.measure(gold: [], signals: [])
        #expect(measures.overall.polarity.isNaN)
        #expect(measures.byLanguage.isEmpty)
        #expect(measures.table.contains("-"))
    }
}
