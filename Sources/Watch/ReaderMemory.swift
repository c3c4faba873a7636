internal import Foundation
internal import Reading
internal import Standing
internal import Store

/// The base rates of the reader whose readings the archive holds: what a probability of its is worth.
///
/// They are kept beside the readings, since whoever judges may have no model at hand.
struct ReaderMemory: Sendable {
    let archive: Archive

    private static let key = "reader.bases"

    /// The rates; nil before any mail was read, or where the heads know none.
    func bases() throws -> ReaderBases? {
        guard let text = try archive.fact(Self.key)?.value else { return nil }
        return try? JSONDecoder().decode(ReaderBases.self, from: Data(text.utf8))
    }

    /// Notes the reader that is about to read; nothing is written where it is the one before.
    func note(_ bases: HeadBases, at now: Date) throws {
        let rates = ReaderBases(bases)
        guard try rates != self.bases() else { return }
        let text = try rates.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        try archive.setFact(Self.key, text, at: now)
    }
}

extension ReaderBases {
    /// The rates of a model file; nil where it holds none.
    init?(_ bases: HeadBases) {
        guard bases.isKnown else { return nil }
        self.init(
            conduct: bases.conduct,
            negative: bases.negative,
            problem: bases.problem,
            unhappy: bases.unhappy,
            ultimatum: bases.ultimatum,
            glad: bases.glad
        )
    }
}
