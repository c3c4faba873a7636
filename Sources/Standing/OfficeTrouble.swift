import Foundation

/// Trouble of the whole office: when many clients turn unhappy within days, the fault is ours and no client is the problem.
///
/// Made once for all clients from the office's days; like our own share it moves weight from P to H.
public struct OfficeTrouble: Sendable, Codable, Equatable {
    /// One day of the office.
    public struct Day: Sendable, Codable, Equatable {
        /// The day, counted from 2001-01-01 by the office's own clock.
        public var number: Int
        /// Clients who wrote.
        public var heard: Double
        /// Clients who wrote unhappily: the sum of the greatest P(negative) or P(problem) of each.
        public var unhappy: Double

        /// Makes a day.
        public init(number: Int, heard: Double, unhappy: Double) {
            self.number = number
            self.heard = heard
            self.unhappy = unhappy
        }
    }

    /// Days on which trouble was afoot, ascending, with its level in 0...1.
    private let levels: [Level]

    private struct Level: Sendable, Codable, Equatable {
        var day: Int
        var level: Double
    }

    /// No trouble of the office is known.
    public static let none = OfficeTrouble(days: [])

    /// Finds trouble in the office's days, in whatever order; each looks only at itself and at what was before.
    public init(days: [Day]) {
        let days = days.filter {
            $0.heard.isFinite && $0.unhappy.isFinite && abs($0.number) < 10_000_000
        }.sorted { $0.number < $1.number }
        var levels: [Level] = []
        var (usual, recent) = (Span(), Span())
        var (first, middle) = (0, 0)
        for day in days {
            recent.add(day)
            while days[middle].number <= day.number - Self.burstDays {
                recent.remove(days[middle])
                usual.add(days[middle])
                middle += 1
            }
            while first < middle, days[first].number <= day.number - Self.usualDays {
                usual.remove(days[first])
                first += 1
            }
            let level = recent.excess(over: usual)
            if level > 0 { levels.append(Level(day: day.number, level: level)) }
        }
        self.levels = levels
    }

    /// A burst is over within so many days.
    private static let burstDays = 5
    /// What is usual is looked for in so many days.
    private static let usualDays = 40
    /// It takes weeks to settle: trouble stays for so many days, and fades over as many.
    private static let settlingDays = 20.0

    /// How deep the office is in trouble at a moment, 0...1.
    func level(at moment: Double, _ hours: OfficeHours) -> Double {
        guard !levels.isEmpty else { return 0 }
        let today = hours.day(of: moment)
        return levels.reversed().lazy.drop { $0.day > today }
            .prefix { Double(today - $0.day) < 2 * Self.settlingDays }
            .map { $0.level * min(1, 2 - Double(today - $0.day) / Self.settlingDays) }
            .max() ?? 0
    }
}

/// What was heard over some days.
private struct Span {
    private var heard = 0.0
    private var unhappy = 0.0

    /// The office's usual part of unhappy clients, and how many clients' days it is worth.
    private static let prior = (rate: 0.2, weight: 20.0)
    /// A few unhappy clients are chance, however quiet the office.
    private static let few = 6.0
    /// Seasons double the usual rate; a scandal multiplies it by five to nine (measured on scenario offices).
    private static let common = 2.5...4.5

    mutating func add(_ day: OfficeTrouble.Day) {
        heard += day.heard
        unhappy += day.unhappy
    }

    mutating func remove(_ day: OfficeTrouble.Day) {
        heard -= day.heard
        unhappy -= day.unhappy
    }

    /// How far this span's unhappiness stands out from the usual, 0...1.
    func excess(over usual: Span) -> Double {
        guard heard > 0, unhappy > Self.few else { return 0 }
        let rate =
            (usual.unhappy + Self.prior.rate * Self.prior.weight)
            / (usual.heard + Self.prior.weight)
        let ratio = unhappy / heard / max(rate, 0.05)
        let many = min((unhappy - Self.few) / Self.few, 1)
        let range = Self.common.upperBound - Self.common.lowerBound
        // In tenths: the same days give the same level, whatever order they were summed in.
        return (many * ((ratio - Self.common.lowerBound) / range).bounded(0...1) * 10).rounded()
            / 10
    }
}
