import Foundation

/// A sum of log-likelihood ratios that never falls below zero, and what it is made of.
///
/// Decay, calm and the ceiling take from all entries in proportion, so one common scale is enough: each step costs the
/// same however long the history is.
struct EvidenceSum {
    private(set) var total = 0.0
    private var scale = 1.0
    private var entries: [Entry] = []

    private struct Entry {
        var evidence: Evidence
        var matter: String
    }

    let ceiling: Double

    /// Entries kept after thinning; the lightest leave, and the rest stand for them.
    private static let keptEntries = 48

    init(ceiling: Double) {
        self.ceiling = ceiling
    }

    /// How full the sum is, 0...1.
    var fullness: Double { total / ceiling }

    /// Takes in a mail's score of net value `net`, as far as its day has not counted it yet.
    mutating func add(
        _ parts: [ScorePart],
        netting net: Double,
        on day: inout DayScore,
        of mail: MailReference
    ) {
        let added = day.added(by: net, at: mail.at.timeIntervalSinceReferenceDate)
        guard added > 0 else { return relieve(-added) }
        let positive = parts.reduce(0) { $0 + max(0, $1.value) }
        guard positive > 0 else { return }
        add(parts, of: mail, factor: added / positive)
    }

    /// Adds the positive parts of a mail's score, times a factor.
    mutating func add(_ parts: [ScorePart], of mail: MailReference, factor: Double = 1) {
        for part in parts where part.value * factor > 0 {
            let value = part.value * factor
            total += value
            let evidence = Evidence(
                messageID: mail.messageID,
                at: mail.at,
                signal: part.signal,
                weight: value / scale,
                words: mail.words(for: part.signal)
            )
            entries.append(Entry(evidence: evidence, matter: mail.matter))
        }
        if total > ceiling { shrink(to: ceiling) }
        if entries.count > 2 * Self.keptEntries { thin() }
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
    func evidence(summingTo sum: Double) -> [Evidence] {
        guard total > 0, sum > 0 else { return [] }
        return heaviest(summingTo: sum).map(\.evidence)
    }

    /// What the sum is made of, by matter.
    var byMatter: [MatterEvidence] {
        entries.map {
            MatterEvidence(
                matter: $0.matter,
                at: $0.evidence.at.timeIntervalSinceReferenceDate,
                weight: $0.evidence.weight * scale
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
        if scale < 1e-100 { rescale() }
    }

    private mutating func rescale() {
        for index in entries.indices { entries[index].evidence.weight *= scale }
        scale = 1
    }

    private mutating func thin() {
        entries = heaviest(summingTo: total)
        scale = 1
    }

    private func heaviest(summingTo sum: Double) -> [Entry] {
        var kept = Array(entries.sorted(by: Self.isHeavier).prefix(Self.keptEntries))
        let weight = kept.reduce(0) { $0 + $1.evidence.weight }
        guard weight > 0 else { return [] }
        for index in kept.indices { kept[index].evidence.weight *= sum / weight }
        return kept
    }

    private static func isHeavier(_ a: Entry, _ b: Entry) -> Bool {
        let (a, b) = (a.evidence, b.evidence)
        return (b.weight, a.at, a.messageID, a.signal) < (a.weight, b.at, b.messageID, b.signal)
    }
}

/// One signal's part in a mail's score.
struct ScorePart: Equatable {
    var signal: String
    var value: Double
}

/// Which mail a score belongs to.
struct MailReference {
    var messageID: String
    var at: Date
    var matter: String
    var words: [String: String]

    /// The words behind a signal; what only the whole mail shows is best told by its tone's sentence.
    func words(for signal: String) -> String {
        words[signal] ?? words["sentiment"] ?? words["problem"] ?? ""
    }
}
