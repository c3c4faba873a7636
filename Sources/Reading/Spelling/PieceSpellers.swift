internal import Synchronization

/// The spellers of one vocabulary, each made when its language is first typed plainly.
final class PieceSpellers: Sendable {
    private let vocabulary: PieceVocabulary
    private let made = Mutex<[String: WordSpeller]>([:])

    /// Makes none yet.
    init(_ vocabulary: PieceVocabulary) { self.vocabulary = vocabulary }

    /// The speller of a language, or nil for one that needs none.
    func speller(_ language: String) -> WordSpeller? {
        guard let alphabet = TypedAlphabet.of(language) else { return nil }
        return made.withLock { made in
            if let known = made[language] { return known }
            let trie = PieceTrie(vocabulary.allPieces(), alphabet: alphabet)
            let speller = WordSpeller(alphabet: alphabet, trie: trie)
            made[language] = speller
            return speller
        }
    }
}
