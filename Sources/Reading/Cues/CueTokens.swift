/// A sentence's words, numbers and marks, as cues need them.
struct CueTokens {
    /// One of them.
    enum Token: Equatable {
        /// Letters, small and bare of accents.
        case word([Unicode.Scalar])
        /// Digits, with the stops and colons among them and a few letters behind ("17:30", "9th").
        case number([Unicode.Scalar])
        /// A run of `!` and `?`.
        case marks([Unicode.Scalar])
    }

    /// Characters of a sentence that are looked at.
    static let maximumScalars = 600
    private static let longestSuffix = 2

    private(set) var tokens: [Token] = []
    private(set) var capitals = 0
    private(set) var smalls = 0
    private var run: [Unicode.Scalar] = []
    private var kind = Kind.none
    private var suffix = 0

    private enum Kind { case none, word, number, marks }

    /// Splits a sentence.
    init(_ sentence: String) {
        for scalar in sentence.unicodeScalars.prefix(Self.maximumScalars) { take(scalar) }
        close()
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        // Accents of their own are dropped, as those of single characters are.
        if (0x300...0x36F).contains(scalar.value) { return }
        if ("0"..."9").contains(scalar) {
            if kind != .number || suffix > 0 { close() }
            grow(.number, scalar)
        } else if scalar.properties.isAlphabetic {
            if scalar.properties.isUppercase { capitals += 1 } else { smalls += 1 }
            let bare = Letters.bareSmall(scalar)
            if kind == .number, suffix < Self.longestSuffix {
                suffix += 1
                run.append(bare)
            } else {
                if kind == .number { close() }
                grow(.word, bare)
            }
        } else if scalar == "!" || scalar == "?" {
            grow(.marks, scalar)
        } else if kind == .number, suffix == 0, scalar == ":" || scalar == "." {
            run.append(scalar)
        } else {
            close()
        }
    }

    private mutating func grow(_ next: Kind, _ scalar: Unicode.Scalar) {
        if kind != next { close() }
        kind = next
        run.append(scalar)
    }

    private mutating func close() {
        switch kind {
        case .none: break
        case .word: tokens.append(.word(run))
        case .number: tokens.append(.number(run))
        case .marks: tokens.append(.marks(run))
        }
        run.removeAll(keepingCapacity: true)
        kind = .none
        suffix = 0
    }
}
