/// A language's letters, and how each is typed on a keyboard that lacks it.
struct TypedAlphabet: Sendable {
    /// One way to type a letter.
    struct Spelling: Sendable {
        /// The letter's place in `letters`.
        let letter: Int
        /// ASCII, in lower case.
        let typed: [UInt8]
    }

    /// The letters that words of the language are made of, in lower case.
    let letters: [Unicode.Scalar]
    /// The letters that no plain keyboard has.
    let special: Set<Unicode.Scalar>
    /// What each ASCII character may begin.
    private let byFirst: [[Spelling]]
    /// Whether an apostrophe stands for a letter.
    let knowsApostrophe: Bool
    /// Letters that are left out as often as not.
    let silent: [Int]

    /// Lays an alphabet out; pairs of a letter and its spellings, "-" for none.
    private init(_ pairs: [(Unicode.Scalar, String)]) {
        letters = pairs.map(\.0)
        special = Set(letters.filter { !$0.isASCII })
        var found = [[Spelling]](repeating: [], count: 128)
        var unwritten: [Int] = []
        for (index, pair) in pairs.enumerated() {
            for typed in pair.1.split(separator: " ") {
                let bytes = Array(typed.utf8)
                if bytes == Array("-".utf8) {
                    unwritten.append(index)
                } else if let first = bytes.first, first < 128 {
                    found[Int(first)].append(Spelling(letter: index, typed: bytes))
                }
            }
        }
        byFirst = found
        silent = unwritten
        knowsApostrophe = !unwritten.isEmpty
    }

    /// The letters that may stand for what was typed from here on.
    func spellings(at first: UInt8) -> [Spelling] { first < 128 ? byFirst[Int(first)] : [] }

    /// The alphabet of a language that is often typed without its own letters, ISO 639-1.
    static func of(_ language: String) -> TypedAlphabet? { all[language] }

    private static let all: [String: TypedAlphabet] = {
        var found = marks.mapValues { marks in
            let plain = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { byte in
                (Unicode.Scalar(byte), String(Unicode.Scalar(byte)))
            }
            return TypedAlphabet(plain + marks)
        }
        found["ru"] = TypedAlphabet(russian)
        return found
    }()

    /// Not Italian: its accents are few, and "e" and "è" are both everywhere.
    private static let marks: [String: [(Unicode.Scalar, String)]] = [
        "pl": [
            ("ą", "a"), ("ć", "c"), ("ę", "e"), ("ł", "l"), ("ń", "n"), ("ó", "o"), ("ś", "s"),
            ("ź", "z"), ("ż", "z"),
        ],
        "tr": [("ç", "c"), ("ğ", "g"), ("ı", "i"), ("ö", "o"), ("ş", "s"), ("ü", "u")],
        "de": [("ä", "a ae"), ("ö", "o oe"), ("ü", "u ue"), ("ß", "ss s")],
        "fr": [
            ("à", "a"), ("â", "a"), ("ç", "c"), ("é", "e"), ("è", "e"), ("ê", "e"), ("ë", "e"),
            ("î", "i"), ("ï", "i"), ("ô", "o"), ("ù", "u"), ("û", "u"), ("œ", "oe"),
        ],
        "es": [("á", "a"), ("é", "e"), ("í", "i"), ("ñ", "n"), ("ó", "o"), ("ú", "u")],
        "pt": [
            ("á", "a"), ("â", "a"), ("ã", "a"), ("à", "a"), ("ç", "c"), ("é", "e"), ("ê", "e"),
            ("í", "i"), ("ó", "o"), ("ô", "o"), ("õ", "o"), ("ú", "u"),
        ],
    ]

    /// The usual ways to write Russian in Latin letters, mixed as people mix them.
    private static let russian: [(Unicode.Scalar, String)] = [
        ("а", "a"), ("б", "b"), ("в", "v w"), ("г", "g"), ("д", "d"), ("е", "e ye je"),
        ("ё", "e yo jo io"), ("ж", "zh j"), ("з", "z"), ("и", "i"), ("й", "y i j"), ("к", "k c"),
        ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"),
        ("т", "t"), ("у", "u"), ("ф", "f"), ("х", "h kh x"), ("ц", "ts c tz"), ("ч", "ch 4"),
        ("ш", "sh w"), ("щ", "sch shch sh"), ("ъ", "- '"), ("ы", "y i"), ("ь", "- '"),
        ("э", "e"), ("ю", "yu ju iu"), ("я", "ya ja ia"),
    ]
}
