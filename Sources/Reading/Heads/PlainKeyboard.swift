import Foundation

/// Text as a keyboard without a language's own letters gives it.
enum PlainKeyboard {
    /// Letters that no accent makes, and Russian as it is most often written in Latin letters.
    private static let letters: [Unicode.Scalar: String] = {
        var found: [Unicode.Scalar: String] = ["ı": "i", "ł": "l", "ß": "ss", "ø": "o", "æ": "ae"]
        let russian = "абвгдеёзийклмнопрстуфцыэжхчшщъьюя".unicodeScalars
        let latin =
            "a b v g d e e z i y k l m n o p r s t u f ts y e zh h ch sh sch - - yu ya".split(
                separator: " "
            )
        for (letter, typed) in zip(russian, latin) {
            found[letter] = typed == "-" ? "" : String(typed)
        }
        for (letter, typed) in found {
            let capitals = letter.properties.uppercaseMapping.unicodeScalars
            guard capitals.count == 1, let capital = capitals.first else { continue }
            found[capital] = typed.prefix(1).uppercased() + typed.dropFirst()
        }
        return found
    }()

    /// The text, typed so.
    static func typed(_ text: String, language: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let typed = letters[scalar], scalar.value < 0x400 || language == "ru" {
                result.append(contentsOf: typed.unicodeScalars)
                continue
            }
            let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            let isLatin = parts.first.map { $0.value < 0x370 } ?? false
            result.append(
                contentsOf: parts.filter { !isLatin || !$0.properties.isDiacritic || $0.isASCII }
            )
        }
        return String(result)
    }
}
