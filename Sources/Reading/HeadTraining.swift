/// Fits the heads to labelled mails.
public struct HeadTraining: Sendable {
    /// How far fitting has come.
    public struct Progress: Sendable, Equatable {
        /// Walks through the mails done.
        public var done: Int
        /// Walks through the mails in all.
        public var total: Int
    }

    /// Why heads cannot be fitted.
    public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
        /// Too few mails with labels and words.
        case tooFewMails(found: Int, needed: Int)

        /// One line that says what is wrong and what to do.
        public var description: String {
            switch self {
            case .tooFewMails(let found, let needed):
                "\(found) labelled mails with words are too few; at least \(needed) are needed"
            }
        }
    }

    /// Below this nothing is learnt.
    public static let fewestMails = 40

    /// Fits heads to gold mails by a recipe.
    ///
    /// `progress` is told now and then, and ends the work by throwing. Without a `context` that was fitted to the same mails
    /// the heads have no contextual member. `unseen` is told, mail by mail, what members read that were fitted without it.
    ///
    /// - Throws: `Failure`, or what `progress` throws.
    public static func fit(
        gold: [GoldMail],
        encoder: SentenceEncoder,
        recipe: HeadRecipe = HeadRecipe(),
        context: ContextFit? = nil,
        progress: (Progress) throws -> Void = { _ in },
        unseen: (GoldMail, Signals) -> Void = { _, _ in }
    ) throws -> HeadModel {
        let material = HeadMaterial(gold, encoder: encoder)
        guard material.gold.count >= fewestMails else {
            throw Failure.tooFewMails(found: material.gold.count, needed: fewestMails)
        }
        let fitting = HeadFitting(
            material: material,
            recipe: recipe,
            dense: encoder.denseWeights,
            context: context
        )
        return try fitting.run(progress: progress, unseen: unseen)
    }
}
