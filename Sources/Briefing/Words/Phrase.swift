/// A phrase of a language table with places for values: "%1 since %2".
///
/// Before a place, "[il |l’]" chooses by the value: the second form before 8 and 11, which begin with a vowel in Italian.
struct Phrase: Sendable, Equatable, ExpressibleByStringLiteral {
    let pattern: String

    init(stringLiteral pattern: String) { self.pattern = pattern }

    /// The phrase with its places filled, in one pass: a value that holds "%1" stays as it is.
    func callAsFunction(_ values: String...) -> String {
        var filler = Filler(values: values)
        for character in pattern { filler.take(character) }
        return filler.finish()
    }

    private struct Filler {
        let values: [String]
        var result = ""
        var isPlace = false
        /// The forms to choose from, while the place that decides is awaited.
        var forms: [String] = []
        var isInForms = false

        init(values: [String]) { self.values = values }

        mutating func take(_ character: Character) {
            if isPlace {
                isPlace = false
                fill(character)
                return
            }
            switch (character, isInForms) {
            case ("%", _): isPlace = true
            case ("[", false):
                forms = [""]
                isInForms = true
            case ("]", true): isInForms = false
            case ("|", true): forms.append("")
            case (_, true): forms.append((forms.popLast() ?? "") + String(character))
            case (_, false): result.append(character)
            }
        }

        private mutating func fill(_ place: Character) {
            // Turkish writes the sign before the number: "%%1".
            if place == "%" {
                result.append(place)
                isPlace = true
                return
            }
            guard let number = place.wholeNumberValue, values.indices.contains(number - 1) else {
                result.append(place)
                return
            }
            let value = values[number - 1]
            let isVowel = value.hasPrefix("8 ") || value.hasPrefix("11 ")
            result += (isVowel ? forms.last : forms.first) ?? ""
            forms = []
            result += value
        }

        /// A percent sign at the very end is one.
        func finish() -> String { isPlace ? result + "%" : result }
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
