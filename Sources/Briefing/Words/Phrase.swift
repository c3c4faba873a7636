/// A phrase of a language table with places for values: "%1 since %2".
struct Phrase: Sendable, Equatable, ExpressibleByStringLiteral {
    let pattern: String

    init(stringLiteral pattern: String) { self.pattern = pattern }

    /// The phrase with its places filled, in one pass: a value that holds "%1" stays as it is.
    func callAsFunction(_ values: String...) -> String {
        var result = ""
        var isPlace = false
        for character in pattern {
            if isPlace {
                isPlace = false
                if let place = character.wholeNumberValue, values.indices.contains(place - 1) {
                    result += values[place - 1]
                } else {
                    result.append(character)
                }
            } else if character == "%" {
                isPlace = true
            } else {
                result.append(character)
            }
        }
        // A percent sign at the very end is one.
        return isPlace ? result + "%" : result
    }
}

/// A phrase that depends on a number, which stands at %1.
struct Counted: Sendable, Equatable {
    let one: Phrase
    let few: Phrase
    let many: Phrase

    /// A language with one and many.
    init(_ one: Phrase, _ many: Phrase) {
        self.one = one
        few = many
        self.many = many
    }

    /// A language with one, few and many.
    init(_ one: Phrase, _ few: Phrase, _ many: Phrase) {
        self.one = one
        self.few = few
        self.many = many
    }
}

/// How a language chooses among the forms of a counted phrase (Unicode CLDR plural rules, whole numbers).
enum PluralRule: Sendable {
    /// 1 | the rest: English, Italian, German, Spanish, Turkish.
    case oneOrMany
    /// 0 and 1 | the rest: French.
    case zeroIsOne
    /// 1 | 2–4, 22–24 … | the rest: Polish.
    case polish
    /// 1, 21, 31 … | 2–4, 22–24 … | the rest: Russian.
    case russian

    /// The phrase for a number.
    func choose(_ counted: Counted, _ number: Int) -> Phrase {
        let number = number.magnitude
        let isFew = (2...4).contains(number % 10) && !(12...14).contains(number % 100)
        switch self {
        case .oneOrMany: return number == 1 ? counted.one : counted.many
        case .zeroIsOne: return number <= 1 ? counted.one : counted.many
        case .polish: return number == 1 ? counted.one : isFew ? counted.few : counted.many
        case .russian:
            let isOne = number % 10 == 1 && number % 100 != 11
            return isOne ? counted.one : isFew ? counted.few : counted.many
        }
    }
}
