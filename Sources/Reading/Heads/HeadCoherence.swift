/// What probabilities of one mail owe each other.
///
/// Outputs are learnt and calibrated one by one; a mail that is read alone in a way that no gold
/// mail is should not say two things that hardly ever go together.
enum HeadCoherence {
    /// The share of glad mails without any conduct mark; in the gold it is .97.
    static let kindness: Float = 0.9

    /// Neither conduct nor a mark of it is likelier than gladness leaves room for.
    static func apply(_ chances: inout [Float]) {
        let room = 1 - kindness * chances[HeadLayout.polarity.upperBound - 1]
        chances[HeadLayout.conduct] = min(chances[HeadLayout.conduct], room)
        for mark in HeadLayout.marks { chances[mark] = min(chances[mark], room) }
    }
}
