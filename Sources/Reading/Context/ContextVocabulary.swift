import Foundation

/// Splits sentences for the contextual encoder, after XLM-R's vocabulary (Conneau et al. 2020).
struct ContextVocabulary: Sendable {
    private let pieces: PieceVocabulary

    /// Loads the vocabulary.
    ///
    /// - Throws: `EncoderError.badPieces`.
    init(path: String) throws(EncoderError) {
        pieces = try PieceVocabulary(path: path)
    }

    /// A mail's sentences, laid out in windows.
    func reading(of sentences: [String]) -> ContextReading {
        let split = sentences.map { pieces.pieces(of: Self.folded($0)) }
        let marks = pieces.marks
        // Within the marks, which a window sets anew.
        return ContextReading(
            split.map { Array($0.dropFirst().dropLast()) },
            begin: marks.begin,
            end: marks.end
        )
    }

    /// One form for each character (NFKC), and each kind of white space as a space: so the
    /// vocabulary was counted.
    static func folded(_ sentence: String) -> String {
        let isPlain = sentence.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        if isPlain { return sentence }
        var result = String.UnicodeScalarView()
        for scalar in sentence.precomposedStringWithCompatibilityMapping.unicodeScalars {
            let isSpace =
                scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            result.append(isSpace ? " " : scalar)
        }
        return String(result)
    }
}
