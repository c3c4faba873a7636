/// Single letters that tell a language, and the same letters without their marks.
enum Letters {
    /// Letter → the languages in which it is at home, with few others beside them.
    static let languages: [Unicode.Scalar: [String]] = {
        var found: [Unicode.Scalar: [String]] = [:]
        for (language, letters) in table {
            for letter in letters.unicodeScalars { found[letter, default: []].append(language) }
        }
        return found
    }()

    private static let table: [(String, String)] = [
        ("pl", "ąćęłńśźżó"), ("tr", "ğışçöü"), ("de", "äöüß"), ("fr", "éèêàçùâîôûœëï"),
        ("es", "ñáéíóú¿¡"), ("pt", "ãõçáâéêíóôúà"), ("it", "àèéìòù"), ("nl", "ëï"),
        ("az", "əğışçöü"), ("cs", "řěůčšžýáíéúťďň"), ("sk", "ľĺŕäôčšžýáíéúťďň"),
        ("ro", "ășțţşâî"), ("hu", "őűáéíóúöü"), ("sv", "åäö"), ("da", "åæø"), ("no", "åæø"),
        ("fi", "äö"), ("hr", "đčćšž"), ("lt", "ėųįčšžąęū"), ("lv", "ķļņģāēīūčšž"),
        ("et", "õäöü"), ("is", "ðþæáéíóúý"), ("ca", "àçèéíïòóúü"),
        ("vi", "đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệ"),
        ("ru", "ыэёъ"), ("uk", "іїєґ"), ("be", "ўіыэё"), ("bg", "ъ"), ("sr", "јљњћђџ"),
        ("mk", "јљњѓќѕџ"), ("kk", "әғқңөұүһі"),
    ]

    /// A word as typed on a keyboard without accents.
    static func withoutAccents(_ word: Substring) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { plain.append(bare[scalar] ?? scalar) }
        return String(plain)
    }

    /// A letter in lower case and without its mark.
    static func bareSmall(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if ("a"..."z").contains(scalar) { return scalar }
        // Lower case of the Turkish İ is two characters, the first of them the i that is meant.
        let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        return bare[small] ?? small
    }

    private static let bare: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = zip(
            "ąćęłńóśźżçğışöüàèéìòùâêîôûëïñáíúãõäßё".unicodeScalars,
            "acelnoszzcgisouaeeiouaeioueinaiuaoasе".unicodeScalars
        )
        var map: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (marked, plain) in pairs { map[marked] = plain }
        return map
    }()
}
