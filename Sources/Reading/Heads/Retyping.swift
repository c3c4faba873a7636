/// Copies of gold mails as they come from other keyboards and hands: what they say is the same.
public enum Retyping: String, CaseIterable, Sendable {
    /// All in capitals.
    case capitals
    /// All in small letters.
    case small
    /// Without accents; Russian in Latin letters.
    case plain
    /// On a phone, in a hurry: no capitals, few stops and commas, letters missing.
    case phone

    /// Of so many mails, one gets a copy of each kind.
    static let rarity = 6
    /// Of a hundred letters, so many are missing in a hurry.
    private static let missing: Float = 0.012

    /// The copy that a mail gets, by its place among the mails, or none.
    static func of(_ place: Int) -> Retyping? {
        switch place % rarity {
        case 0: .capitals
        case rarity / 2: .phone
        default: nil
        }
    }

    /// A mail's text as it would have come; the same seed gives the same text.
    public func retyped(_ mail: MailText, language: String, seed: UInt64) -> MailText {
        var random = SeededRandom(seed: seed)
        return MailText(
            direction: mail.direction,
            subject: retyped(mail.subject, language, using: &random),
            newWords: retyped(mail.newWords, language, using: &random)
        )
    }

    /// What a copy no longer teaches: capitals throughout are shouting, whatever was meant.
    func forget(_ target: inout HeadTarget) {
        guard self == .capitals else { return }
        for output in [HeadLayout.conduct] + Array(HeadLayout.marks) { target.known[output] = 0 }
    }

    private func retyped(
        _ text: String,
        _ language: String,
        using random: inout SeededRandom
    ) -> String {
        if self == .plain { return PlainKeyboard.typed(text, language: language) }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch (self, scalar) {
            case (.capitals, "i") where language == "tr": result.append("İ")
            case (.phone, "I") where language == "tr", (.small, "I") where language == "tr":
                result.append("ı")
            case (.capitals, _):
                result.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
            case (.small, _), (.plain, _):
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            case (.phone, ","), (.phone, "'"), (.phone, "’"): break
            case (.phone, "."): if random.uniform() < 0.6 { result.append(scalar) }
            case (.phone, _):
                let isLost = scalar.properties.isAlphabetic && random.uniform() < Self.missing
                if isLost { continue }
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(result)
    }
}
