/// How well readings agree with labels, by the usual measures.
enum Agreement {
    /// The F1 of one answer, or nil where neither side ever gave it.
    static func f1<Answer: Equatable>(_ pairs: [(Answer, Answer?)], of answer: Answer) -> Double? {
        var (hits, false_, missed) = (0, 0, 0)
        for (gold, read) in pairs {
            if gold == answer, read == answer {
                hits += 1
            } else if read == answer {
                false_ += 1
            } else if gold == answer {
                missed += 1
            }
        }
        let all = 2 * hits + false_ + missed
        return all > 0 ? Double(2 * hits) / Double(all) : nil
    }

    /// The mean F1 over the answers that occur.
    static func macroF1<Answer: Equatable>(
        _ pairs: [(Answer, Answer?)],
        over answers: [Answer]
    ) -> Double {
        let scores = answers.compactMap { f1(pairs, of: $0) }
        return scores.isEmpty ? .nan : scores.reduce(0, +) / Double(scores.count)
    }

    /// Quadratic weighted kappa over grades.
    static func kappa(_ pairs: [(Int, Int)]) -> Double {
        guard !pairs.isEmpty else { return .nan }
        let count = Double(pairs.count)
        var (golds, reads): ([Int: Double], [Int: Double]) = ([:], [:])
        var seen = 0.0
        for (gold, read) in pairs {
            golds[gold, default: 0] += 1
            reads[read, default: 0] += 1
            seen += Double((gold - read) * (gold - read)) / count
        }
        var chance = 0.0
        for (gold, times) in golds {
            for (read, others) in reads {
                chance += Double((gold - read) * (gold - read)) * times * others / (count * count)
            }
        }
        return chance > 0 ? 1 - seen / chance : 1
    }
}
