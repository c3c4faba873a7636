import CLanguage

/// One language that CLD2 sees in a text.
struct LanguageGuess: Equatable {
    /// ISO 639-1 where there is one.
    var language: String
    /// The part of the text, 0...1.
    var share: Double
    /// Whether CLD2 trusts its first guess.
    var isReliable: Bool
}

/// CLD2's best guesses, at most three, best first; none when it has no idea.
func cld2Guesses(_ text: String) -> [LanguageGuess] {
    var text = text
    return text.withUTF8 { bytes -> [LanguageGuess] in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters -> [LanguageGuess] in
            guard let start = characters.baseAddress else { return [] }
            return unsafe guesses(start, count: characters.count)
        }
    }
}

private func guesses(_ start: UnsafePointer<CChar>, count: Int) -> [LanguageGuess] {
    let empty = clang_guess()
    var found = [empty, empty, empty]
    var reliable: Int32 = 0
    let status = unsafe found.withUnsafeMutableBufferPointer { buffer -> Int32 in
        guard let target = buffer.baseAddress else { return -1 }
        return unsafe clang_detect(start, count, target, &reliable)
    }
    guard status == 0 else { return [] }
    return found.compactMap { guess in
        let code = unsafe withUnsafeBytes(of: guess.code) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard !code.isEmpty, code != "un", guess.percent > 0 else { return nil }
        // Chinese comes as "zh" and "zh-Hant"; some codes are old ("iw", "no").
        let base = code.split(separator: "-").first.map(String.init) ?? code
        return LanguageGuess(
            language: base == "iw" ? "he" : base,
            share: Double(guess.percent) / 100,
            isReliable: reliable != 0
        )
    }
}
