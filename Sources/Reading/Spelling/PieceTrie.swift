/// The pieces that can be written with one alphabet, as a tree of their letters.
struct PieceTrie: Sendable {
    /// Where a piece begins in the middle of a word.
    static let inner: Int32 = 0
    /// Where a piece begins a word.
    static let outer: Int32 = 1

    /// A piece with letters that no plain keyboard has is likelier than its bare twin, which may
    /// belong to any of the encoder's languages.
    static let ownLetters: Float = 1

    private static let wordMark: Unicode.Scalar = "▁"

    private var edges: [Int: Int32] = [:]
    /// Per place: the logarithm of the piece's frequency, or nil where no piece ends.
    private(set) var scores: [Float?] = [nil, nil]
    /// Per place: the letter that led here, and the place before.
    private var steps: [(letter: Int, from: Int32)] = [(-1, -1), (-1, -1)]

    /// Collects the pieces of a vocabulary.
    init(_ pieces: some Sequence<(text: String, score: Float)>, alphabet: TypedAlphabet) {
        var places: [Unicode.Scalar: Int] = [:]
        for (index, letter) in alphabet.letters.enumerated() { places[letter] = index }
        for piece in pieces {
            var scalars = piece.text.unicodeScalars[...]
            var node = Self.inner
            if scalars.first == Self.wordMark {
                node = Self.outer
                scalars.removeFirst()
            }
            var letters: [Int] = []
            for scalar in scalars {
                guard let letter = places[Self.small(scalar)] else { break }
                letters.append(letter)
            }
            guard !letters.isEmpty, letters.count == scalars.count else { continue }
            for letter in letters { node = grow(node, letter) }
            let own = scalars.contains(where: alphabet.special.contains)
            let score = piece.score + (own ? Self.ownLetters : 0)
            scores[Int(node)] = max(scores[Int(node)] ?? score, score)
        }
    }

    /// Some courtesies are pieces only with their capital.
    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.isASCII else {
            return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        }
        let isCapital = ("A"..."Z").contains(scalar)
        return isCapital ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }

    /// The place that a letter leads to.
    func next(_ node: Int32, _ letter: Int) -> Int32? { edges[Int(node) << 6 | letter] }

    /// The letters on the way to a place.
    func letters(to node: Int32) -> [Int] {
        var found: [Int] = []
        var at = steps[Int(node)]
        while at.from >= 0 {
            found.append(at.letter)
            at = steps[Int(at.from)]
        }
        return found.reversed()
    }

    private mutating func grow(_ node: Int32, _ letter: Int) -> Int32 {
        if let known = next(node, letter) { return known }
        let new = Int32(scores.count)
        edges[Int(node) << 6 | letter] = new
        scores.append(nil)
        steps.append((letter, node))
        return new
    }
}
