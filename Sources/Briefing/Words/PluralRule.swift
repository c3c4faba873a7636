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
