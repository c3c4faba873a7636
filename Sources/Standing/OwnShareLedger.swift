import Foundation

/// Our own part so far: what we did late, put off or broke again, and how fresh that is.
struct OwnShareLedger {
    private(set) var events: [OurShare] = []
    private var weight = 0.0
    private var last = 0.0
    private var lastFault: Double?
    private let halfLife: Double

    /// Another fault within this time is a repeated one.
    private static let repeatedWithin = 60 * Seconds.day
    /// Events told beside an assessment: more would not be read.
    private static let told = 12
    /// Events older than this are told no more.
    private static let toldWithin = 60 * Seconds.day
    private static let heaviest = 4.0

    init(halfLifeDays: Double) {
        halfLife = halfLifeDays * Seconds.day
    }

    /// Our share at a moment, 0...1, with what the client waits for just now.
    func share(at moment: Double, waiting: Double) -> Double {
        1 - exp(-(weight * exp2(-max(0, moment - last) / halfLife) + waiting))
    }

    /// Notes something of ours; `since` dates the client's mail that waited, where one did.
    mutating func note(
        _ kind: OurShare.Kind,
        at moment: Double,
        since: Double? = nil,
        hours: Double,
        weight added: Double,
        words: String? = nil
    ) {
        weight = weight * exp2(-max(0, moment - last) / halfLife) + added
        weight = min(weight, Self.heaviest)
        last = moment
        events.append(
            OurShare(
                kind: kind,
                at: Date(timeIntervalSinceReferenceDate: since ?? moment),
                hours: hours,
                words: words
            )
        )
        if events.count > 2 * Self.told { events.removeFirst(events.count - Self.told) }
    }

    /// Notes that we owned a fault; it weighs from the second one on.
    mutating func noteFault(at moment: Double, probability: Double) {
        defer { lastFault = moment }
        guard let lastFault, moment - lastFault < Self.repeatedWithin else { return }
        note(.repeatedFault, at: moment, hours: 0, weight: 0.8 * probability)
    }

    /// The events worth telling at a moment, oldest first.
    func told(at moment: Double) -> [OurShare] {
        let fresh = events.filter {
            moment - $0.at.timeIntervalSinceReferenceDate <= Self.toldWithin
        }
        return Array(fresh.suffix(Self.told))
    }
}
