/// Sentences in capitals: the encoder hardly knows such words.
enum Shouting {
    /// Fewer letters are an abbreviation or a name.
    private static let fewestLetters = 6
    /// Of ten letters, so many capitals make a sentence shouted.
    private static let capitalsOfTen = 6

    /// A shouted sentence in small letters, any other as it is.
    static func lowered(_ sentence: String, language: String) -> String {
        var (letters, capitals) = (0, 0)
        for scalar in sentence.unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            if scalar.properties.isUppercase { capitals += 1 }
        }
        guard letters >= fewestLetters, capitals * 10 >= letters * capitalsOfTen else {
            return sentence
        }
        var lower = String.UnicodeScalarView()
        for scalar in sentence.unicodeScalars {
            switch scalar {
            case "I" where language == "tr": lower.append("ı")
            case "İ": lower.append("i")
            default: lower.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return capitalised(String(lower), language: language)
    }

    /// A text with a capital where its first letter is.
    static func capitalised(_ text: String, language: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isDone = false
        for scalar in text.unicodeScalars {
            guard !isDone, scalar.properties.isAlphabetic else {
                scalars.append(scalar)
                continue
            }
            isDone = true
            if scalar == "i", language == "tr" {
                scalars.append("İ")
            } else {
                scalars.append(contentsOf: scalar.properties.titlecaseMapping.unicodeScalars)
            }
        }
        return String(scalars)
    }
}
