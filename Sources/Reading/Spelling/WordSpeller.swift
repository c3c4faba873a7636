/// Writes words that were typed on a plain keyboard as their language spells them.
///
/// Of all spellings, that one is taken whose pieces are the most frequent.
struct WordSpeller: Sendable {
    let alphabet: TypedAlphabet
    let trie: PieceTrie

    /// A longer word is none.
    static let longestWord = 40
    /// A letter that no piece explains costs as much as a very rare piece.
    private static let unexplained: Float = -20
    /// A word that begins with a piece from the middle of words is odd.
    private static let oddBeginning: Float = -3

    /// How a word's first letters are best explained.
    private struct Place {
        var score: Float
        var before: Int
        /// Where the piece ends in the trie; nil for a letter that stays as it was typed.
        var piece: Int32?
    }

    /// A word, in lower-case ASCII, as it is spelt.
    func spelt(_ typed: [UInt8]) -> String {
        guard !typed.isEmpty, typed.count <= Self.longestWord else {
            return String(decoding: typed, as: UTF8.self)
        }
        var places = [Place?](repeating: nil, count: typed.count + 1)
        places[0] = Place(score: 0, before: -1)
        for start in typed.indices {
            guard let score = places[start]?.score else { continue }
            let plain = Place(score: score + Self.unexplained, before: start)
            Self.improve(&places[start + 1], plain)
            let odd = start == 0 ? Self.oddBeginning : 0
            var search = Search(speller: self, typed: typed, start: start, places: places)
            search.walk(PieceTrie.inner, start, base: score + odd)
            if start == 0 { search.walk(PieceTrie.outer, start, base: score) }
            places = search.places
        }
        return read(places, typed)
    }

    private static func improve(_ place: inout Place?, _ candidate: Place) {
        if let known = place, known.score >= candidate.score { return }
        place = candidate
    }

    /// All pieces that begin at one place of the word.
    private struct Search {
        let speller: WordSpeller
        let typed: [UInt8]
        let start: Int
        var places: [Place?]

        mutating func walk(_ node: Int32, _ at: Int, base: Float, afterSilence: Bool = false) {
            if let score = speller.trie.scores[Int(node)], at > start {
                let found = Place(score: base + score, before: start, piece: node)
                WordSpeller.improve(&places[at], found)
            }
            if !afterSilence, at > start {
                for letter in speller.alphabet.silent {
                    guard let next = speller.trie.next(node, letter) else { continue }
                    walk(next, at, base: base, afterSilence: true)
                }
            }
            guard at < typed.count else { return }
            for spelling in speller.alphabet.spellings(at: typed[at]) {
                let end = at + spelling.typed.count
                guard end <= typed.count, typed[at..<end].elementsEqual(spelling.typed),
                    let next = speller.trie.next(node, spelling.letter)
                else { continue }
                walk(next, end, base: base)
            }
        }
    }

    private func read(_ places: [Place?], _ typed: [UInt8]) -> String {
        var parts: [[Unicode.Scalar]] = []
        var at = typed.count
        while at > 0, let place = places[at] {
            if let piece = place.piece {
                parts.append(trie.letters(to: piece).map { alphabet.letters[$0] })
            } else {
                parts.append([Unicode.Scalar(typed[place.before])])
            }
            at = place.before
        }
        var word = String.UnicodeScalarView()
        for part in parts.reversed() { word.append(contentsOf: part) }
        return String(word)
    }
}
