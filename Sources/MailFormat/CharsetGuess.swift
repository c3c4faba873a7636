/// Guesses the charset of text that does not say: the bytes above 127 that a language needs betray it.
enum CharsetGuess {
    /// Bytes that are looked at.
    private static let sample = 16 << 10

    /// The likeliest charset of bytes that are not UTF-8.
    static func guess(_ bytes: [UInt8]) -> String {
        let text = bytes.prefix(sample)
        let high = text.filter { $0 >= 0x80 }
        let letters = text.count {
            $0 >= 0x41 && $0 < 0x7F && $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A
        }
        if high.count > letters { return cyrillic(high) }
        let scores = latin.map { (name: $0.name, score: score(high, $0)) }
        let best = scores.max { $0.score < $1.score }
        return best.map(\.name) ?? "windows-1252"
    }

    /// Lower case outweighs upper case: windows-1251 has it at E0–FF, KOI8 at C0–DF.
    private static func cyrillic(_ high: [UInt8]) -> String {
        let upperHalf = high.count { $0 >= 0xE0 }
        let lowerHalf = high.count { (0xC0...0xDF).contains($0) }
        return upperHalf >= lowerHalf ? "windows-1251" : "koi8-r"
    }

    private struct Latin {
        let name: String
        let letters: Set<UInt8>
    }

    private static func score(_ high: [UInt8], _ charset: Latin) -> Int {
        high.count { charset.letters.contains($0) }
    }

    /// The letters of each language that its charset puts elsewhere than the others; the first wins a tie.
    private static let latin = [
        Latin(name: "windows-1254", letters: turkish),
        Latin(name: "iso-8859-2", letters: polish.union([0xB1, 0xB6, 0xBC, 0xA6, 0xAC])),
        Latin(name: "windows-1250", letters: polish.union([0xB9, 0x9C, 0x9F, 0x8C, 0x8F])),
        Latin(name: "windows-1252", letters: western),
    ]
    private static let polish: Set<UInt8> = [0xEA, 0xBF, 0xE6, 0xB3, 0xF1, 0xF3, 0xA3, 0xAF, 0xD3]
    private static let turkish: Set<UInt8> = [
        0xFE, 0xF0, 0xFD, 0xDD, 0xDE, 0xD0, 0xFC, 0xF6, 0xE7, 0xD6, 0xDC, 0xC7,
    ]
    private static let western: Set<UInt8> = [
        0xE9, 0xE8, 0xE0, 0xF9, 0xF2, 0xEC, 0xFC, 0xF6, 0xE4, 0xDF, 0xF1, 0xF3, 0xED, 0xE1, 0xFA,
        0xEA, 0xE7, 0xC8, 0xC9, 0xC4, 0xD6, 0xDC, 0x92, 0x93, 0x94, 0x96, 0xBF, 0xA1, 0x80, 0xE2,
        0xEE,
        0xF4, 0xFB, 0xB0,
    ]
}
