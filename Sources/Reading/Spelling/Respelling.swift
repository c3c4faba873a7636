/// Writes sentences as the encoder knows them: capitals lowered where all is shouted, accents and
/// Cyrillic letters put back where the keyboard had none.
struct Respelling: Sendable {
    /// Letters of a text that has none of its language's own, from which on that is no chance.
    private static let tellingLetters = 40
    /// Characters of a sentence that are respelt; the encoder reads no more than 128 pieces.
    private static let maximumScalars = 1024

    private let language: String
    private let speller: WordSpeller?

    /// Looks at a whole text first: one accent in it shows that its keyboard has them.
    init(text: String, language: String, spellers: PieceSpellers) {
        self.language = language
        var letters = 0
        let alphabet = TypedAlphabet.of(language)
        var isPlain = alphabet != nil
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            if !scalar.isASCII { isPlain = false }
            if !isPlain { break }
            letters += 1
        }
        // Cyrillic is never typed in Latin letters by half.
        let isTelling = letters >= Self.tellingLetters || language == "ru" && letters > 0
        speller = isPlain && isTelling ? spellers.speller(language) : nil
    }

    /// A sentence as the encoder should read it.
    func read(_ sentence: String) -> String {
        let lowered = Shouting.lowered(sentence, language: language)
        return speller.map { respell(lowered, $0) } ?? lowered
    }

    private func respell(_ sentence: String, _ speller: WordSpeller) -> String {
        var result = ""
        var word: [UInt8] = []
        var isCapital = false
        func close() {
            guard !word.isEmpty else { return }
            let spelt = Self.spelt(word, speller)
            result += isCapital ? Shouting.capitalised(spelt, language: language) : spelt
            word.removeAll(keepingCapacity: true)
        }
        for scalar in sentence.unicodeScalars.prefix(Self.maximumScalars) {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
            if isLetter || scalar == "'" && !word.isEmpty {
                if word.isEmpty { isCapital = scalar.properties.isUppercase }
                word.append(isLetter ? byte | 0x20 : byte)
            } else {
                close()
                result.unicodeScalars.append(scalar)
            }
        }
        close()
        return result
    }

    /// An apostrophe stands for an accent, or for a soft sign, or between two words.
    private static func spelt(_ word: [UInt8], _ speller: WordSpeller) -> String {
        let mark = UInt8(ascii: "'")
        if !word.contains(mark) || speller.alphabet.knowsApostrophe { return speller.spelt(word) }
        return word.split(separator: mark, omittingEmptySubsequences: false)
            .map { speller.spelt(Array($0)) }
            .joined(separator: "'")
    }
}
