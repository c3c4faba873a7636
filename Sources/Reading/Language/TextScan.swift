import Foundation

/// What a text shows at first sight: its scripts and its words.
///
/// Addresses, links, file names and numbers are left out: they say nothing about a language.
struct TextScan {
    /// Characters that are looked at; a language shows long before.
    static let maximumScalars = 6000
    /// Words that are kept.
    static let maximumWords = 400
    private static let maximumWordScalars = 40

    /// Letters of each script.
    private(set) var letters: [Script: Int] = [:]
    /// The words in lower case, without apostrophes: "dell'anno" is two.
    private(set) var words: [String] = []
    /// The running text that is left, for CLD2.
    private(set) var plain = ""

    /// Scans the beginning of a text.
    init(_ text: String) {
        var chunk = String.UnicodeScalarView()
        for scalar in Self.composed(text).unicodeScalars.prefix(Self.maximumScalars) {
            if scalar.properties.isWhitespace || scalar.value < 0x20 {
                take(chunk)
                chunk.removeAll(keepingCapacity: true)
            } else {
                chunk.append(scalar)
            }
        }
        take(chunk)
    }

    /// The number of letters of all scripts.
    var letterCount: Int { letters.values.reduce(0, +) }

    /// The script with the most letters.
    var script: Script? {
        Script.allCases.max { letters[$0, default: 0] < letters[$1, default: 0] }
            .flatMap { letters[$0, default: 0] > 0 ? $0 : nil }
    }
}

extension TextScan {
    /// The beginning of a text with each accent and its letter as one character.
    ///
    /// Some mail programs send them apart. Runs of accents are cut, since composing sorts them.
    private static func composed(_ text: String) -> String {
        var start = String.UnicodeScalarView()
        var run = 0
        var apart = false
        for scalar in text.unicodeScalars.prefix(maximumScalars) {
            let accent = (0x300...0x36F).contains(scalar.value)
            run = accent ? run + 1 : 0
            apart = apart || accent
            if run <= 3 { start.append(scalar) }
        }
        let beginning = String(start)
        return apart ? beginning.precomposedStringWithCanonicalMapping : beginning
    }

    private mutating func take(_ chunk: String.UnicodeScalarView) {
        guard !chunk.isEmpty, !chunk.contains(where: Self.isTechnical) else { return }
        var word = String.UnicodeScalarView()
        for scalar in chunk {
            plain.unicodeScalars.append(scalar)
            if let script = Script(scalar) {
                letters[script, default: 0] += 1
                if word.count < Self.maximumWordScalars { word.append(Self.lowered(scalar)) }
            } else {
                keep(&word)
            }
        }
        plain.unicodeScalars.append(" ")
        keep(&word)
    }

    private mutating func keep(_ word: inout String.UnicodeScalarView) {
        if !word.isEmpty, words.count < Self.maximumWords { words.append(String(word)) }
        word.removeAll(keepingCapacity: true)
    }

    private static func isTechnical(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "@", "/", "\\", "_", "=", "<", ">", "0"..."9": true
        default: false
        }
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        // Lower case of the Turkish İ is two characters, the first of them the i that is meant.
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
}
