/// All word lists as one tree of letters.
struct CueLexicon: Sendable {
    /// The lists of the project.
    static let standard = CueLexicon(TimeWords.tables + DealingWords.tables)

    /// A longer word is in no list.
    private static let longestWord = 24

    private struct Place {
        /// Cues of the word that ends here.
        var whole = CueSet()
        /// Cues of all words that begin so.
        var stem = CueSet()
    }

    private var edges: [UInt64: Int32] = [:]
    private var places = [Place()]

    /// Builds the tree.
    init(_ tables: [CueWords]) {
        for table in tables {
            for word in table.words.split(whereSeparator: \.isWhitespace) { add(word, table.cue) }
        }
    }

    /// The cues of a word, its letters as `CueLetter` makes them.
    func cues(of word: some Sequence<Unicode.Scalar>) -> CueSet {
        var found = CueSet()
        var place: Int32 = 0
        for (index, letter) in word.enumerated() {
            guard index < Self.longestWord, let next = edges[Self.key(place, letter)] else {
                return found
            }
            place = next
            found.formUnion(places[Int(place)].stem)
        }
        found.formUnion(places[Int(place)].whole)
        return found
    }

    private mutating func add(_ word: Substring, _ cue: Cue) {
        let isStem = word.hasSuffix("*")
        var place: Int32 = 0
        for letter in (isStem ? word.dropLast() : word).unicodeScalars {
            let key = Self.key(place, letter)
            if let next = edges[key] {
                place = next
            } else {
                places.append(Place())
                let next = Int32(places.count - 1)
                edges[key] = next
                place = next
            }
        }
        if isStem {
            places[Int(place)].stem.insert(cue)
        } else {
            places[Int(place)].whole.insert(cue)
        }
    }

    private static func key(_ place: Int32, _ letter: Unicode.Scalar) -> UInt64 {
        UInt64(UInt32(bitPattern: place)) << 32 | UInt64(letter.value)
    }
}
