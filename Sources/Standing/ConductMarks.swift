/// The probability of each conduct mark: nine numbers side by side, since years of mail carry them.
public struct ConductMarks: Sendable, Equatable {
    /// A mark by its name in contract.md.
    public enum Mark: Int, Sendable, CaseIterable {
        /// The nine marks, in the order of the contract.
        case insult, threat, entitlement
        /// Criticism of our trade, and asking ever more.
        case expertiseChallenge, scopeCreep, movingGoalposts
        /// Manner.
        case shouting, timeDisrespect, sweeping

        /// Its name in contract.md.
        public var name: String { Self.names[rawValue] }

        /// The mark of a name; nil where there is none.
        public init?(name: some StringProtocol) {
            guard let place = Self.names.firstIndex(where: { $0 == name }) else { return nil }
            self.init(rawValue: place)
        }

        private static let names = [
            "insult", "threat", "entitlement", "expertise_challenge", "scope_creep",
            "moving_goalposts", "shouting", "time_disrespect", "sweeping",
        ]
    }

    private var lanes = SIMD16<Float>()

    /// No mark at all.
    public init() {}

    /// The marks of a table by name; unknown names are left out.
    public init(_ named: [String: Double]) {
        for (name, probability) in named {
            if let mark = Mark(name: name) { self[mark] = probability }
        }
    }

    /// The probability of a mark, bounded to 0...1.
    public subscript(mark: Mark) -> Double {
        get { Double(lanes[mark.rawValue]) }
        set { lanes[mark.rawValue] = Float(newValue.bounded(0...1)) }
    }

    /// The marks that stand out, by their part of all that do.
    var outstanding: [(name: String, part: Double)] {
        let marks = Mark.allCases.filter { self[$0] > Self.clear }
        let sum = marks.reduce(0) { $0 + self[$1] }
        return marks.map { ($0.name, self[$0] / sum) }.sorted { $0.name < $1.name }
    }

    /// Below this no single mark is named.
    private static let clear = 0.2
}

extension ConductMarks: ExpressibleByDictionaryLiteral {
    /// The marks of a table by name; unknown names are left out.
    public init(dictionaryLiteral elements: (String, Double)...) {
        self.init(Dictionary(elements) { first, _ in first })
    }
}

extension ConductMarks: Codable {
    /// Reads a table by name.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([String: Double].self))
    }

    /// Writes a table by name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(
            Dictionary(uniqueKeysWithValues: Mark.allCases.map { ($0.name, self[$0]) })
        )
    }
}
