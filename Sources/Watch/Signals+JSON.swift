internal import Briefing
internal import Reading

extension Signals {
    /// What was read in a mail: under the keys that `score` prints, with the probabilities of `score --soft`.
    var json: JSONValue {
        switch self {
        case .inbound(let read): Self.theirs(read)
        case .outbound(let read): Self.ours(read)
        case .unscored(let reason): .object(["unscored": .string(JSONValue.key(reason.rawValue))])
        }
    }

    private static func theirs(_ read: ClientSignals) -> JSONValue {
        .object([
            "language": .string(read.language),
            "sentiment": .number(read.sentiment),
            "polarity": .string(read.decided.polarity.rawValue),
            "demands": .number(Double(read.demandCount)),
            "urgency": .number(Double(read.urgencyLevel)),
            "problem": .bool(read.decided.problem),
            "gratitude": .bool(read.decided.gratitude),
            "conduct": .array(read.decided.conduct.map { .string($0.rawValue) }),
            "words": .array(
                read.words.map {
                    .object(["signal": .string($0.signal), "text": .string($0.text)])
                }
            ),
            "probabilities": soft(read),
        ])
    }

    private static func soft(_ read: ClientSignals) -> JSONValue {
        .object([
            "negative": .number(read.polarity.first),
            "positive": .number(read.polarity.last),
            "demands": .number(read.demands),
            "deadline": .number(read.urgency.first),
            "ultimatum": .number(read.urgency.last),
            "problem": .number(read.problem),
            "gratitude": .number(read.gratitude),
            "conduct": .number(read.conduct),
            "marks": named(read.marks.map { ($0.key.rawValue, $0.value) }),
        ])
    }

    private static func ours(_ read: ActSignals) -> JSONValue {
        .object([
            "language": .string(read.language),
            "act": .string(read.act.rawValue),
            "probabilities": .object([
                "acts": named(read.probabilities.map { ($0.key.rawValue, $0.value) })
            ]),
            "promises": .array(
                read.promises.map {
                    .object([
                        "day": .string($0.day?.description),
                        "words": .string($0.words),
                        "sentence": .string($0.sentence),
                    ])
                }
            ),
        ])
    }

    private static func named(_ pairs: [(String, Double)]) -> JSONValue {
        .object(Dictionary(pairs.map { ($0.0, JSONValue.number($0.1)) }) { $1 })
    }
}
