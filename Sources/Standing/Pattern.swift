import Foundation

/// Tells a pattern of behaviour from a bad day, a crisis of two days, stern letters in one matter, or civil complaints.
struct Pattern {
    let parameters: StandingParameters
    /// The part of the days since trouble began that showed conduct, 0...1.
    var conductRate = 1.0
    /// By what part of all answers to our remedies of late the rejections outweigh the others, 0...1.
    var discontent = 1.0

    /// Days of one matter that are no pattern yet: a demand, a reminder, and the quarrel that settles it.
    private static let daysOfMatter = 3

    /// Whether evidence is spread wide enough to be a pattern at the given level.
    ///
    /// Something must be left of it without its worst few days, and without the three worst days of any matter; and some
    /// of it must be conduct: a client who complains with good manners speaks of what we do. A rude word now and then among
    /// months of work is not conduct. But whoever rejects our remedies in matter after matter, and accepts few, needs no rude word.
    func holds(_ evidence: [MatterEvidence], threshold: Double) -> Bool {
        let needed = parameters.patternShare * threshold
        let ordered = evidence.sorted { ($0.at, $0.matter) < ($1.at, $1.matter) }
        let total = ordered.reduce(0) { $0 + $1.weight }
        let conduct =
            frequency * ordered.reduce(0) { $0 + $1.conduct } + discontent * rejections(ordered)
        return conduct >= parameters.conductShare * threshold
            && total - heaviestDays(ordered) >= needed
            && total - heaviestDaysOfMatter(ordered) >= needed
    }

    /// How far conduct is as frequent as with clients who are a problem, squared: two days of twenty are next to nothing.
    private var frequency: Double {
        let full = min(1, conductRate / parameters.conduct.isProblem)
        return full * full
    }

    /// Remedies that fail in so many matters may all be bad ones.
    private static let mattersThatFail = 3

    /// What rejected remedies weigh, without the matters in which they weigh most.
    private func rejections(_ ordered: [MatterEvidence]) -> Double {
        var byMatter: [Int: Double] = [:]
        for piece in ordered { byMatter[piece.matter, default: 0] += piece.rejection }
        return byMatter.values.sorted(by: >).dropFirst(Self.mattersThatFail).reduce(0, +)
    }

    /// What the heaviest run of a few days weighs.
    private func heaviestDays(_ ordered: [MatterEvidence]) -> Double {
        var (start, weight, heaviest) = (0, 0.0, 0.0)
        for piece in ordered {
            weight += piece.weight
            while piece.at - ordered[start].at > parameters.patternDays * Seconds.day {
                weight -= ordered[start].weight
                start += 1
            }
            heaviest = max(heaviest, weight)
        }
        return heaviest
    }

    /// What the heaviest days of one matter weigh together, for the matter where that is most.
    private func heaviestDaysOfMatter(_ ordered: [MatterEvidence]) -> Double {
        var days: [Int: [(start: Double, weight: Double)]] = [:]
        for piece in ordered {
            var legs = days[piece.matter] ?? []
            if let last = legs.popLast() {
                if piece.at - last.start <= DayScore.length {
                    legs.append((last.start, last.weight + piece.weight))
                } else {
                    legs += [last, (piece.at, piece.weight)]
                }
            } else {
                legs = [(piece.at, piece.weight)]
            }
            days[piece.matter] = legs
        }
        return days.values.map { legs in
            legs.map(\.weight).sorted(by: >).prefix(Self.daysOfMatter).reduce(0, +)
        }.max() ?? 0
    }
}

/// A piece of evidence with its matter, as the pattern looks at it.
struct MatterEvidence {
    var matter: Int
    var at: Double
    var weight: Double
    /// The part of its weight that is conduct.
    var conduct: Double
    /// The part of its weight that is an unhappy answer to a remedy.
    var rejection = 0.0
}
