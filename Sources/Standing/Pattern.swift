import Foundation

/// Tells a pattern from a bad day, a crisis of two days, or two stern letters in one matter.
struct Pattern {
    let parameters: StandingParameters

    /// Whether evidence is spread wide enough to be a pattern at the given level.
    ///
    /// Something must be left of it without its worst few days, and something without the two worst days of any matter.
    func holds(_ evidence: [MatterEvidence], threshold: Double) -> Bool {
        let needed = parameters.patternShare * threshold
        let ordered = evidence.sorted { ($0.at, $0.matter) < ($1.at, $1.matter) }
        let total = ordered.reduce(0) { $0 + $1.weight }
        return total - heaviestDays(ordered) >= needed && total - heaviestTwoDays(ordered) >= needed
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

    /// What the two heaviest days of one matter weigh together, for the matter where that is most.
    private func heaviestTwoDays(_ ordered: [MatterEvidence]) -> Double {
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
            legs.map(\.weight).sorted(by: >).prefix(2).reduce(0, +)
        }.max() ?? 0
    }
}

/// A piece of evidence with its matter, as the pattern looks at it.
struct MatterEvidence {
    var matter: Int
    var at: Double
    var weight: Double
}
