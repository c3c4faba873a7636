import Foundation

/// A sum of log-likelihood ratios that never falls below zero, and what it is made of.
///
/// Decay, calm and the ceiling take from all entries in proportion, so one common scale is enough: each step costs the
/// same however long the history is.
struct EvidenceSum {
    private(set) var total = 0.0
    private var scale = 1.0
    private var entries: [Entry] = []

    /// What one mail added, before the common scale.
    private struct Entry {
        var mail: MailPlace
        var parts: SignalParts
        var weight: Double
    }

    let ceiling: Double

    /// Mails, and pieces told, that are kept after thinning; the lightest leave, and the rest stand for them.
    private static let kept = 48

    init(ceiling: Double) {
        self.ceiling = ceiling
    }

    /// How full the sum is, 0...1.
    var fullness: Double { total / ceiling }

    /// Takes in a mail's score of net value `net`, as far as its day has not counted it yet.
    mutating func add(
        _ parts: SignalParts,
        netting net: Double,
        on day: inout DayScore,
        of mail: MailPlace
    ) {
        let added = day.added(by: net, at: mail.at)
        guard added > 0 else { return relieve(-added) }
        let positive = parts.positive.sum
        guard positive > 0 else { return }
        add(parts, of: mail, factor: added / positive)
    }

    /// Adds the positive parts of a mail's score, times a factor.
    mutating func add(_ parts: SignalParts, of mail: MailPlace, factor: Double = 1) {
        let parts = parts.positive * factor
        let value = parts.sum
        guard value > 0 else { return }
        total += value
        entries.append(Entry(mail: mail, parts: parts * (1 / scale), weight: value / scale))
        if total > ceiling { shrink(to: ceiling) }
        if entries.count > 2 * Self.kept { thin() }
    }

    /// Takes off what calm earns.
    mutating func relieve(_ amount: Double) {
        shrink(to: max(0, total - amount))
    }

    /// Fades by a factor in 0...1.
    mutating func decay(_ factor: Double) {
        shrink(to: total * factor)
    }

    /// What the sum is made of, heaviest first, with weights that sum to `sum`.
    func evidence(summingTo sum: Double) -> [EvidencePiece] {
        guard total > 0, sum > 0 else { return [] }
        let pieces = entries.flatMap { entry in
            StandingSignal.allCases.compactMap { signal in
                let weight = entry.parts[signal]
                return weight > 0
                    ? EvidencePiece(mail: entry.mail, signal: signal, weight: weight) : nil
            }
        }
        var kept = Array(pieces.sorted().prefix(Self.kept))
        let weight = kept.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return [] }
        for index in kept.indices { kept[index].weight *= sum / weight }
        return kept
    }

    /// What the sum is made of, by matter.
    var byMatter: [MatterEvidence] {
        entries.map {
            MatterEvidence(
                matter: $0.mail.matter,
                at: $0.mail.at,
                weight: $0.weight * scale,
                conduct: $0.parts[.conduct] * scale,
                rejection: $0.parts[.afterRemedy] * scale
            )
        }
    }

    private mutating func shrink(to target: Double) {
        guard total > 0, target > 1e-6 else {
            total = 0
            scale = 1
            entries.removeAll(keepingCapacity: true)
            return
        }
        scale *= target / total
        total = target
        if scale < 1e-100 { rescale(by: scale) }
    }

    private mutating func rescale(by factor: Double) {
        for index in entries.indices {
            entries[index].parts = entries[index].parts * factor
            entries[index].weight *= factor
        }
        scale = 1
    }

    private mutating func thin() {
        entries.sort { ($1.weight, $0.mail.position) < ($0.weight, $1.mail.position) }
        entries.removeSubrange(Self.kept...)
        let weight = entries.reduce(0) { $0 + $1.weight }
        if weight > 0 { rescale(by: total / weight) }
    }
}

/// Which mail a score belongs to.
struct MailPlace: Equatable {
    /// Its place in the timeline.
    var position: Int
    /// When it was written, in seconds since the reference date.
    var at: Double
    /// The number of its matter.
    var matter: Int
}

/// One signal of one mail, weighed.
struct EvidencePiece: Equatable, Comparable {
    var mail: MailPlace
    var signal: StandingSignal
    var weight: Double

    /// Heaviest first, then oldest.
    static func < (a: EvidencePiece, b: EvidencePiece) -> Bool {
        (b.weight, a.mail.position, a.signal.place) < (a.weight, b.mail.position, b.signal.place)
    }
}
