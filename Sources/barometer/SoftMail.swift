import Foundation
import Reading

/// One mail with its signals as probabilities, a line each: what `Benchmarks/standing` judges by.
struct SoftMail: Encodable {
    let id: String
    let dir: String
    var sentiment: Double?
    var negative: Double?
    var positive: Double?
    var demands: Double?
    var deadline: Double?
    var ultimatum: Double?
    var problem: Double?
    var gratitude: Double?
    var conduct: Double?
    var marks: [String: Double]?
    var acts: [String: Double]?

    /// The probabilities of a scored mail; what could not be scored has none.
    init(_ mail: ScoredMail) {
        self.init(id: mail.input.id, signals: mail.signals, isOutbound: mail.input.isOutbound)
    }

    /// The probabilities of a mail that was read.
    init(id: String, signals: Signals, isOutbound: Bool) {
        self.id = id
        dir = isOutbound ? "out" : "in"
        switch signals {
        case .unscored: break
        case .outbound(let act): acts = Self.named(act.probabilities)
        case .inbound(let read):
            sentiment = Self.rounded(read.sentiment)
            negative = read.polarity.first.map(Self.rounded)
            positive = read.polarity.last.map(Self.rounded)
            demands = Self.rounded(read.demands)
            deadline = read.urgency.first.map(Self.rounded)
            ultimatum = read.urgency.last.map(Self.rounded)
            problem = Self.rounded(read.problem)
            gratitude = Self.rounded(read.gratitude)
            conduct = Self.rounded(read.conduct)
            marks = Self.named(read.marks)
        }
    }

    /// One line of JSON.
    var line: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return ((try? encoder.encode(self)) ?? Data()) + Data([0x0A])
    }

    private static func named<Name: RawRepresentable<String>>(_ table: [Name: Double]) -> [String:
        Double]
    {
        Dictionary(uniqueKeysWithValues: table.map { ($0.key.rawValue, rounded($0.value)) })
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
